// What an author notices when the server's process or worker dies.
import { commands } from 'vscode';
import { hover, open, placeOf, problem, problems, replace } from './author';
import { equal, eventually, type Test } from './runner';

export const recoveryTests: readonly Test[] = [
  { name: 'a server that has died is replaced, and knows what was typed', run: recovers },
  { name: 'a server that is restarted says everything once', run: restarts },
];

async function recovers(): Promise<void> {
  const editor = await open('ballard.series');
  await commands.executeCommand('series.test.crashServer');
  await replace(editor, 'network: prime_video', 'network: prime_vidoe');
  await problem(editor, 'prime_vidoe: ');
  const place = placeOf(editor, 'renee_ballard', 2);
  await eventually('a hover is answered again', async () => (await hover(editor, place)).includes('Renée'));
}

async function restarts(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, 'network: prime_video', 'network: prime_vidoe');
  await problem(editor, 'prime_vidoe: ');
  const before = problems(editor);
  await commands.executeCommand('series.restartServer');
  const place = placeOf(editor, 'renee_ballard', 2);
  await eventually('a hover is answered again', async () => (await hover(editor, place)).includes('Renée'));
  await problem(editor, 'prime_vidoe: ');
  equal(problems(editor), before);
}

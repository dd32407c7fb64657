// What a client is told of the file that it asks about waits for that file, and not for a thousand others.
import { expect, it } from 'vitest';
import { checkerOf } from '../server/checks/check';
import { isMoreKnown, lookInto, reportOf, reportedFiles } from '../server/lsp/reports';
import { Workspace } from '../server/lsp/workspace';
import type { Session } from '../server/lsp/session';
import { sessionOn } from './support/session';

const folder = 'file:///data';
const uri = `${folder}/show0.series`;

function largeWorkspace(): Workspace {
  const workspace = new Workspace();
  workspace.setFolders([folder]);
  for (let i = 0; i < 200; i++) {
    const cast = `cast main { ann${i} "Ann ${i}" as x "X"; nobody${i} as y "Y" }`;
    workspace.noteFile(
      `${folder}/show${i}.series`,
      `show bay${i} "Show ${i}" { season 1 { episode 1 "One" } ${cast} }\n`,
    );
  }
  return workspace;
}

it('is all that is wrong in it, before the others have been looked at', () => {
  const session = sessionOn(largeWorkspace());
  const first = reportOf(session, uri);
  const checker = checkerOf(session.workspace.datasetAt(uri));
  expect(first.items.map(({ message }) => message)).toEqual([expect.stringContaining('nobody0')]);
  const { runs } = checker;
  checker.finish();
  expect(runs).toBeLessThan(checker.runs / 50);
  expect(isMoreKnown(session)).toBe(false);
  expect(reportOf(session, uri).items).toEqual(first.items);
});

/** Takes steps of a long work. @returns how many there were */
function take(steps: Iterator<void, void>, most = Infinity): number {
  let taken = 0;
  while (taken < most && !steps.next().done) taken++;
  return taken;
}

function allReports(session: Session): readonly unknown[] {
  take(checkerOf(session.workspace.datasetAt(uri)).work());
  return reportedFiles(session).map((one) => [one, reportOf(session, one).items]);
}

it.each([0, 120, 230, 390, 700, 1100, Infinity])(
  'is the same when files change after %d steps of reading',
  (most) => {
    const [session, other] = [sessionOn(largeWorkspace()), sessionOn(largeWorkspace())];
    const steps = session.workspace.read();
    take(steps, most);
    for (const { workspace } of [session, other]) {
      workspace.putFile(`${folder}/show3.series`, 'show bay3 "Three" { season 2 }\n');
      workspace.openFile(`${folder}/show150.series`, 'show bay150 { cast main { ann3 as x } }\n', 2);
      workspace.removeFile(`${folder}/show199.series`);
      workspace.noteFile(`${folder}/show200.series`, 'show bay3 "Another three" { seasons: 3 }\n');
    }
    take(steps);
    expect(allReports(session)).toEqual(allReports(other));
  },
);

it('has steps for each file that is read, and for each thing that is looked at', () => {
  const session = sessionOn(largeWorkspace());
  // Each file is read and then taken in, and has a few names to settle.
  expect(take(session.workspace.read())).toBeGreaterThan(3 * 200);
  const checker = checkerOf(session.workspace.datasetAt(uri));
  expect(take(lookInto(session, uri))).toBe(1 + checker.runs);
  expect(checker.runs).toBeGreaterThan(5);
});

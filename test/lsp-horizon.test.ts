// What of the guide is told: as far as its author has seen, and what has changed since it was told before.
import { expect, it } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver';
import { answerGuideNode, answerGuidePage } from '../server/lsp/guide';
import { readSettings, startSession, type Session } from '../server/lsp/session';
import { PatchedPage } from './support/patched';

const text = `show bay "Lantern Bay" {
  season 1 { episode 1 "Ebb" {} episode 2 "Flood" { aired: 2024-13-01 } }
  season 2 {}
  cast main { nell "Nell" as ada "Ada"; tomas "Tomás" as bray "Bray" in season 2 }
}
`;

function sessionAt(horizon: string): Session {
  const workspaceFolders = [{ uri: 'file:///w', name: 'w' }];
  const params = { processId: null, workspaceFolders, capabilities: {} } as unknown as InitializeParams;
  const session = startSession(params, {});
  session.workspace.openFile('file:///w/bay.series', text, 1);
  session.settings = readSettings({ guide: { horizon } });
  return session;
}

const uri = 'file:///w/bay.series';

it('shows the whole guide where nothing is set', () => {
  const page = answerGuidePage(sessionAt(''), { uri })!;
  for (const word of ['Ebb', 'Flood', 'Tomás']) expect(page.html).toContain(word);
  expect(page.problems.map(({ code }) => code)).toContain('bad-date');
});

it('shows nothing beyond the horizon, and says so', () => {
  const page = answerGuidePage(sessionAt('s1e1'), { uri })!;
  expect(page.html).toContain('Ebb');
  expect(page.html).toContain(
    'This guide goes up to <strong>s1e1</strong>. Hidden beyond: 1 season, 1 episode',
  );
  expect(JSON.stringify(page)).not.toMatch(/Flood|Tomás|Bray/);
  expect(page.problems.map(({ code }) => code)).not.toContain('bad-date');
});

it('counts what is hidden where it belongs: in a show, or in all of the guide', () => {
  const noteOn = (page: string): string =>
    /role="note">(.*?)<\/p>/.exec(answerGuidePage(sessionAt('s1e1'), { uri, page })!.html!)![1]!;
  const start = 'This guide goes up to <strong>s1e1</strong>.';
  expect(noteOn('shows/bay.html')).toMatch(`${start} Hidden beyond: 1 season, 1 episode`);
  expect(noteOn('people.html')).toMatch(`${start} Hidden beyond, in the whole guide: 1 season, 1 episode`);
  expect(noteOn('people/nell.html')).toBe(`${start} What lies beyond is left out.`);
});

it('says so where the horizon means nothing in the dataset', () => {
  const page = answerGuidePage(sessionAt('s7'), { uri })!;
  expect(page.html).toContain('Tomás');
  expect(page.html).toContain(
    'Nothing is hidden, since <strong>s7</strong> means nothing here: `Lantern Bay` has no season 7; it has 1, 2.',
  );
});

it('finds no node of what is hidden', () => {
  const shown = (horizon: string): string => {
    const position = { line: 1, character: text.split('\n')[1]!.indexOf('Flood') };
    const node = answerGuideNode(sessionAt(horizon), { uri, position });
    return node ? text.slice(node.start, node.end) : '';
  };
  expect(shown('')).toBe('2');
  expect(shown('s1e1')).not.toBe('2');
});

it('tells who knows a page what has changed since, and all of it to everyone else', () => {
  const session = sessionAt('');
  const first = answerGuidePage(session, { uri })!;
  expect(first.change).toBeUndefined();
  const other = answerGuidePage(session, { uri })!;
  session.workspace.openFile(uri, `\n${text.replace('Flood', 'High Water')}`, 2);
  const second = answerGuidePage(session, { uri, known: first.id })!;
  expect(second.change?.since).toBe(first.id);
  expect(second.html).toContain('High Water');
  expect(second.html).toMatch(/<section id="cast" data-part="\d+" data-kept><\/section>/);
  const shown = new PatchedPage();
  shown.show(first.html!);
  shown.change(second.html!, second.change!.moves);
  const whole = new PatchedPage();
  whole.show(answerGuidePage(session, { uri, known: 'of another server' })!.html!);
  expect(shown.html).toBe(whole.html);
  // Those who know an older state are told from there, in whatever order they ask.
  const late = new PatchedPage();
  const third = answerGuidePage(session, { uri, known: other.id })!;
  late.show(other.html!);
  late.change(third.html!, third.change!.moves);
  expect(late.html).toBe(whole.html);
});

it('tells all of a page where it is another one, or that of another horizon', () => {
  const session = sessionAt('');
  const first = answerGuidePage(session, { uri })!;
  expect(answerGuidePage(session, { uri, page: 'people.html', known: first.id })!.change).toBeUndefined();
  session.settings = readSettings({ guide: { horizon: 's1e1' } });
  const cut = answerGuidePage(session, { uri, known: first.id })!;
  expect(cut.change).toBeUndefined();
  session.settings = readSettings({ guide: { horizon: '' } });
  const again = answerGuidePage(session, { uri, known: cut.id })!;
  expect([again.change, again.html?.includes('Flood')]).toEqual([undefined, true]);
  expect(answerGuidePage(session, { uri, known: again.id })).not.toHaveProperty('html');
});

// The preview, as far as an extension can see it: that it opens, what it is called, and what it follows.
// What it shows is looked at from outside, in test/person.
import { commands, window } from 'vscode';
import { guides, open, placeOf, putCursor, remove, replace, write } from './author';
import { equal, eventually, type Test } from './runner';

export const guideTests: readonly Test[] = [
  { name: 'the guide opens beside the text, which keeps the focus', run: opens },
  { name: 'the guide follows what is typed', run: updates },
  { name: 'the guide follows the cursor to another show', run: follows },
  { name: 'a locked guide stays', run: locks },
  { name: 'a hostile file is shown by the guide as the text it is', run: withstands },
];

/** A file that tries to be more than text, wherever a text may stand. */
export const hostile = `show hostile "<script>document.title='x'</script>" {
  tagline: "<img src=x onerror=alert(1)>"
  website: "javascript:alert(1)"
  genre: "\\" onmouseover=\\"alert(1)", "</body></html><h1>out</h1>"
  summary: """
    [a link](javascript:alert(1)) <iframe src="https://example.com"></iframe> ${'x'.repeat(20_000)}
  """
}
`;

async function openGuide(title: string): Promise<void> {
  await commands.executeCommand('series.openGuideToSide');
  await shows(title);
}

async function shows(title: string): Promise<void> {
  await eventually(`the guide is called ${title} and not ${guides().join()}`, () =>
    guides().some((label) => label.includes(title)),
  );
}

async function opens(): Promise<void> {
  const editor = await open('ballard.series');
  await openGuide('Ballard');
  equal(guides().length, 1);
  equal(window.activeTextEditor?.document.uri.path, editor.document.uri.path);
}

async function updates(): Promise<void> {
  const editor = await open('ballard.series');
  await openGuide('Ballard');
  await replace(editor, 'show ballard "Ballard"', 'show ballard "Renée of the Cold Cases"');
  await shows('Renée of the Cold Cases');
}

async function follows(): Promise<void> {
  await open('ballard.series');
  await openGuide('Ballard');
  const bosch = await open('bosch-legacy.series');
  putCursor(bosch, placeOf(bosch, 'title-character'));
  await shows('Bosch: Legacy');
}

async function locks(): Promise<void> {
  await open('ballard.series');
  await commands.executeCommand('series.openGuide');
  await shows('Ballard');
  await eventually('the guide has the focus', () => window.activeTextEditor === undefined);
  await commands.executeCommand('series.lockGuide');
  const bosch = await open('bosch-legacy.series');
  putCursor(bosch, placeOf(bosch, 'title-character'));
  await openGuide('Bosch: Legacy');
  await shows('Guide: Ballard');
}

async function withstands(): Promise<void> {
  await write('hostile.series', hostile);
  try {
    await open('hostile.series');
    await openGuide("<script>document.title='x'</script>");
  } finally {
    await remove('hostile.series');
  }
}

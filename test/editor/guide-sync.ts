// The way from the text to the guide and back, through the script of the guide's page; and what must not
// break it.
import { ColorThemeKind, commands, window, type TextEditor } from 'vscode';
import { guides, isPageActive, open, placeOf, putCursor } from './author';
import { eventually, soon, type Test } from './runner';
import { withSettings } from './settings';

export const guideSyncTests: readonly Test[] = [
  { name: 'the guide follows the cursor down the page, and leads back to its source', run: leadsBack },
  { name: 'the guide goes back and forward between pages', run: travels },
  { name: 'the guide works on when the theme changes', run: outlivesTheme },
  { name: 'a guide that is closed can be opened again', run: reopens },
];

/** How long a page is given for an answer, in milliseconds, before it is asked again. */
const answerTime = 2_000;

/** How many lines apart two places may be to be near each other. */
const nearness = 20;

async function openGuide(title: string): Promise<void> {
  await commands.executeCommand('series.openGuideToSide');
  await shows(title);
}

async function shows(title: string): Promise<void> {
  await eventually(`the guide shows ${title}`, () => guides().includes(`Guide: ${title}`));
}

/** Gives the guide the focus. */
async function enterGuide(editor: TextEditor): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn);
  await commands.executeCommand('series.openGuide');
  await eventually('the guide has the focus', isPageActive);
}

/**
 * Asks the guide for the source of what stands first in its view, and again where it does not answer: a page that
 * has only just been opened is deaf.
 */
async function leaveGuide(): Promise<void> {
  await eventually('the text has the focus again', async () => {
    await commands.executeCommand('series.showGuideSource');
    return soon(() => !isPageActive(), answerTime);
  });
}

/** Moves the cursor to a text; the guide leads back to near it only when it has come along. */
async function checkRoundTrip(editor: TextEditor, text: string): Promise<void> {
  const { line } = placeOf(editor, text);
  await eventually(`the guide leads back to near ${text}`, async () => {
    putCursor(await window.showTextDocument(editor.document, editor.viewColumn), placeOf(editor, text));
    await enterGuide(editor);
    await leaveGuide();
    return Math.abs(window.activeTextEditor!.selection.active.line - line) < nearness;
  });
}

async function leadsBack(): Promise<void> {
  const editor = await open('ballard.series');
  await openGuide('Ballard');
  await checkRoundTrip(editor, 'rosanna_arquette');
  await checkRoundTrip(editor, 'show ballard');
}

async function travels(): Promise<void> {
  const ballard = await open('ballard.series');
  await openGuide('Ballard');
  await checkRoundTrip(ballard, 'show ballard');
  const bosch = await open('bosch-legacy.series');
  putCursor(bosch, placeOf(bosch, 'title-character'));
  await shows('Bosch: Legacy');
  await enterGuide(bosch);
  await eventually('the guide has gone back', async () => {
    await commands.executeCommand('series.guideBack');
    return guides().includes('Guide: Ballard');
  });
  await commands.executeCommand('series.guideForward');
  await shows('Bosch: Legacy');
}

async function outlivesTheme(): Promise<void> {
  const editor = await open('ballard.series');
  await openGuide('Ballard');
  const before = window.activeColorTheme.kind;
  const theme = before === ColorThemeKind.Dark ? 'Default Light Modern' : 'Default Dark Modern';
  await withSettings('workbench', { colorTheme: theme }, async () => {
    await eventually('the theme has changed', () => window.activeColorTheme.kind !== before);
    await checkRoundTrip(editor, 'rosanna_arquette');
  });
}

async function reopens(): Promise<void> {
  await open('ballard.series');
  await openGuide('Ballard');
  const tab = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ label }) => label === 'Guide: Ballard');
  await window.tabGroups.close(tab!);
  await eventually('the guide is gone', () => guides().length === 0);
  await openGuide('Ballard');
}

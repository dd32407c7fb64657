// Code actions as an author sees them: which are offered, and the text after one of them.
import { expect } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/checks/check';
import { codeActions, type ActionContext } from '../../server/features/code-actions';
import { diagnostics } from '../../server/features/diagnostics';
import { renderSite } from '../../server/guide/html';
import { compileGuide } from '../../server/guide/compile';
import type { Dataset } from '../../server/model/dataset';
import { datasetFrom } from './dataset';
import { marked, type Marked } from './marked';

type Context = Omit<Partial<ActionContext>, 'diagnostics'>;

/** The actions at the mark of a fixture. */
export function actionsAt(place: Marked, context: Context = {}): readonly CodeAction[] {
  const shown = diagnostics(place.dataset, place.file, '');
  return codeActions(place, place.span, { diagnostics: shown, ...context });
}

/** The titles of the actions at the mark of a fixture; the preferred ones have a star. */
export function titlesAt(fixture: string, context: Context = {}): readonly string[] {
  return actionsAt(marked(fixture), context).map(({ title, isPreferred }) =>
    isPreferred ? `* ${title}` : title,
  );
}

/**
 * The text after the action of this title. The checker must be content with it: what is wrong after was
 * wrong before, and of what a quick fix mends nothing is left.
 * @returns the files that have changed, each with its `//- name` where it is not the one with the mark
 */
export function after(fixture: string, title: string, context: Context = {}): string {
  const place = marked(fixture);
  const actions = actionsAt(place, context);
  const action = actions.find((one) => one.title === title);
  if (!action)
    throw new Error(`no action “${title}”; there are ${actions.map((one) => one.title).join(', ')}`);
  const texts = textsAfter(place, action, context);
  expectContent(place, action, texts);
  const changed = [...texts].filter(([uri, text]) => place.texts.get(uri) !== text);
  return changed.map(([uri, text]) => (uri === place.uri ? text : `//- ${uri}\n${text}`)).join('');
}

/** The texts of all files after an action. */
export function textsAfter(
  { texts }: Pick<Marked, 'texts'>,
  { edit }: CodeAction,
  { config }: Context = {},
): ReadonlyMap<string, string> {
  const result = new Map(config?.text === undefined ? texts : [...texts, [config.uri, config.text]]);
  for (const [uri, edits] of editsOf(edit))
    result.set(
      uri,
      TextDocument.applyEdits(TextDocument.create(uri, 'series', 0, result.get(uri) ?? ''), [...edits]),
    );
  return result;
}

function editsOf(edit: CodeAction['edit']): readonly (readonly [string, readonly TextEdit[]])[] {
  const documents = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [[change.textDocument.uri, change.edits as TextEdit[]] as const] : [],
  );
  return [...Object.entries(edit?.changes ?? {}), ...documents];
}

/** Holds that the checker is content with the texts after an action. */
export function expectContent(
  { dataset }: Marked,
  action: CodeAction,
  texts: ReadonlyMap<string, string>,
): void {
  const before = check(dataset).map(({ code, message }) => `${code} ${message}`);
  const left = problemsOf(texts).filter((problem) => {
    const at = before.indexOf(problem);
    return at < 0 || before.splice(at, 1).length === 0;
  });
  expect(left, action.title).toEqual([]);
  if (action.kind === 'quickfix') expect(before, `${action.title} mends something`).not.toEqual([]);
}

/** The pages of the guide before and after an action, as a reader sees them. */
export function pagesAround(
  fixture: string,
  title: string,
  context: Context = {},
): readonly [string, string] {
  const place = marked(fixture);
  const action = actionsAt(place, context).find((one) => one.title === title)!;
  return [pagesOf(place.texts), pagesOf(textsAfter(place, action, context))];
}

/** What readers see; the data for programs have the line ends of prose, and the order of the text. */
function pagesOf(texts: ReadonlyMap<string, string>): string {
  const pages = [...renderSite(compileGuide(datasetOfTexts(texts)))];
  return pages
    .map(([path, text]) => `${path}\n${text.replace(dataForPrograms, '').replace(/\s+/g, ' ')}`)
    .join('\n');
}

const dataForPrograms = /<script type="application\/ld\+json">.*?<\/script>/gs;

function problemsOf(texts: ReadonlyMap<string, string>): readonly string[] {
  return check(datasetOfTexts(texts)).map(({ code, message }) => `${code} ${message}`);
}

function datasetOfTexts(texts: ReadonlyMap<string, string>): Dataset {
  const files = [...texts].filter(([uri]) => uri.endsWith('.series'));
  const fixture = files.map(([uri, text]) => `//- ${uri}\n${text}`).join('\n');
  return datasetFrom(fixture, texts.get('series.json'));
}

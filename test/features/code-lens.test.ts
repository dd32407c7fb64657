// Code lenses: each as `line: title → command`, with what the command shows.
import { expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { codeLenses, resolveCodeLens, type CodeLensSettings } from '../../server/features/code-lens';
import { datasetFrom } from '../support/dataset';
import { flush, shownPlaces } from '../support/shown';

const all: CodeLensSettings = { references: true, appearances: true, guide: true };

const fixture = flush(`
  person nell "Nell Harkin" {}
  show bay "Bay" {
    cast main { nell as ada "Ada"; nell as self }
    character ada { mother-of: wren "Wren" }
    season 1 { director: nell }
    premise: """Of @ada and @nell."""
  }
  show watch "Watch" { spinoff-of: bay; cast guest { nell as bay.ada reprising bay } }
  organization lapd "LAPD" {}
`);
const dataset = datasetFrom(fixture);
const [file] = dataset.files;

function lenses(settings: CodeLensSettings): readonly CodeLens[] {
  return codeLenses(dataset, file!, settings).map((lens) => resolveCodeLens(dataset, lens));
}

function check(settings: Partial<CodeLensSettings>, expected: string): void {
  const none = { references: false, appearances: false, guide: false };
  const lines = lenses({ ...none, ...settings }).map(
    ({ range, command }) => `${range.start.line + 1}: ${command!.title} → ${command!.command}`,
  );
  expect(lines.join('\n')).toBe(flush(expected));
}

it('counts references, apart from declarations', () => {
  check(
    { references: true },
    `
    1: 5 references → series.showReferences
    2: 3 references → series.showReferences
    4: 3 references → series.showReferences
    8: No references → series.showReferences
    9: No references → series.showReferences
    `,
  );
});

it('counts the shows of people and characters', () => {
  check(
    { appearances: true },
    `
    1: Credited in 2 shows → series.showReferences
    4: Appears in 2 shows → series.showReferences
    `,
  );
});

it('opens the guide of a show', () => {
  check({ guide: true }, '2: Open guide → series.openGuide\n8: Open guide → series.openGuide');
  const [open] = lenses({ ...all, references: false, appearances: false });
  expect(open!.command!.arguments).toEqual([{ uri: 'main.series', show: 'bay' }]);
});

it('shows what it has counted', () => {
  const command = lenses({ ...all, references: false }).find(({ range }) => range.start.line === 3)?.command;
  const [uri, position, locations] = command!.arguments as [string, unknown, Location[]];
  expect({ uri, position }).toEqual({ uri: 'main.series', position: { line: 3, character: 12 } });
  expect(shownPlaces(dataset, locations)).toBe(
    flush(`
      cast main { <|nell as ada "Ada"|>; nell as self }
      show watch "Watch" { spinoff-of: bay; cast guest { <|nell as bay.ada|> reprising bay } }
    `),
  );
});

it('says nothing where nothing is asked for', () => check({}, ''));

it('survives a lens whose thing is gone', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(resolveCodeLens(dataset, { range, data: { uri: 'x', key: 'gone' } }).command?.title).toBe(
    'No references',
  );
  expect(resolveCodeLens(dataset, { range }).command?.title).toBe('No references');
});

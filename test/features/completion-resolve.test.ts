// The documentation of an item: what a hover would say of the same word.
import { expect, it } from 'vitest';
import { completionUri, resolveCompletion } from '../../server/features/completion-resolve';
import { itemIn } from '../support/completed';
import { marked } from '../support/marked';

const show = `show bosch "Bosch" {
  cast main { titus "Titus Welliver" as harry "Harry Bosch": "a detective" }
`;

/** The documentation of the item with this label, on a line in the block of a show. */
function documentation(line: string, label: string): string {
  const fixture = `${show}  ${line}\n}\n`;
  const item = itemIn(fixture, label);
  const { documentation: found } = resolveCompletion(marked(fixture).dataset, item);
  return typeof found === 'object' ? found.value : '';
}

it('tells of a thing', () => {
  expect(documentation('title-character: <|>', 'harry')).toMatch(/Harry Bosch[\s\S]*a detective/);
});

it('tells of the words of the language', () => {
  expect(documentation('<|>', 'season')).toContain('by its number');
  expect(documentation('<|>', 'runs')).toContain('From the first showing to the last');
  expect(documentation('status: <|>', 'running')).toContain('being shown, with more to come');
  expect(documentation('cast <|>', 'guest')).toContain('cast category');
  expect(documentation('runs: 2020 <|>', 'until')).toContain('The date up to which the statement held');
  expect(documentation('// series-ignore <|>', 'season-gap')).toContain('without a gap');
});

it('leaves alone what explains itself', () => {
  const fixture = 'show bosch "Bosch" { runs: <|> }';
  const item = itemIn(fixture, 'tba');
  expect(resolveCompletion(marked(fixture).dataset, item)).toBe(item);
  expect(completionUri(item)).toBe('');
  expect(completionUri(itemIn('<|>', 'show'))).toBe('main.series');
});

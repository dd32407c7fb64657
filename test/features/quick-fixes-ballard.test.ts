// The second season of Ballard is taken out: the credit that needs it says so, and what can be done about it.
import { expect, it } from 'vitest';
import { actionsAt, textsAfter } from '../support/actions';
import { example } from '../support/corpus';
import { datasetFrom, shownProblems } from '../support/dataset';
import { fileOf } from '../../server/features/place';

const uri = 'ballard.series';
const block = /\n {2}season 2 \{[^}]*\}\n/;

/** The dataset as a fixture, with another text for the show. */
function fixture(text: string): string {
  const files = new Map([...example('ballard')].filter(([name]) => name.endsWith('.series'))).set(uri, text);
  return [...files].map(([name, content]) => `//- ${name}\n${content}`).join('');
}

it('explains itself, and puts the season back', () => {
  const whole = example('ballard').get(uri)!;
  const text = whole.replace(block, '\n');
  expect(text).not.toBe(whole);
  expect(shownProblems(fixture(text)).filter((one) => one.includes('unknown-season'))).toEqual([
    expect.stringContaining('`Ballard` has no season 2; it has only season 1'),
  ]);
  const dataset = datasetFrom(fixture(text));
  const start = text.indexOf('in season 2') + 'in season '.length;
  const file = fileOf(dataset, uri)!;
  const texts = new Map(dataset.files.map((one) => [one.uri, one.text]));
  const actions = actionsAt({ dataset, file, uri, texts, offset: start, span: { start, end: start + 1 } });
  expect(actions.map(({ title }) => title)).toEqual([
    'Change to season 1',
    'Declare season 2',
    'Ignore unknown-season here',
  ]);
  const after = textsAfter({ texts }, actions[1]!).get(uri)!;
  expect(after).toContain('  season 2 { status: announced }\n');
  expect(shownProblems(fixture(after)).filter((one) => one.includes('unknown-season'))).toEqual([]);
});

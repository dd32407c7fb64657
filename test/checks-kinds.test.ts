// A rule that says of which kinds it is asked would find nothing in things of any other kind, and so misses nothing.
import { describe, expect, it } from 'vitest';
import { kinds } from '../grammar/schema';
import { allRules } from '../server/checks/rules';
import { check } from '../server/service';
import { examples } from './support/corpus';
import { datasetFrom } from './support/dataset';

const texts = [...allRules.flatMap(({ wrong, right }) => [wrong, right]), ...examples().values()];

/** Each text by itself, and all of them together. */
const datasets = [...texts.map((text) => datasetFrom(text)), datasetFrom(texts.map(asFile).join('\n'))];

function asFile(text: string, i: number): string {
  return text.startsWith('//-') ? text : `//- text-${i}.series\n${text}`;
}

/** It is its kinds that say of what somebody expects to be named. */
const byKind: ReadonlySet<string> = new Set(['unused-entity']);

const asked = allRules.filter(({ code, kinds }) => kinds && !byKind.has(code));

describe.each(asked.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  it('finds the same when it is asked of every kind', () => {
    const everywhere = { ...rule, kinds: kinds.map(({ name }) => name) };
    for (const dataset of datasets)
      expect(check(dataset, [rule]).map(({ message }) => message)).toEqual(
        check(dataset, [everywhere]).map(({ message }) => message),
      );
  });
});

// The formatter on texts that nobody wrote: it keeps every meaning, and has nothing left to do the second time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../server/syntax/parse';
import { examples } from './support/corpus';
import { expectKept } from './support/kept';
import { largeLayouts, smallLayouts } from './support/layouts';
import { looseFile } from './support/loose';

/** Everything in the project that is written in the language. */
function corpus(): readonly string[] {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const fenced = pages.flatMap((name) =>
    [...readFileSync(join('docs', name), 'utf8').matchAll(/^```series.*\n([^]*?)^```/gm)].map(
      ([, block = '']) => block,
    ),
  );
  const own = [...smallLayouts, ...largeLayouts].flatMap(([, before, after]) => [before, after]);
  return [...own, ...fenced, ...examples().values()];
}

/** One of the places in a text, and what is put there instead of its white space. */
interface Change {
  readonly at: number;
  readonly among: RegExp;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  among: fc.constantFrom(/\s+/g, /(?=[,;:{}[\]])|(?<=[,;:{}[\]])/g, /(?="""|\/\/)/g, /\b/g),
  put: fc.constantFrom('', ' ', '\t', '\u00A0', '\uFEFF', '\n', '\r\n', ' \n \n', ';', ' // c\n', '\n// c\n'),
});

function changed(text: string, { at, among, put }: Change): string {
  const places = [...text.matchAll(among)];
  const place = places[at % places.length];
  return place ? text.slice(0, place.index) + put + text.slice(place.index + place[0].length) : text;
}

const words = [
  ...'a b "x" """x""" """ \\ 1 2.. 1..3 s1e2 as in season seasons on dub reprising cast crew'.split(' '),
  ...['@en', '(n)', '[a]', ':', ',', ', ', '{', '}', '// c', '\n', '\n', ' ', ' ', ';', '\t', '\r\n'],
];

describe('keeps the meaning, and formats what is formatted to itself', () => {
  const texts = corpus();

  it('of the corpus, whatever its line ends', () => {
    for (const text of texts) {
      for (const lineEnd of ['\n', '\r\n', '\r']) expectKept(text.replace(/\r\n?|\n/g, lineEnd));
    }
  });

  it('of the corpus with layout put in and left out', () => {
    const short = fc.constantFrom(...texts.filter((text) => text.length < 4000));
    const loose = fc.tuple(short, fc.array(change, { maxLength: 4 }));
    fc.assert(
      fc.property(loose, ([text, changes]) => expectKept(changes.reduce(changed, text))),
      { numRuns: 500 },
    );
  });

  it('of statements in any layout', () => {
    fc.assert(
      fc.property(looseFile, (text) => {
        expect(parse(text).problems).toEqual([]);
        expectKept(text);
      }),
      { numRuns: 300 },
    );
  });

  it('of any row of words and signs', () => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((row) => row.join(''));
    fc.assert(fc.property(text, expectKept), { numRuns: 3000 });
  });

  it('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectKept), { numRuns: 1000 });
  });
});

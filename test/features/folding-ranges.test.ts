// Folds: the lines of a text, each with the folds that begin on it (▾) and end on it (▴).
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldingRanges } from '../../server/features/folding-ranges';
import { summarise } from '../../server/model/facts';
import { examples } from '../support/corpus';
import { fragments } from '../support/fragments';
import { flush } from '../support/shown';

/** Lines that begin a fold have a mark with the number of lines that it hides, and its kind. */
function check(expected: string): void {
  const text = flush(expected).replace(/ *▾.*$/gm, '');
  const folds = foldingRanges(summarise('main.series', text));
  const lines = text.split('\n').map((line, i) => {
    const fold = folds.find(({ startLine }) => startLine === i);
    const kind = fold?.kind === undefined ? '' : ` ${fold.kind}`;
    return fold ? `${line} ▾${fold.endLine - i}${kind}` : line;
  });
  expect(lines.join('\n')).toBe(flush(expected));
}

it('folds blocks up to the line before their brace', () =>
  check(`
    show bay { ▾5
      season 1 { ▾2
        episode 1 "Fog" { aired: 2021 }
        episode 2 "Mist"
      }
      season 2 { episodes: 3 }
    }
    person nell { ▾1
      born: 1979 }
    show open { ▾2
      genre: "Drama"
      season 1
  `));

it('folds prose and lists over several lines', () =>
  check(`
    show bay { ▾8
      premise: """ ▾2
        A light.

      """
      genre: "Drama", ▾2
        "Mystery",
        "Family saga"
      country: "Ireland"
    }
    section "Development": """ ▾1
      It began.
    """
  `));

it('folds runs of comments', () =>
  check(`
    // One ▾2 comment
    // two
    // three

    // Alone.
    show bay { // Not a run ▾1
      // with this.
    }
  `));

it('folds regions, one within the other', () =>
  check(`
    // region Shows ▾5 region
    show bay {}
    // region More ▾2 region
    show watch {}
    // endregion
    // endregion
    // endregion
    // region that stays open
    show last {}
  `));

it('gives ranges that make sense, whatever the text', () => {
  const make = (text: string): void => {
    const folds = foldingRanges(summarise('main.series', text));
    for (const { startLine, endLine } of folds) expect(endLine).toBeGreaterThan(startLine);
    expect(new Set(folds.map(({ startLine }) => startLine)).size).toBe(folds.length);
  };
  for (const text of examples().values()) make(text);
  fc.assert(fc.property(fragments(60), make));
});

// Formatting in the editor: the same text as the formatter's, by edits that leave the words alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../server/format/format';
import { formatting, rangeFormatting } from '../../server/features/formatting';
import { layoutChanges } from '../../server/features/layout-changes';
import { rangeOf } from '../../server/features/place';
import { summarise } from '../../server/model/facts';
import { applied } from '../support/edited';
import { example } from '../support/corpus';
import { largeLayouts, smallLayouts } from '../support/layouts';
import { meaningOf } from '../support/kept';
import { looseFile } from '../support/loose';
import { marked, shownSpans } from '../support/marked';

function formatted(text: string): string {
  return applied(text, formatting(summarise('a.series', text)));
}

/** The text after the marked range is formatted. */
function inRange(fixture: string): string {
  const { file, span } = marked(fixture);
  return applied(file.text, rangeFormatting(file, [rangeOf(file, span)]));
}

const own = [...example('ballard').values(), ...example('tour').values()];

describe('a document', () => {
  it.each(smallLayouts)('with %s', (_, before, after) => expect(formatted(before)).toBe(after));
  it.each(largeLayouts)('with %s', (_, before, after) => expect(formatted(before)).toBe(after));

  it('needs no edits where it is formatted', () => {
    for (const text of own) expect(formatting(summarise('a.series', text))).toEqual([]);
  });

  it('is left alone where it has a mistake of form', () => {
    expect(formatting(summarise('a.series', 'show  a "A" {\n genre:\n}'))).toEqual([]);
  });

  it('of statements in any layout', () => {
    fc.assert(
      fc.property(looseFile, (text) => {
        expect(formatted(text)).toBe(format(text));
      }),
      { numRuns: 300 },
    );
  });

  it('of the examples, with other blanks', () => {
    for (const text of own) {
      const loose = text.replace(/^ +/gm, '\t').replace(/, /g, ' ,').replace(/\n/g, ' \r\n');
      expect(formatted(loose)).toBe(format(loose));
    }
  });

  it('changes blanks only, each as little as can be', () => {
    const text = 'show  a "A"{\ngenre:"B" , "C"\n\n\n\n    runs: 2001..\n\n  }  ';
    expect(shownSpans(text, layoutChanges(text, format(text)!))).toBe(
      'show <| |>a "A"<||>{\n<||>genre:<||>"B"<| |>, "C"\n\n<|\n\n  |>  runs: 2001..\n<|\n  |>}<|  |>',
    );
  });

  it('moves what stands at another place as a whole, and nothing else', () => {
    const text = 'section "A":"x"[a]\nsection  "B"';
    expect(shownSpans(text, layoutChanges(text, format(text)!))).toBe(
      'section "A"<|:"x"[a]|>\nsection <| |>"B"<||>',
    );
  });

  it('can make any text of any other', () => {
    const any = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', ';', '{', '\t') });
    fc.assert(
      fc.property(any, any, (before, after) => {
        const edits = layoutChanges(before, after).map(({ start, end, text }) => ({ start, end, text }));
        const made = edits.reduceRight(
          (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
          before,
        );
        expect(made).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a range', () => {
  it('is formatted by its lines, and their neighbours stay', () => {
    expect(inRange('show a "A"{\n genre:"B"\n   run<|s:20|>01..\n country:"C"\n}\n')).toBe(
      'show a "A"{\n genre:"B"\n  runs: 2001..\n country:"C"\n}\n',
    );
    expect(inRange('show a "A" {\n<| genre:"B"  \n country:"C"  \n|>  runs:2001\n}\n')).toBe(
      'show a "A" {\n  genre: "B"\n  country: "C"\n  runs:2001\n}\n',
    );
  });

  it('takes a statement whole, so that prose keeps its shape', () => {
    const fixture = 'show a "A" {\nnote: """\nOne.\n<|  Two|>.\n"""\ngenre:"B"\n}\n';
    expect(inRange(fixture)).toBe('show a "A" {\n  note: """\n    One.\n      Two.\n  """\ngenre:"B"\n}\n');
  });

  it('of a head leaves its block alone', () => {
    expect(inRange('show   a<||>  "A"{\n genre:"B"\n}\n')).toBe('show a "A" {\n genre:"B"\n}\n');
  });

  it('of everything is a document', () => {
    for (const [, before, after] of largeLayouts) expect(inRange(`<|${before}|>`)).toBe(after);
  });

  it('never changes what is said', () => {
    fc.assert(
      fc.property(looseFile, fc.nat(), fc.nat(), (text, a, b) => {
        const file = summarise('a.series', text);
        const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y);
        const after = applied(text, rangeFormatting(file, [rangeOf(file, { start, end })]));
        expect(meaningOf(after)).toEqual(meaningOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is left alone where the file has a mistake of form', () => {
    expect(inRange('genre:\n<|show  a|> "A"')).toBe('genre:\nshow  a "A"');
  });
});

// Positions counted as a client counts them, compared with the plainest way to count.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodings, Lines, type Encoding } from '../../server/features/lines';
import { fragments } from '../support/fragments';

const units: Readonly<Record<Encoding, (text: string) => number>> = {
  'utf-16': (text) => text.length,
  'utf-8': (text) => Buffer.from(text).length,
  'utf-32': (text) => Array.from(text).length,
};

const texts = fc.oneof(fragments(40), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** The offsets at which a character begins or the text ends, but not one within a line end. */
function placesIn(text: string): readonly number[] {
  let offset = 0;
  const starts = Array.from(text, (character) => (offset += character.length) - character.length);
  return [...starts, text.length].filter((at) => !(text[at - 1] === '\r' && text[at] === '\n'));
}

it.each(encodings)('go to positions and back in %s', (encoding) => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = Lines.of(text, encoding);
      for (const offset of placesIn(text)) {
        const rows = text.slice(0, offset).split(/\r\n|\r|\n/);
        const position = { line: rows.length - 1, character: units[encoding](rows.at(-1)!) };
        expect(lines.positionAt(offset)).toEqual(position);
        expect(lines.offsetAt(position)).toBe(offset);
        expect(lines.lineStart(offset)).toBe(offset - rows.at(-1)!.length);
        expect(lines.lengthOf({ start: 0, end: offset })).toBe(units[encoding](text.slice(0, offset)));
      }
    }),
  );
});

it('are drawn back to the character, the line and the text', () => {
  const lines = Lines.of('aé物👩b\r\nc', 'utf-8');
  const offset = (line: number, character: number): number => lines.offsetAt({ line, character });
  expect([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 99].map((character) => offset(0, character))).toEqual([
    0, 1, 1, 2, 2, 2, 3, 3, 3, 5, 6, 6, 6,
  ]);
  expect([offset(1, 9), offset(9, 0), offset(-1, 4), offset(0, -4)]).toEqual([9, 9, 0, 0]);
  expect(lines.positionAt(4)).toEqual({ line: 0, character: 6 });
});

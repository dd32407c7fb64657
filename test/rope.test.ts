// A text in pieces is the text, whatever has been edited: the same letters, the same lines.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Rope } from '../server/syntax/rope';

const bit = fc.constantFrom('\r', '\n', '\r\n', 'a', 'ä', '😀', 'word ', 'a line\n', 'x'.repeat(9000), '');
const bits = fc.array(bit, { maxLength: 12 }).map((all) => all.join(''));
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20_000), bits), {
  maxLength: 12,
});

function document(text: string): TextDocument {
  return TextDocument.create('', '', 0, text);
}

it('says after any edits what the whole text says', () => {
  const holds = (start: string, changes: readonly (readonly [number, number, string])[]): void => {
    const rope = new Rope(start);
    let text = start;
    for (const [where, length, inserted] of changes) {
      const from = Math.floor(where * text.length);
      const to = Math.min(text.length, from + length);
      rope.edit({ start: from, end: to }, inserted);
      text = text.slice(0, from) + inserted + text.slice(to);
      const lines = document(text);
      expect(rope.length).toBe(text.length);
      expect(rope.lineCount).toBe(lines.lineCount);
      for (const at of [
        -1,
        0,
        from,
        to,
        from + inserted.length,
        text.length >> 1,
        text.length,
        text.length + 1,
      ]) {
        expect(rope.positionAt(at)).toEqual(lines.positionAt(at));
        for (const character of [-1, 0, 1, 20_000]) {
          const place = { line: lines.positionAt(at).line, character };
          expect(rope.offsetAt(place)).toBe(lines.offsetAt(place));
        }
      }
      expect(rope.slice(from - 3, to + 3)).toBe(text.slice(Math.max(0, from - 3), to + 3));
      expect(rope.charCodeAt(from)).toBe(text.charCodeAt(from));
    }
    expect(rope.toString()).toBe(text);
  };
  fc.assert(fc.property(bits, edits, holds));
});

// Selections: from the word at the cursor outwards, a line for each.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { linesOf } from '../../server/features/lines';
import { spanOf } from '../../server/features/place';
import { selectionRanges } from '../../server/features/selection-ranges';
import { summarise } from '../../server/model/facts';
import { fragments } from '../support/fragments';
import { marked } from '../support/marked';

function textsAt(text: string, offset: number): readonly string[] {
  const file = summarise('main.series', text);
  const [first] = selectionRanges(file, [linesOf(file).positionAt(offset)]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) {
    const { start, end } = spanOf(file, at.range);
    texts.push(text.slice(start, end));
  }
  return texts;
}

function check(input: string, expected: readonly string[]): void {
  const { file, offset } = marked(input);
  expect(textsAt(file.text, offset)).toEqual(expected);
}

it('grows from a word to the file', () => {
  check('show bay { genre: "Mystery dr<|>ama" @en, "Saga" }', [
    'drama',
    'Mystery drama',
    '"Mystery drama"',
    '"Mystery drama" @en',
    'genre: "Mystery drama" @en, "Saga"',
    '{ genre: "Mystery drama" @en, "Saga" }',
    'show bay { genre: "Mystery drama" @en, "Saga" }',
  ]);
});

it('takes the body of a block before its braces', () => {
  check('show bay { cast main { nell as ada; tom as c<|>on in s1 } }\n', [
    'con',
    'tom as con in s1',
    'nell as ada; tom as con in s1',
    '{ nell as ada; tom as con in s1 }',
    'cast main { nell as ada; tom as con in s1 }',
    '{ cast main { nell as ada; tom as con in s1 } }',
    'show bay { cast main { nell as ada; tom as con in s1 } }',
    'show bay { cast main { nell as ada; tom as con in s1 } }\n',
  ]);
});

it('goes through prose and paths', () => {
  check('show bay { premise: """Of @ada\'s li<|>ght.""" }', [
    'light',
    "Of @ada's light.",
    '"""Of @ada\'s light."""',
    'premise: """Of @ada\'s light."""',
    '{ premise: """Of @ada\'s light.""" }',
    'show bay { premise: """Of @ada\'s light.""" }',
  ]);
  check('person a { spouse: bosch.har<|>ry "H" }', [
    'harry',
    'bosch.harry',
    'bosch.harry "H"',
    'spouse: bosch.harry "H"',
    '{ spouse: bosch.harry "H" }',
    'person a { spouse: bosch.harry "H" }',
  ]);
});

it('begins with the file where there is nothing', () => check('<|>', ['']));

it('always grows, whatever the text', () => {
  fc.assert(
    fc.property(fragments(60), fc.nat(), (text, place) => {
      const texts = textsAt(text, place % (text.length + 1));
      expect(texts.at(-1)).toBe(text);
      for (const [i, inner] of texts.slice(0, -1).entries())
        expect(texts[i + 1]!.length).toBeGreaterThan(inner.length);
    }),
  );
});

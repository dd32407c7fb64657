// Whatever stands in a file, and wherever the cursor is: actions are found without a mistake, their edits
// can be carried out, and none of them makes a text harder to read than it was.
import fc from 'fast-check';
import { it } from 'vitest';
import { codeActions } from '../../server/features/code-actions';
import { datasetOf } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import { parse } from '../../server/syntax/parse';
import { allRules } from '../../server/checks/rules';
import { textsAfter } from '../support/actions';
import { fragments } from '../support/fragments';
import { looseFile } from '../support/loose';

const uri = 'a.series';
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 });

/** The texts of the rules' examples with a piece cut out. */
const cut = fc
  .tuple(fc.constantFrom(...allRules.map(({ wrong }) => wrong)), fc.nat(300), fc.nat(20))
  .map(([text, at, length]) => {
    const start = at % text.length;
    return text.slice(0, start) + text.slice(start + length);
  });

function holds(text: string, at: readonly number[]): void {
  const file = summarise(uri, text);
  const document = { dataset: datasetOf([file]), file };
  for (const place of at) {
    const start = Math.floor(place * (text.length + 1));
    for (const more of [{}, { only: ['source'] }]) {
      const actions = codeActions(document, { start, end: start }, { diagnostics: [], ...more });
      for (const action of actions) {
        const after = textsAfter({ texts: new Map([[uri, text]]) }, action).get(uri)!;
        const worse = parse(after).problems.length > file.tree.problems.length;
        if (worse) throw new Error(`${action.title} breaks the text:\n${after}`);
      }
    }
  }
}

it.each([
  ['texts that are almost Series', fragments(30)],
  ['files in an odd layout', looseFile],
  ['examples with a piece cut out', cut],
])('holds for %s', (_, texts) => {
  fc.assert(fc.property(texts, places, holds), { numRuns: 150 });
});

// The rule that performers stand before `as` and characters after it.
import type { Dataset, Entity } from '../model/dataset';
import { encodeText } from '../syntax/decode';
import { between } from '../syntax/spans';
import { pathTo } from './candidates';
import type { Rule } from './rule';
import { swapsIn, type Swap } from './swaps';
import { code } from './words';

const swappedActorCharacter: Rule = {
  code: 'swapped-actor-character',
  severity: 'warning',
  summary: 'The performer stands before `as`, the character after it.',
  doc:
    'Fires where the one before `as` is a character elsewhere and the one after it a person, by their ids or by ' +
    'their names; or where only one of the two is known, and the other is nobody yet. Someone who plays a ' +
    'character of their own name is fine.',
  wrong:
    'show wexcombe "Wexcombe" {\n  season 1\n  cast main {\n    lorna_thistle "Lorna Thistle" as judge_crane "Abigail Crane"\n' +
    '  }\n  cast cameo {\n    judge_crane as lorna_thistle in s1e4\n  }\n}\n',
  right:
    'show wexcombe "Wexcombe" {\n  season 1\n  cast main {\n    lorna_thistle "Lorna Thistle" as judge_crane "Abigail Crane"\n' +
    '  }\n  cast cameo {\n    lorna_thistle as self in s1e4\n  }\n}\n',
  item: (item, dataset, report) => {
    for (const swap of swapsIn(dataset, item)) {
      const { uri, before, after, credit } = swap;
      const [performer, role] = [credit.performers[0]!, credit.roles[0]!];
      const suggestion = putRight(dataset, swap);
      report(
        { uri, span: between(performer, role) },
        `${whatIsKnown(before, after, swap)}: write ${code(suggestion)}`,
        {
          suggestions: [suggestion],
        },
      );
    }
  },
};

function whatIsKnown(before: Entity, after: Entity, { character, person }: Swap): string {
  const first = character ? `${code(before.name)} is a character elsewhere` : '';
  const second = person ? `${code(after.name)} ${character ? 'a person' : 'is a person elsewhere'}` : '';
  return [first, second].filter(Boolean).join(', and ');
}

/** The credit as it was meant: names in quotes only where an id is not known yet. */
function putRight(dataset: Dataset, { before, after, character, person, scope }: Swap): string {
  const [actor, role] = [person ?? after, character ?? before];
  const written = (one: Entity, known: boolean): string =>
    known ? pathTo(dataset, one, scope) : `${one.id} ${encodeText(one.name)}`;
  return `${written(actor, person !== undefined)} as ${written(role, character !== undefined)}`;
}

export const swapRules: readonly Rule[] = [swappedActorCharacter];

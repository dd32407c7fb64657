// The rule on recasts: a character has one performer at a time.
import { appearancesAs, type Appearance } from '../model/appearances';
import { clashesIn, nameOf, reportAt, together } from './clashes';
import { isDated, pieceOf } from './manner';
import type { Rule } from './rule';
import { code } from './words';

export const recastOverlap: Rule = {
  code: 'recast-overlap',
  severity: 'warning',
  summary: 'A character has one performer at a time, unless the lines say how they share the role.',
  doc:
    'Two lines give one character to two performers over episodes that overlap. It is silent where either ' +
    'line says how that is: a flag such as `shared`, `body`, `stunt` or `uncredited`, a dub, a note, dates, ' +
    'or a category in quotes; and where one of them gives the `voice`. Performers on one line share the ' +
    'role; a younger self is a character of its own, `variant-of` the other.',
  wrong: `show aunt_cordelia "Aunt Cordelia" {
  season 1 { released: 1990 }
  season 2 { released: 1991 }
  season 3 { released: 1992 }
  cast main {
    winifred_oake "Winifred Oake" as cordelia_finch "Cordelia Finch" in seasons 1..3: "everybody's aunt"
    tamsin_rudd "Tamsin Rudd" as cordelia_finch in season 3: "the aunt, recast"
  }
}
`,
  right: `show aunt_cordelia "Aunt Cordelia" {
  season 1 { released: 1990 }
  season 2 { released: 1991 }
  season 3 { released: 1992 }
  cast main {
    winifred_oake "Winifred Oake" as cordelia_finch "Cordelia Finch" in seasons 1..2: "everybody's aunt"
    tamsin_rudd "Tamsin Rudd" as cordelia_finch in season 3: "the aunt, recast"
  }
}
`,
  kinds: ['character'],
  entity: (character, dataset, report) => {
    for (const collision of clashesIn(appearancesAs(dataset, character), ({ part }) => part, isRecast)) {
      const { first, second } = collision;
      const both = `${code(first.person.id)} and ${code(second.person.id)}`;
      const message = `${both} both play ${nameOf(second.role)}${together(collision)}; give each their own seasons, or mark the role \`shared\``;
      reportAt(report, collision, message);
    }
  },
};

function isRecast(a: Appearance, b: Appearance): boolean {
  if (a.person === b.person || a.person.kind !== b.person.kind || a.casting.credit === b.casting.credit)
    return false;
  if (isExplained(a) || isExplained(b) || isVoice(a) !== isVoice(b)) return false;
  return pieceOf(a.casting.item) === pieceOf(b.casting.item);
}

/** True where a line says how its performer comes to share the role. */
function isExplained({ casting: { item, qualifiers } }: Appearance): boolean {
  const isOwn = item.node.label.path === undefined;
  return (
    isOwn ||
    isDated(qualifiers) ||
    qualifiers.some((one) => explains(one.type) || (one.type === 'flag' && one.word.text !== 'voice'))
  );
}

function explains(type: string): boolean {
  return type === 'note' || type === 'dub';
}

function isVoice({ casting: { qualifiers } }: Appearance): boolean {
  return qualifiers.some((one) => one.type === 'flag' && one.word.text === 'voice');
}

// The rule that performers stand before `as` and characters after it.
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/items';
import { followPath, resolve } from '../model/resolve';
import { isSelf } from '../model/uses';
import type { Credit, Reference, Span, Text } from '../syntax/tree';
import { fold } from './fold';
import type { Report, Rule } from './rule';
import { code } from './words';

type Player = Reference | Text;

function meant(
  dataset: Dataset,
  player: Player | undefined,
  scope: Scope,
  role: boolean,
): Entity | undefined {
  if (player?.type !== 'reference' || isSelf(player)) return undefined;
  return followPath(dataset, player.path, scope, role ? ['character'] : ['person', 'group']).at(-1);
}

/** True where the ids say it: a character before `as`, a person after it. */
export function isSwapped(
  dataset: Dataset,
  performers: readonly Player[],
  roles: readonly Player[],
  scope: Scope,
): boolean {
  const [performer] = performers;
  const [role] = roles;
  if (!performer || !role || meant(dataset, performer, scope, false)?.kind !== 'character') return false;
  return ['person', 'group'].includes(meant(dataset, role, scope, true)?.kind ?? '');
}

/** How often each folded name is used for a person, and how often for a character. */
class Census {
  private readonly seen = new Set<string>();
  private readonly names = new Map<Entity, string>();
  private readonly people = new Map<string, number>();
  private readonly characters = new Map<string, number>();

  constructor(dataset: Dataset) {
    for (const { items, uses } of dataset.files) {
      for (const use of uses) if (use.place !== 'mention') this.count(resolve(dataset, use));
      for (const { key } of items) this.count(key === undefined ? undefined : dataset.entities.get(key));
    }
  }

  /**
   * True where a credit of `before` as `after` has the names the wrong way round: elsewhere the first is more
   * of a character and the second more of a person. Of two credits that say the opposite, the second is told.
   */
  speaksAgainst(before: Entity, after: Entity): boolean {
    const [actor, character] = [this.nameOf(before), this.nameOf(after)];
    if (actor === character || before.kind !== 'person' || after.kind !== 'character') return false;
    if (!this.characters.has(actor) || !this.people.has(character)) return false;
    const evidence = this.balance(actor) - this.balance(character);
    this.seen.add(`${actor} as ${character}`);
    return evidence > 0 || (evidence === 0 && this.seen.has(`${character} as ${actor}`));
  }

  /** How much more often a name is a character's than a person's. */
  private balance(name: string): number {
    return (this.characters.get(name) ?? 0) - (this.people.get(name) ?? 0);
  }

  private count(entity: Entity | undefined): void {
    if (entity?.kind !== 'person' && entity?.kind !== 'character') return;
    const names = entity.kind === 'person' ? this.people : this.characters;
    const name = this.nameOf(entity);
    names.set(name, (names.get(name) ?? 0) + 1);
  }

  private nameOf(entity: Entity): string {
    const name = this.names.get(entity) ?? fold(entity.name);
    this.names.set(entity, name);
    return name;
  }
}

const swappedActorCharacter: Rule = {
  code: 'swapped-actor-character',
  severity: 'warning',
  summary: 'The performer stands before `as`, the character after it.',
  doc:
    'Fires where the one before `as` is a character elsewhere and the one after it a person, by their ids or by ' +
    'their names. Someone who plays a character of their own name is fine.',
  wrong:
    'show wexcombe "Wexcombe" {\n  season 1\n  cast main {\n    lorna_thistle "Lorna Thistle" as judge_crane "Abigail Crane"\n' +
    '  }\n  cast cameo {\n    judge_crane as lorna_thistle in s1e4\n  }\n}\n',
  right:
    'show wexcombe "Wexcombe" {\n  season 1\n  cast main {\n    lorna_thistle "Lorna Thistle" as judge_crane "Abigail Crane"\n' +
    '  }\n  cast cameo {\n    lorna_thistle as self in s1e4\n  }\n}\n',
  check: (dataset, report) => {
    const census = new Census(dataset);
    for (const { items } of dataset.files)
      for (const { uri, scope, credits } of items)
        for (const credit of credits) checkCredit(dataset, census, scope, credit, tellAt(uri, report));
  },
};

function tellAt(uri: string, report: Report) {
  return (span: Span, before: Entity, after: Entity): void => {
    const suggestion = `${after.id} as ${before.id}`;
    const message = `${code(before.name)} is a character elsewhere, and ${code(after.name)} a person`;
    report({ uri, span }, `${message}: write ${code(suggestion)}`, { suggestions: [suggestion] });
  };
}

function checkCredit(
  dataset: Dataset,
  census: Census,
  scope: Scope,
  { performers, roles }: Credit,
  tell: ReturnType<typeof tellAt>,
): void {
  const [performer] = performers;
  const [role] = roles;
  const before = meant(dataset, performer, scope, false);
  const after = meant(dataset, role, scope, true);
  if (!performer || !role || !before || !after) return;
  if (isSwapped(dataset, performers, roles, scope) || census.speaksAgainst(before, after))
    tell({ start: performer.start, end: role.end }, before, after);
}

export const swapRules: readonly Rule[] = [swappedActorCharacter];

// Counts how often each name is a person's, and how often a character's.
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/items';
import { resolve } from '../model/resolve';
import { fold } from './fold';

interface Pair {
  readonly before: Entity;
  readonly after: Entity;
  readonly scope: Scope;
}

/** How often each folded name is used for a person, and how often for a character. */
export class Census {
  private readonly seen = new Set<string>();
  private readonly names = new Map<Entity, string>();
  private readonly people = new Map<string, number>();
  private readonly characters = new Map<string, number>();
  private readonly pairs = new Map<string, number>();
  private readonly parts = new Set<string>();
  /** The first of each name: of people, and of the characters of each container. */
  private readonly named = new Map<string, Entity>();

  /** @param lines what the credits of the dataset have before and after `as` */
  constructor(dataset: Dataset, lines: readonly Pair[]) {
    for (const { items, uses } of dataset.files) {
      for (const use of uses) if (use.place !== 'mention') this.count(resolve(dataset, use));
      for (const { key } of items) this.count(key === undefined ? undefined : dataset.entities.get(key));
    }
    for (const line of lines) this.pair(line);
    for (const entity of dataset.entities.values()) this.enter(entity);
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

  /** True where the one is a person, and the other a character, in credits of this pair alone. */
  isNew(before: Entity, after: Entity): boolean {
    const [actor, character] = [this.nameOf(before), this.nameOf(after)];
    const pairs = this.pairs.get(`${actor} as ${character}`) ?? 0;
    const isNewPerson = before.items.length === 0 && (this.people.get(actor) ?? 0) <= pairs;
    const isNewCharacter = after.items.length === 0 && (this.characters.get(character) ?? 0) <= pairs;
    return (
      actor !== character &&
      (before.kind === 'character' || isNewPerson) &&
      (after.kind !== 'character' || isNewCharacter)
    );
  }

  /** The character of a container who has the name of this person. */
  characterIn(container: string, person: Entity): Entity | undefined {
    return this.named.get(`${container}: ${this.nameOf(person)}`);
  }

  /** The person who has the name of this character. */
  personNamed(character: Entity): Entity | undefined {
    return this.named.get(this.nameOf(character));
  }

  /** True where a person plays someone in the show around. */
  playsIn(person: Entity, { owner }: Scope): boolean {
    return this.parts.has(`${owner ?? ''} ${person.key}`);
  }

  private pair({ before, after, scope: { owner } }: Pair): void {
    const pair = `${this.nameOf(before)} as ${this.nameOf(after)}`;
    this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    if (before.kind === 'person') this.parts.add(`${owner ?? ''} ${before.key}`);
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

  private enter(entity: Entity): void {
    if (entity.kind !== 'person' && entity.kind !== 'character') return;
    const name = this.nameOf(entity);
    const place = entity.kind === 'person' ? name : `${entity.container}: ${name}`;
    if (!this.named.has(place)) this.named.set(place, entity);
  }

  private nameOf(entity: Entity): string {
    const name = this.names.get(entity) ?? fold(entity.name);
    this.names.set(entity, name);
    return name;
  }
}

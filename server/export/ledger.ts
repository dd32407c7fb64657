// Which pieces of a guide an exporter has carried over. Exporters take what they write out of the guide
// through a ledger; what nobody has taken in the end is lost, whether somebody thought of it or not.
import type { Guide } from '../guide/guide';
import type { Account, KeysOf } from '../guide/linked/account';
import type { Loss } from './format';
import { inventoryOf, type Inventory, type Piece } from './inventory';

/** Why a format cannot carry things, fields and qualifiers for which it gives no reason of its own. */
export type Reasons = Readonly<Record<Piece['sort'], string>>;

/** What may qualify any statement. */
export const qualified = [
  'scope',
  'dates',
  'language',
  'dub',
  'credited',
  'flags',
  'notes',
  'sources',
] as const;

export class Ledger implements Account {
  private readonly inventory: Inventory;
  private readonly carried = new Set<Piece>();
  private readonly refused = new Map<Piece, string>();
  private readonly blurred = new Map<Piece, string>();

  constructor(
    guide: Guide,
    private readonly reasons: Reasons,
  ) {
    this.inventory = inventoryOf(guide);
  }

  carry<T extends object>(thing: T, ...properties: readonly KeysOf<T>[]): T {
    const { piece, parts } = this.find(thing);
    if (piece.sort !== 'thing') this.carried.add(piece);
    for (const property of properties) {
      const part = parts.get(property);
      if (part) this.carried.add(part);
    }
    return thing;
  }

  /** What is refused is lost, if nothing else carries it. */
  refuse<T extends object>(thing: T, why: string, property?: KeysOf<T>): void {
    const { piece, parts } = this.find(thing);
    const refused = property === undefined ? piece : parts.get(property);
    if (refused) this.refused.set(refused, why);
  }

  /** What is blurred is written, and a loss all the same. */
  blur<T extends object>(thing: T, why: string, property?: KeysOf<T>): T {
    this.carry(thing, ...(property === undefined ? [] : [property]));
    const { piece, parts } = this.find(thing);
    const blurred = property === undefined ? piece : parts.get(property);
    if (blurred) this.blurred.set(blurred, why);
    return thing;
  }

  /** What has not been carried; the most frequent first. */
  losses(): readonly Loss[] {
    const lost = new Map<string, Piece[]>();
    for (const piece of this.inventory.pieces.flatMap((one) => this.lostIn(one))) {
      const key = JSON.stringify([piece.what, this.whyOf(piece)]);
      const pieces = lost.get(key);
      if (pieces) pieces.push(piece);
      else lost.set(key, [piece]);
    }
    const losses = [...lost.values()].map((pieces) => this.lossOf(pieces));
    return losses.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
  }

  private find(thing: object): NonNullable<ReturnType<Inventory['found']['get']>> {
    const found = this.inventory.found.get(thing);
    if (!found) throw new Error('An exporter carries what the guide does not say.');
    return found;
  }

  /** What is lost of a piece: all of it at once, or else each part that is. */
  private lostIn(piece: Piece): readonly Piece[] {
    if (!this.isTouched(piece)) return piece.sort === 'thing' && piece.parts.length === 0 ? [] : [piece];
    const own = this.blurred.has(piece) ? [piece] : [];
    return [...own, ...piece.parts.flatMap((part) => this.lostIn(part))];
  }

  private isTouched(piece: Piece): boolean {
    return this.carried.has(piece) || piece.parts.some((part) => this.isTouched(part));
  }

  private whyOf(piece: Piece): string {
    return this.blurred.get(piece) ?? this.refused.get(piece) ?? this.reasons[piece.sort];
  }

  private lossOf(pieces: readonly Piece[]): Loss {
    const [first] = pieces as [Piece];
    const examples = [...new Set(pieces.map(({ entry }) => entry))].filter(Boolean).slice(0, 3);
    return { what: first.what, count: pieces.length, examples, why: this.whyOf(first) };
  }
}

// What a declaration declares, which its head and the declarations around it say: its key, its id, and its scope.
import { kindOf, type KindRow } from '../../grammar/schema';
import type { Declaration } from '../syntax/tree';
import { textOf } from './numbering';

/** Where names and numbers are looked up. */
export interface Scope {
  /** The key of the show or universe around, whose own names win. */
  readonly owner: string | undefined;
  /** The key of the show or era around, whose seasons `season 1` and `s1e3` mean. */
  readonly run: string | undefined;
  /** The number of the season around. */
  readonly season: number | undefined;
  /** The number of the episode around, as it is written. */
  readonly episode: string | undefined;
}

/** The declaration around another one. */
interface Around {
  readonly key: string | undefined;
  readonly scope: Scope;
}

export const fileScope: Scope = { owner: undefined, run: undefined, season: undefined, episode: undefined };

/** What a declaration is, what it declares, and how names in its block are looked up. */
export function meaningOf(
  node: Declaration,
  parent: Around | undefined,
): { kind: KindRow | undefined; identity: Identity; scope: Scope } {
  const kind = kindOf(node.keyword.text);
  const around = parent?.scope ?? fileScope;
  const identity = identify(node, kind, parent, around);
  return { kind, identity, scope: scopeWithin(node, kind, identity.key, around) };
}

export function isSameScope(a: Scope, b: Scope): boolean {
  return a.owner === b.owner && a.run === b.run && a.season === b.season && a.episode === b.episode;
}

interface Identity {
  readonly container: string;
  readonly id: string;
  readonly key: string | undefined;
}

const nobody: Identity = { container: '', id: '', key: undefined };

/**
 * Keys: `bosch`, `bosch.harry_bosch`, `bosch.s1`, `bosch.s1e3`, `doctor_who.classic.s1`; the pieces of a season
 * or an episode are no names in the show: `bosch.s1/part1`, `bosch.s1e3/segment2`, `bosch.s1e3/cold_open`.
 */
function identify(
  node: Declaration,
  kind: KindRow | undefined,
  parent: Around | undefined,
  around: Scope,
): Identity {
  const { path, number } = node.label;
  if (!kind) return nobody;
  if (number)
    return number.type === 'malformed' ? nobody : identifyNumber(textOf(number), kind, parent, around);
  if (path?.ids.length !== 1 || !hasId(kind)) return nobody;
  const id = path.ids[0]!.text;
  if (isPiece(kind)) return identifyPiece(id, parent);
  const container = kind.global ? '' : (around.owner ?? '');
  return { container, id, key: join(container, id) };
}

function identifyNumber(number: string, kind: KindRow, parent: Around | undefined, around: Scope): Identity {
  if (isPiece(kind)) return identifyPiece(`${kind.name}${number}`, parent);
  if (around.run === undefined || (kind.name !== 'season' && kind.name !== 'episode')) return nobody;
  const id =
    kind.name === 'season'
      ? `s${number}`
      : `${around.season === undefined ? '' : `s${around.season}`}e${number}`;
  return { container: around.run, id, key: join(around.run, id) };
}

function isPiece({ name }: KindRow): boolean {
  return name === 'part' || name === 'segment';
}

function identifyPiece(id: string, parent: Around | undefined): Identity {
  if (parent?.key === undefined) return nobody;
  return { container: parent.key, id: `/${id}`, key: join(parent.key, `/${id}`) };
}

function hasId({ label }: KindRow): boolean {
  return label === 'id' || label === 'number-or-id';
}

/** The id of a member as it is written: a piece's without the slash. */
export function writtenId(id: string): string {
  return id.replace(/^\//, '');
}

/** An id as it would be among the members if it were written in place of another one's. */
export function inPlaceOf(id: string, written: string): string {
  return id.startsWith('/') ? `/${written}` : written;
}

/** The key of a member. What is a piece of its container, and no name in it, begins with a slash. */
export function join(container: string, id: string): string {
  return container === '' || id.startsWith('/') ? container + id : `${container}.${id}`;
}

function scopeWithin(
  { label: { number } }: Declaration,
  kind: KindRow | undefined,
  key: string | undefined,
  around: Scope,
): Scope {
  switch (kind?.name) {
    case 'show':
      return { ...fileScope, owner: key, run: key };
    case 'universe':
      return { ...fileScope, owner: key };
    case 'era':
      return { ...around, run: key ?? around.run };
    case 'season':
      return {
        ...around,
        season: number?.type === 'number' ? number.value : undefined,
      };
    case 'episode':
      return { ...around, episode: number && number.type !== 'malformed' ? textOf(number) : undefined };
    default:
      return around;
  }
}

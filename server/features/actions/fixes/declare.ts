// Declares what is named and not declared yet: where it is named, with its name in quotes, or in a block
// where such blocks stand. Seasons and episodes, which have numbers, are in declare-number.ts.
import { kindOf, type KindName } from '../../../../grammar/schema';
import type { Dataset, Entity } from '../../../model/dataset';
import type { Use } from '../../../model/facts';
import { resolvePath } from '../../../model/resolve';
import { namesWithin } from '../../../model/within';
import { encodeText } from '../../../syntax/decode';
import { insertion, type Document, type Fix, type Proposal } from '../action';
import { placeFor, putAmong } from '../home';
import { isSame } from '../steps';

/** Declares an id that means nothing. */
export const declare: Fix = ({ span, uri }, { dataset, file }) => {
  const use = namesWithin(file, span).uses.find(({ path }) => path.ids.some((id) => isSame(id, span)));
  if (use?.uri !== uri) return [];
  const at = use.path.ids.findIndex((id) => isSame(id, span));
  if (at === 0 && use.path.ids.length === 1)
    return [...inline(use), ...kindsFor(use).flatMap((kind) => inBlock({ dataset, file }, use, kind))];
  const container = at === use.path.ids.length - 1 ? resolvePath(dataset, use)[at - 1] : undefined;
  return container ? inContainer(dataset, use, container) : [];
};

/** The name that an id suggests: `maggie_q` is `Maggie Q`. */
function nameFor(id: string): string {
  const words = id.split('_').filter(Boolean).join(' ');
  return words.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function labelFor(id: string): string {
  return `${id} ${encodeText(nameFor(id))}`;
}

const namedInPlace: ReadonlySet<Use['place']> = new Set<Use['place']>(['field', 'performer', 'role']);

function inline({ uri, path, place, targets, name }: Use): readonly Proposal[] {
  const [kind] = targets;
  const id = path.ids[0]!.text;
  if (!kind || name || !namedInPlace.has(place)) return [];
  const quoted = encodeText(nameFor(id));
  return [
    { title: `Declare ${kind} ${id} here, as ${quoted}`, changes: [insertion(uri, path.end, ` ${quoted}`)] },
  ];
}

/** What a mention in prose, which may be of anything, is likely to mean. */
const mentioned: readonly KindName[] = ['character', 'person', 'organization'];

/** The kinds that a block could declare: those with an id, of which an id and a name say enough. */
function kindsFor({ targets, place }: Use): readonly KindName[] {
  const kinds = place === 'mention' ? mentioned : targets;
  const declared = kinds.filter((kind) => kindOf(kind)?.label === 'id' && kind !== 'order');
  return declared.slice(0, 4);
}

function inBlock({ dataset, file }: Document, { path, item }: Use, kind: KindName): readonly Proposal[] {
  const { text: id } = path.ids[0]!;
  const home = placeFor(dataset, file, item, kind, `${kind} ${labelFor(id)}`);
  return home ? [{ title: `Declare ${kind} ${id} ${home.where}`, changes: [home.change] }] : [];
}

/** `bosch.harry_bosch`: in the block of the show, wherever that stands. */
function inContainer(dataset: Dataset, { path, targets }: Use, container: Entity): readonly Proposal[] {
  const id = path.ids.at(-1)!.text;
  const [owner] = container.items;
  const kind = targets.find((one) => kindOf(one)?.label === 'id' && kindOf(one)?.in.includes(container.kind));
  const file = owner && dataset.files.find(({ uri }) => uri === owner.uri);
  if (!owner || !kind || !file) return [];
  const change = putAmong(file, owner, kind, `${kind} ${labelFor(id)}`);
  return [{ title: `Declare ${kind} ${id} in ${container.kind} ${container.id}`, changes: [change] }];
}

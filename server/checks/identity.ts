// Rules on ids: one id for one thing, and nothing declared in vain.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Item } from '../model/facts';
import { entityIndex, itemIndex } from '../model/indexes';
import { onceIn } from '../model/once-in';
import { resolve, targetOf } from '../model/resolve';
import { usesNaming } from './namesakes';
import { labelOf, homeOf } from './places';
import type { Place, Report, Rule } from './rule';
import { swapsIn } from './swaps';
import { aKind, code } from './words';

const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  summary: 'An id stands for one thing, with one name.',
  doc:
    'Blocks with the same id add up, in one file or in several, and the same name may be repeated. Another kind, ' +
    'or a second, different name in quotes is a mistake: other names go into `aka` or `former-name`.',
  wrong:
    'show ember_row "Ember Row" {\n  cast main {\n    ines_varga "Ines Varga" as mother_hale "Mother Hale"\n  }\n' +
    '  crew {\n    director: ines_varga "Ines Varga-Stone" in season 1\n  }\n  season 1\n}\n',
  right:
    'show ember_row "Ember Row" {\n  cast main {\n    ines_varga "Ines Varga" as mother_hale "Mother Hale"\n  }\n' +
    '  crew {\n    director: ines_varga credited "Ines Varga-Stone" in season 1\n  }\n  season 1\n}\n',
  entity: (entity, _dataset, report) => {
    otherKinds(entity, report);
    otherNames(entity, report);
  },
  item: dottedNames,
};

/** Declarations and first mentions of an id that is taken by something of another kind. */
function otherKinds(entity: Entity, report: Report): void {
  if (entity.conflicts.length === 0 && entity.inline.length === 0) return;
  const message = (kind: KindName): string =>
    `${code(entity.id)} is already ${aKind(entity.kind)}; ${aKind(kind)} needs an id of its own`;
  for (const item of entity.conflicts)
    if (item.kind) report(labelOf(item), message(item.kind.name), { related: relatedTo(entity) });
  for (const { uri, path, targets } of misnamed(entity))
    report({ uri, span: path }, message(targets[0]!), { related: relatedTo(entity) });
}

function misnamed({ inline, kind }: Entity): Entity['inline'] {
  return inline.filter(({ targets }) => targets.length > 0 && !targets.includes(kind));
}

function otherNames(entity: Entity, report: Report): void {
  const { namings, items } = entity;
  const [first] = namings;
  if (!first || namings.every(({ text }) => text === first.text) || items[0]?.node.label.number) return;
  const taken = new Set(misnamed(entity).map(({ uri, name }) => `${uri} ${name?.start ?? ''}`));
  for (const { uri, text, span } of namings)
    if (text !== first.text && !taken.has(`${uri} ${span.start}`))
      reportName(report, { uri, span }, entity, first);
}

/** `bosch.harry_bosch "Harry Bosch"` declares nothing, but may still contradict. */
function dottedNames(item: Item, dataset: Dataset, report: Report): void {
  for (const use of item.uses) {
    if (!use.name || use.path.ids.length < 2) continue;
    const entity = targetOf(dataset, use.path, use.scope, use.targets);
    const first = entity?.namings[0];
    if (entity && first && first.text !== use.name.text)
      reportName(report, { uri: use.uri, span: use.name }, entity, first);
  }
}

function reportName(report: Report, place: Place, { id }: Entity, first: Entity['namings'][number]): void {
  const quoted = `"${first.text}"`;
  const message = `${code(id)} is already named ${code(quoted)}`;
  report(place, `${message}; another name is an \`aka\``, {
    related: [{ uri: first.uri, span: first.span, message: 'named here' }],
    suggestions: [quoted],
  });
}

function relatedTo(entity: Entity): { uri: string; span: Place['span']; message: string }[] {
  const home = homeOf(entity);
  return home ? [{ ...home, message: `the ${entity.kind} is declared here` }] : [];
}

const kindsInUse: readonly KindName[] = [
  'person',
  'group',
  'organization',
  'work',
  'source',
  'universe',
  'character',
];

const unusedEntity: Rule = {
  code: 'unused-entity',
  severity: 'warning',
  summary: 'What is declared in a block of its own is named somewhere.',
  doc:
    'Looks at people, groups, organizations, works, sources and universes at the top of a file, and at characters ' +
    'who stand outside of any show. A work may also name a show itself. Shows need no mention, and in a dataset without a show nothing does.',
  wrong: 'show harrowgate "Harrowgate" {\n  genre: "Drama"\n}\n\norganization pylon_house "Pylon House"\n',
  right:
    'show harrowgate "Harrowgate" {\n  genre: "Drama"\n  company: pylon_house\n}\n\norganization pylon_house "Pylon House"\n',
  kinds: kindsInUse,
  entity: (entity, dataset, report) => {
    const [item] = entity.items;
    if (!item || isHeld(entity)) return;
    if (!hasShows(dataset, '').length || isUsed(dataset, entity)) return;
    report(labelOf(item), `${aKind(entity.kind)} that nothing names: ${code(entity.name)}`);
  },
};

/** Something in it where the dataset has a show. */
const hasShows = entityIndex<true>(() => [['', true]], 'show');

/** True for what is named anywhere but in its own block, and for a work that names a show or a universe. */
function isUsed(dataset: Dataset, entity: Entity): boolean {
  return (
    isNamedElsewhere(dataset, entity) ||
    (entity.kind === 'work' && namesShow(dataset, entity)) ||
    meantBySwap(dataset, entity.key).length > 0
  );
}

const isNamedElsewhere = onceIn((dataset, entity: Entity) =>
  usesNaming(dataset, entity).some(({ item }) => item.key !== entity.key),
);

function namesShow(dataset: Dataset, { items, conflicts }: Entity): boolean {
  return [...items, ...conflicts].some((item) =>
    item.uses.some((use) => {
      const kind = resolve(dataset, use)?.kind;
      return kind === 'show' || kind === 'universe';
    }),
  );
}

/** Those who were meant where a credit has its performer and its role the wrong way round. */
const meantBySwap = itemIndex<true>((item, dataset) =>
  swapsIn(dataset, item).flatMap(({ character, person }) =>
    [character, person].flatMap((entity) => (entity ? [[entity.key, true] as const] : [])),
  ),
);

/** True for what a block around gives a purpose, and for a universe that has something in it. */
function isHeld({ kind, items }: Entity): boolean {
  if (kind === 'universe')
    return items.some(({ children }) => children.some((child) => child.kind?.name === 'show'));
  return items.some(
    ({ parent }) => parent !== undefined && (kind !== 'character' || parent.kind?.name !== 'universe'),
  );
}

export const identityRules: readonly Rule[] = [duplicateId, unusedEntity];

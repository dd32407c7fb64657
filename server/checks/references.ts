// The rule that every id in use means something.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Item, Use } from '../model/facts';
import { resolve, resolvePath } from '../model/resolve';
import type { Id } from '../syntax/tree';
import { isHidden } from './broken';
import { nearestEntities, pathTo } from './candidates';
import { rangeMeant } from './dashes';
import { unknownEpisode } from './episodes-known';
import { isMisread } from './misread';
import type { Report, Rule } from './rule';
import { code, didYouMean, listed, listedCode } from './words';

const unknownReference: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary: 'Every id in use is declared somewhere, and every episode exists.',
  doc:
    'The first mention of a person, a character or an organization declares it, where its name in quotes ' +
    'stands behind the id. What belongs to another show is named by a path, like `bosch.harry_bosch`. An ' +
    'episode is unknown where its season says how many there are, and has no such one.',
  wrong:
    'show quillmere "Quillmere" {\n  title-character: edda_finch "Edda Finch"\n\n' +
    '  cast main {\n    bram_oxley "Bram Oxley" as ada_finch\n  }\n}\n',
  right:
    'show quillmere "Quillmere" {\n  title-character: edda_finch "Edda Finch"\n\n' +
    '  cast main {\n    bram_oxley "Bram Oxley" as edda_finch\n  }\n}\n',
  item: (item, dataset, report) => {
    if (item.kind) for (const use of item.uses) checkUse(dataset, item, use, report);
    for (const use of item.numberUses) {
      const message = unknownEpisode(dataset, use);
      if (message) report({ uri: item.uri, span: use.node }, message);
    }
  },
};

const containers: readonly KindName[] = ['show', 'universe', 'era'];

function checkUse(dataset: Dataset, item: Item, use: Use, report: Report): void {
  if (use.path.ids.length === 1 && resolve(dataset, use)) return;
  const found = resolvePath(dataset, use);
  const at = found.indexOf(undefined);
  const id = use.path.ids[at];
  if (!id || id.text === '' || isHidden(dataset, id.text) || isMisread(dataset, item, use.path)) return;
  const range = rangeMeant(id.text);
  if (range && use.targets.includes('episode')) {
    const message = `a range has two dots: ${code(range)}`;
    report({ uri: use.uri, span: id }, message, { suggestions: [range] });
  } else if (at > 0) unknownMember(dataset, use, id, found[at - 1]!, report);
  else unknownName(dataset, use, id, report);
}

function unknownName(dataset: Dataset, use: Use, id: Id, report: Report): void {
  const { scope, path, targets } = use;
  const kinds = path.ids.length > 1 ? containers : targets;
  // Nobody is their own grandchild: a field does not mean whoever it stands in.
  const isOwn = ({ key }: Entity): boolean => use.place === 'field' && key === use.item.key;
  const others = nearestEntities(dataset, id.text, scope, kinds).filter((entity) => !isOwn(entity));
  const near = others.map((entity) => pathTo(dataset, entity, scope));
  const what = kinds.length === 0 || kinds.length > 3 ? 'nothing called' : `no ${listed(kinds, 'or')}`;
  const help = near.length > 0 ? didYouMean(near) : declareIt(use, id);
  report({ uri: use.uri, span: id }, `there is ${what} ${code(id.text)}${help}`, { suggestions: near });
}

/** How to declare what is not declared yet. */
function declareIt({ place, path, targets }: Use, { text }: Id): string {
  const [kind] = targets;
  if (!kind || path.ids.length > 1) return '';
  if (place === 'field' || place === 'performer' || place === 'role')
    return `; its first mention has the name in quotes: ${code(`${text} "…"`)}`;
  return place === 'source' || place === 'reprising' ? `; declare it: ${code(`${kind} ${text} "…"`)}` : '';
}

function unknownMember(dataset: Dataset, use: Use, id: Id, container: Entity, report: Report): void {
  const scope = { ...use.scope, owner: container.key, run: container.key };
  const members = nearestEntities(dataset, id.text, scope, use.targets);
  const own = members.filter((entity) => entity.container === container.key);
  const free = members.filter((entity) => entity.container === '');
  const what = use.targets.length === 1 ? `no ${use.targets[0]!}` : 'nothing called';
  const message = `${code(container.name)} has ${what} ${code(id.text)}`;
  if (own.length > 0) {
    const near = own.map((entity) => entity.id);
    report({ uri: use.uri, span: id }, message + didYouMean(near), { suggestions: near });
  } else {
    const help =
      free.length > 0
        ? `; ${listedCode(
            free.map((entity) => entity.id),
            'or',
          )} is known everywhere`
        : '';
    report({ uri: use.uri, span: id }, message + help);
  }
}

export const referenceRules: readonly Rule[] = [unknownReference];

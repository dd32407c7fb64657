// The rule that every id in use means something.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { FileFacts, Use } from '../model/facts';
import { resolvePath } from '../model/resolve';
import { valuesIn } from '../model/values';
import type { Id, Path } from '../syntax/tree';
import { hiddenIds, quotesOf } from './broken';
import { nearestEntities, pathTo } from './candidates';
import { rangeMeant } from './dashes';
import { unknownEpisode } from './episodes-known';
import { formOf, inside } from './places';
import type { Report, Rule } from './rule';
import { spacedNames } from './spaced';
import { unquoted } from './unquoted';
import { code, listed, listedCode } from './words';

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
  check: (dataset, report) => {
    const suggest = suggester(dataset);
    const episode = unknownEpisode(dataset);
    const hidden = hiddenIds(dataset);
    for (const file of dataset.files) {
      const told = misreadPaths(dataset, file);
      for (const use of file.uses) if (!told.has(use.path)) checkUse(dataset, use, hidden, suggest, report);
      for (const use of file.numberUses) {
        const message = episode(use);
        if (message) report({ uri: file.uri, span: use.node }, message);
      }
    }
  },
};

/** What is no id, or half of one: text without quotes, and ids in two words, which are mistakes of their own. */
function misreadPaths(dataset: Dataset, file: FileFacts): ReadonlySet<Path> {
  const { items, text } = file;
  const values = items.flatMap(({ fields }) => fields.flatMap(valuesIn));
  const paths = values.flatMap((value) =>
    value.atom.type === 'reference' && value.qualifiers[0]?.type === 'flag' && unquoted(dataset, value, text)
      ? [value.atom.path]
      : [],
  );
  const [isSplit, isQuoted] = [formOf(spacedNames(file)), quotesOf(file)];
  const misread = file.uses.filter(({ path }) => isSplit(inside(path)) || isQuoted(inside(path)));
  return new Set([...paths, ...misread.map(({ path }) => path)]);
}

type Suggest = (id: string, use: Use, kinds: readonly KindName[]) => readonly string[];

/** Looks for what was meant; once for each id, and not without end where everything is unknown. */
function suggester(dataset: Dataset): Suggest {
  const known = new Map<string, readonly string[]>();
  return (id, { scope }, kinds) => {
    const key = [id, scope.owner, scope.run, ...kinds].join(' ');
    const found = known.get(key);
    if (found ?? known.size >= 300) return found ?? [];
    const near = nearestEntities(dataset, id, scope, kinds).map((entity) => pathTo(dataset, entity, scope));
    known.set(key, near);
    return near;
  };
}

const containers: readonly KindName[] = ['show', 'universe', 'era'];

function checkUse(
  dataset: Dataset,
  use: Use,
  hidden: ReadonlySet<string>,
  suggest: Suggest,
  report: Report,
): void {
  if (use.item && !use.item.kind) return;
  const found = resolvePath(dataset, use);
  const at = found.indexOf(undefined);
  const id = use.path.ids[at];
  if (!id || id.text === '' || hidden.has(id.text)) return;
  const range = rangeMeant(id.text);
  if (range && use.targets.includes('episode')) {
    const message = `a range has two dots: ${code(range)}`;
    report({ uri: use.uri, span: id }, message, { suggestions: [range] });
    return;
  }
  if (at > 0) {
    unknownMember(dataset, use, id, found[at - 1]!, report);
    return;
  }
  const kinds = use.path.ids.length > 1 ? containers : use.targets;
  const near = suggest(id.text, use, kinds);
  const what = kinds.length === 0 || kinds.length > 3 ? 'nothing called' : `no ${listed(kinds, 'or')}`;
  const help = near.length > 0 ? `; did you mean ${listedCode(near, 'or')}` : declareIt(use, id);
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
    report({ uri: use.uri, span: id }, `${message}; did you mean ${listedCode(near, 'or')}`, {
      suggestions: near,
    });
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

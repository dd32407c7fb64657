// Declares a season or an episode that is missing among its neighbours.
import type { Dataset, Entity } from '../../../model/dataset';
import type { FileFacts, NumberUse } from '../../../model/facts';
import { runsOf } from '../../../model/resolve';
import { stateOf } from '../../../model/seasons';
import { showsOf, type Run, type Season } from '../../../model/shows';
import { firstValue, numberOf } from '../../../model/values';
import type { Fix, Proposal } from '../action';
import { putAfter, putBefore } from '../layout';
import { isSame, stepOf } from '../steps';

/** Declares the season that a number names, behind the one before it. */
export const declareSeason: Fix = ({ span }, { dataset, file }) => {
  const use = file.numberUses.find(({ node }) => isSame(node, span));
  const run = use && runFor(dataset, use);
  return run ? season(dataset, run, use.season) : [];
};

/** Declares the one season that is missing before this one. */
export const fillSeasonGap: Fix = ({ span, uri }, { dataset, file }) => {
  const item = file.items.find(
    ({ node, kind }) => kind?.name === 'season' && isLabel(node.label.number, span),
  );
  const run = item?.uri === uri ? runsIn(dataset).find(({ key }) => key === item.container) : undefined;
  const number = Number(item?.id.slice(1));
  return run ? season(dataset, run, number - 1) : [];
};

/** Declares the one episode that is missing before this one. */
export const fillEpisodeGap: Fix = ({ span }, { dataset, file }) => {
  const item = file.items.find(
    ({ node, kind }) => kind?.name === 'episode' && isLabel(node.label.number, span),
  );
  const at = runsIn(dataset)
    .flatMap(({ seasons }) => seasons)
    .find(({ episodes }) => episodes.some(({ entity }) => entity.key === item?.key));
  const index = at?.episodes.findIndex(({ entity }) => entity.key === item?.key) ?? -1;
  const [before, after] = [at?.episodes[index - 1], at?.episodes[index]];
  if (!at || !item || !after?.numbering) return [];
  const number = after.numbering.from - 1;
  if ((before?.numbering?.to ?? 0) !== number - 1 || isFull(at.entity, 'episodes', at.episodes.length))
    return [];
  return before
    ? behind(dataset, before.entity, `episode ${number}`)
    : ahead(file, item.node, `episode ${number}`);
};

function isLabel(
  label: { start: number; end: number } | undefined,
  span: { start: number; end: number },
): boolean {
  return label !== undefined && isSame(label, span);
}

function runsIn(dataset: Dataset): readonly Run[] {
  return [...showsOf(dataset).values()].flatMap(({ runs }) => runs);
}

function runFor(dataset: Dataset, use: NumberUse): Run | undefined {
  const [key] = runsOf(dataset, use);
  return runsIn(dataset).find((run) => run.key === key && run.seasons.length > 0);
}

/** One more season, where the one before it is declared. */
function season(dataset: Dataset, { entity, seasons }: Run, number: number): readonly Proposal[] {
  const before = seasons.find((one) => one.number === number - 1);
  if (!before || seasons.some((one) => one.number === number)) return [];
  const released = seasons.filter((one) => one.number > 0 && stateOf(one) === 'released');
  const isLast = seasons.at(-1) === before;
  const full = isFull(entity, 'seasons', released.length);
  if (full && !isLast) return [];
  return behind(
    dataset,
    before.entity,
    full || isAnnounced(before) ? `season ${number} { status: announced }` : `season ${number}`,
  );
}

function isAnnounced(before: Season): boolean {
  return stateOf(before) !== 'released';
}

/** True where a count says that there are no more than these. */
function isFull(owner: Entity, field: string, listed: number): boolean {
  const value = firstValue(owner, field);
  return value !== undefined && (numberOf(value.atom) ?? 0) <= listed;
}

function behind(dataset: Dataset, { items }: Entity, written: string): readonly Proposal[] {
  const [item] = items;
  const file = dataset.files.find(({ uri }) => uri === item?.uri);
  const step = file && item && stepOf(file.tree, item.node);
  if (!step) return [];
  const change = putAfter(file.uri, file.text, step.statement, step.siblings, written);
  return [{ title: titleFor(written), changes: [change] }];
}

function ahead(
  { uri, text, tree }: FileFacts,
  node: Parameters<typeof stepOf>[1],
  written: string,
): readonly Proposal[] {
  const step = stepOf(tree, node);
  if (!step) return [];
  return [
    { title: titleFor(written), changes: [putBefore(uri, text, step.statement, step.siblings, written)] },
  ];
}

function titleFor(written: string): string {
  return `Declare ${written.split(' ').slice(0, 2).join(' ')}`;
}

// Declares seasons and episodes that are missing among their neighbours.
import type { KindName } from '../../../../grammar/schema';
import type { Dataset, Entity } from '../../../model/dataset';
import type { FileFacts, Item, NumberUse } from '../../../model/facts';
import { runsOf } from '../../../model/resolve';
import { stateOf } from '../../../model/seasons';
import { showsOf, type Run } from '../../../model/shows';
import { firstValue, numberOf } from '../../../model/values';
import { namesWithin } from '../../../model/within';
import type { Span } from '../../../syntax/tree';
import type { Fix, Proposal } from '../action';
import { putAfter } from '../layout';
import { isSame, stepOf } from '../steps';

/** Declares the season that a number names, behind the one before it. */
export const declareSeason: Fix = ({ span }, { dataset, file }) => {
  const use = namesWithin(file, span).numberUses.find(({ node }) => isSame(node, span));
  const run = use && runFor(dataset, use);
  const before = run?.seasons.find(({ number }) => number === use!.season - 1);
  if (!run || !before || run.seasons.some(({ number }) => number === use.season)) return [];
  const full = isFull(run.entity, 'seasons', releasedIn(run));
  if (full && before !== run.seasons.at(-1)) return [];
  const announced = full || stateOf(before) !== 'released';
  return behind(dataset, before.entity, [`season ${use.season}${announced ? ' { status: announced }' : ''}`]);
};

/** Declares the seasons that are missing before this one. */
export const fillSeasonGap: Fix = ({ span, uri }, { dataset, file }) => {
  const item = labelled(file, 'season', span);
  const run = item?.uri === uri ? runsIn(dataset).find(({ key }) => key === item.container) : undefined;
  const at = run?.seasons.findIndex(({ entity }) => entity.key === item?.key) ?? -1;
  const [before, after] = [run?.seasons[at - 1], run?.seasons[at]];
  if (!run || !before || !after) return [];
  const missing = between(before.number, after.number);
  if (isFull(run.entity, 'seasons', releasedIn(run) + missing.length - 1)) return [];
  return behind(
    dataset,
    before.entity,
    missing.map((number) => `season ${number}`),
  );
};

/** Declares the episodes that are missing before this one. */
export const fillEpisodeGap: Fix = ({ span }, { dataset, file }) => {
  const key = labelled(file, 'episode', span)?.key;
  const seasons = runsIn(dataset).flatMap((run) => run.seasons);
  const season = seasons.find(({ episodes }) => episodes.some(({ entity }) => entity.key === key));
  const at = season?.episodes.findIndex(({ entity }) => entity.key === key) ?? -1;
  const [before, after] = [season?.episodes[at - 1], season?.episodes[at]];
  if (!season || !before?.numbering || !after?.numbering) return [];
  const missing = between(Math.floor(before.numbering.to), after.numbering.from);
  if (isFull(season.entity, 'episodes', season.episodes.length + missing.length - 1)) return [];
  return behind(
    dataset,
    before.entity,
    missing.map((number) => `episode ${number}`),
  );
};

/** The declaration of a kind whose number a span is. */
function labelled({ items }: FileFacts, name: KindName, span: Span): Item | undefined {
  return items.find(
    ({ node, kind }) => kind?.name === name && node.label.number && isSame(node.label.number, span),
  );
}

/** The whole numbers between two others; none where there are many. */
function between(before: number, after: number): readonly number[] {
  const length = Math.max(0, after - before - 1);
  return length > 10 ? [] : Array.from({ length }, (_, i) => before + 1 + i);
}

function runsIn(dataset: Dataset): readonly Run[] {
  return [...showsOf(dataset).values()].flatMap(({ runs }) => runs);
}

function runFor(dataset: Dataset, use: NumberUse): Run | undefined {
  const [key] = runsOf(dataset, use);
  return runsIn(dataset).find((run) => run.key === key);
}

function releasedIn({ seasons }: Run): number {
  return seasons.filter((one) => one.number > 0 && stateOf(one) === 'released').length;
}

/** True where a count says that there are no more than these. */
function isFull(owner: Entity, field: string, listed: number): boolean {
  const value = firstValue(owner, field);
  return value !== undefined && (numberOf(value.atom) ?? 0) <= listed;
}

/** Declarations behind the one of an entity. */
function behind(dataset: Dataset, { items }: Entity, all: readonly string[]): readonly Proposal[] {
  const [item] = items;
  const file = dataset.files.find(({ uri }) => uri === item?.uri);
  const step = file && item && stepOf(file.tree, item.declaration);
  if (!step || all.length === 0) return [];
  const [kind = ''] = all[0]!.split(' ');
  const numbers = all.map((written) => written.split(' ')[1]!);
  const changes = all.map((one) => putAfter(file.uri, file.text, step.statement, step.siblings, one));
  return [{ title: `Declare ${kind} ${numbers.join(' and ')}`, changes }];
}

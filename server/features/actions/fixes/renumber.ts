// Makes room for an episode that was put in: the second of two with one number and all behind it move on,
// with every mention of them, their overall numbers and the count of the season.
import type { Dataset } from '../../../model/dataset';
import type { Item, NumberUse } from '../../../model/facts';
import { resolveNumber, runsOf } from '../../../model/resolve';
import { showsOf, type Numbering, type Season } from '../../../model/shows';
import { firstValue, numberOf } from '../../../model/values';
import type { NumberValue, Point, Span } from '../../../syntax/tree';
import { replacement, type Change, type Fix } from '../action';
import { isSame } from '../steps';

/** What moves on: the episodes of a season from a number on, by how much. */
interface Shift {
  readonly dataset: Dataset;
  readonly run: string;
  readonly season: number;
  readonly from: number;
  readonly by: number;
  /** The one that was put in, which stays. */
  readonly put: Item;
}

/** Renumbers the second of two episodes and all behind it. */
export const renumber: Fix = ({ uri, span, related = [] }, { dataset }) => {
  const second = itemAt(dataset, uri, span);
  const put = related[0] && itemAt(dataset, related[0].uri, related[0].span);
  const numbering = second?.numbering;
  const size = put?.numbering;
  const { run, season } = second?.scope ?? {};
  if (!put || !numbering || !size || run === undefined || season === undefined) return [];
  const shift: Shift = { dataset, run, season, from: numbering.from, by: size.to - size.from + 1, put };
  const changes = [...labels(shift), ...mentions(shift), ...overalls(shift, second), ...count(shift)];
  return [{ title: `Renumber episode ${numbering.text} and those behind it`, changes }];
};

function itemAt({ files }: Dataset, uri: string, span: Span): Item | undefined {
  const items = files.find((file) => file.uri === uri)?.items ?? [];
  return items.find(
    ({ kind, node }) => kind?.name === 'episode' && node.label.number && isSame(node.label.number, span),
  );
}

function seasonOf({ dataset, run, season }: Shift): Season | undefined {
  const runs = [...showsOf(dataset).values()].flatMap((show) => show.runs);
  return runs.find(({ key }) => key === run)?.seasons.find(({ number }) => number === season);
}

/** The episodes that move on. */
function itemsOf({ dataset, run, season, from, put }: Shift): readonly Item[] {
  return dataset.files
    .flatMap(({ items }) => items)
    .filter((item) => item !== put && item.kind?.name === 'episode' && item.scope.run === run)
    .filter((item) => item.scope.season === season && (item.numbering?.from ?? -1) >= from);
}

function labels(shift: Shift): readonly Change[] {
  return itemsOf(shift).flatMap(({ uri, node: { label } }) => {
    const { number } = label;
    const ends = number?.type === 'range' ? [number.from, number.to] : [number];
    return ends.flatMap((end) => (end && isNumber(end) ? [moved(uri, end, shift.by)] : []));
  });
}

function isNumber(end: Point | { readonly type: string }): end is NumberValue {
  return end.type === 'number';
}

/** A number as it is written, with zeros before it and a letter behind it. */
function moved(uri: string, { start, end, text }: Span & { readonly text: string }, by: number): Change {
  const digits = /^\d+/.exec(text)![0];
  const next = String(Number(digits) + by).padStart(digits.length, '0');
  return replacement(uri, { start, end }, next + text.slice(digits.length));
}

/** `s1e5`, wherever it stands; only the number changes. */
function mentions(shift: Shift): readonly Change[] {
  return shift.dataset.files.flatMap(({ uri, text, numberUses }) =>
    numberUses
      .filter((use) => isMoved(use, shift))
      .map(({ node }) => {
        const written = text.slice(node.start, node.end);
        const start = node.start + /\d+(?:\.\d+)?[a-z]?$/.exec(written)!.index;
        return moved(uri, { start, end: node.end, text: text.slice(start, node.end) }, shift.by);
      }),
  );
}

function isMoved(use: NumberUse, { dataset, run, season, from }: Shift): boolean {
  if (use.number === undefined || use.season !== season || Number.parseFloat(use.number) < from) return false;
  return (resolveNumber(dataset, use)?.container ?? runsOf(dataset, use)[0]) === run;
}

/** The overall numbers of the run from that of the second episode on. */
function overalls({ dataset, run, by, put }: Shift, second: Item): readonly Change[] {
  const [first] = overallsIn(second);
  if (!first) return [];
  const items = dataset.files.flatMap((file) => file.items);
  return items
    .filter((item) => item !== put && item.kind?.name === 'episode' && item.scope.run === run)
    .flatMap((item) => overallsIn(item).map((end) => ({ uri: item.uri, end })))
    .filter(({ end }) => end.value >= first.value)
    .map(({ uri, end }) => moved(uri, end, by));
}

function overallsIn(item: Item): readonly NumberValue[] {
  const atom = firstValue(item, 'overall')?.atom;
  const ends = atom?.type === 'range' ? [atom.from, atom.to] : [atom];
  return ends.filter((end): end is NumberValue => end?.type === 'number');
}

/** The count of a season that had as many as it lists. */
function count(shift: Shift): readonly Change[] {
  const season = seasonOf(shift);
  const stated = season && firstValue(season.entity, 'episodes');
  if (!stated || stated.atom.type !== 'number') return [];
  const listed = season.episodes.reduce((sum, { numbering }) => sum + sizeOf(numbering), 0);
  return numberOf(stated.atom) === listed ? [moved(stated.uri, stated.atom, shift.by)] : [];
}

function sizeOf(numbering: Numbering | undefined): number {
  return numbering ? numbering.to - numbering.from + 1 : 0;
}

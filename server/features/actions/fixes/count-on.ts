// An overall number that does not go on from the one before takes those that count on from it along.
import { showsOf, type Episode } from '../../../model/shows';
import { firstValue } from '../../../model/values';
import type { Atom, NumberValue } from '../../../syntax/tree';
import { replacement, type Change, type Fix } from '../action';
import { isSame } from '../steps';

interface Overall {
  readonly uri: string;
  readonly ends: readonly NumberValue[];
}

/** Puts an overall number right, and every one after it up to the next break. */
export const countOn: Fix = ({ uri, span, suggestions = [] }, { dataset }) => {
  const right = Number.parseInt(suggestions[0] ?? '', 10);
  const runs = [...showsOf(dataset).values()].flatMap((show) => show.runs);
  for (const { seasons } of runs) {
    const numbers = seasons.flatMap(({ episodes }) => episodes.flatMap(overallOf));
    const at = numbers.findIndex((one) => one.uri === uri && one.ends[0]!.start === span.start);
    if (at < 0 || Number.isNaN(right)) continue;
    const chain = chainFrom(numbers, at);
    const by = right - numbers[at]!.ends[0]!.value;
    const more = chain.length > 1 ? ', and count on from there' : '';
    return [
      { title: `Change to ${suggestions[0]!}${more}`, changes: chain.flatMap((one) => shifted(one, by)) },
    ];
  }
  return [];
};

function overallOf({ entity }: Episode): readonly Overall[] {
  const value = firstValue(entity, 'overall');
  const ends = value ? endsOf(value.atom) : [];
  return value && ends.length > 0 ? [{ uri: value.uri, ends }] : [];
}

function endsOf(atom: Atom): readonly NumberValue[] {
  const ends = atom.type === 'range' ? [atom.from, atom.to] : [atom];
  return ends.filter((end): end is NumberValue => end?.type === 'number');
}

/** A number with those behind it that follow one another. */
function chainFrom(numbers: readonly Overall[], at: number): readonly Overall[] {
  const rest = numbers.slice(at);
  const broken = rest.findIndex(
    (one, i) => i > 0 && one.ends[0]!.value !== rest[i - 1]!.ends.at(-1)!.value + 1,
  );
  return broken < 0 ? rest : rest.slice(0, broken);
}

function shifted({ uri, ends }: Overall, by: number): readonly Change[] {
  return ends
    .filter((end, i) => i === 0 || !isSame(end, ends[0]!))
    .map((end) => replacement(uri, end, String(end.value + by)));
}

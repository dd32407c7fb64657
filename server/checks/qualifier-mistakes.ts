// What is wrong with qualifiers themselves: words that are none, seasons that are no numbers.
import type { KindRow } from '../../grammar/schema';
import type { InQualifier, Qualifier } from '../syntax/tree';
import type { Mistake } from './mistake';
import { nearestWords } from './near-words';
import { flagsOf, qualifierRow, type QualifierPlace } from './qualifiers';
import { isWhole } from './value-types';
import { code, didYouMean } from './words';

/**
 * @param words false where unknown words are the trace of a mistake that has been told already
 * @param kind of the declaration that they stand on
 */
export function qualifierMistakes(
  qualifiers: readonly Qualifier[],
  place: QualifierPlace,
  words: boolean,
  kind?: KindRow,
): readonly Mistake[] {
  if (qualifiers.length === 0) return none;
  return qualifiers.flatMap((qualifier) => {
    if (qualifier.type === 'in') return seasonMistakes(qualifier);
    return qualifier.type === 'flag' && words && !qualifierRow(qualifier)
      ? [strangeWord(qualifier.word.text, qualifier, flagsOf(place, kind))]
      : [];
  });
}

const none: readonly never[] = [];

function strangeWord(word: string, span: Mistake['span'], flags: readonly string[]): Mistake {
  const near = nearestWords(word, flags);
  const help = near.length > 0 ? didYouMean(near) : '; text stands in quotes, a remark in parentheses';
  return { span, message: `${code(word)} is no qualifier${help}`, suggestions: near };
}

function seasonMistakes({ seasons }: InQualifier): readonly Mistake[] {
  return seasons.flatMap((span): readonly Mistake[] => {
    if (span.type === 'malformed')
      return [{ span, message: `${code(span.text)} is not the number of a season` }];
    const ends = span.type === 'range' ? [span.from, span.to] : [span];
    if (ends.every((end) => !end || (end.type === 'number' && isWhole(end)))) return [];
    return [{ span, message: 'seasons are named by whole numbers: `in season 1`, `in seasons 1..3, 5`' }];
  });
}

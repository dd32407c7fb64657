// The steps of what stands behind a label, a value or a role: qualifiers with their arguments, sources,
// and the text behind a colon.
import type {
  Credit,
  DatedQualifier,
  InQualifier,
  Path,
  Prose,
  Qualifier,
  Span,
  Text,
} from '../../syntax/tree';
import type { FileFacts } from '../../model/facts';
import type { InSlot, Slot, Step, TailSlot } from './slot';

/** What qualifiers belong to. */
export interface Owner {
  readonly tail: TailSlot;
  /** What follows a comma, where the owner is one of a list. */
  readonly comma?: Slot;
  readonly colon?: Slot | undefined;
  readonly credit?: Credit;
}

type After = Pick<Step, 'behind' | 'comma' | 'colon'>;

/** @param before the qualifier in front of this one */
export function qualifierSteps(
  node: Qualifier,
  before: Qualifier | undefined,
  file: FileFacts,
  owner: Owner,
): readonly Step[] {
  const after: After = { behind: owner.tail, comma: owner.comma, colon: owner.colon };
  const word = (length: number, behind: Slot): Step => ({
    start: node.start,
    end: node.start + length,
    within: owner.tail,
    behind,
  });
  switch (node.type) {
    case 'flag':
      return [{ within: dateAhead(before) ?? owner.tail, ...span(node.word), ...after }];
    case 'in':
      return [word(2, { type: 'in', form: 'any' }), ...inSteps(node, file, after)];
    case 'dated':
      return datedSteps(node, word, after);
    case 'reprising':
      return owner.credit ? reprisingSteps(node.shows, owner.credit, word, after) : [];
    case 'credited':
      return [
        word('credited'.length, { type: 'credited' }),
        ...(node.name ? [{ quoted: true, ...span(node.name), ...after }] : []),
      ];
    case 'dub':
      return [word('dub'.length, { type: 'tag' }), ...tagSteps(node.language, after)];
    case 'language': {
      const { start, end } = node;
      return [{ start: start + 1, end, within: { type: 'tag' }, ...after }];
    }
    case 'note':
      return [{ quoted: true, ...span(node), ...after }];
  }
}

type Word = (length: number, behind: Slot) => Step;

function tagSteps(tag: Span | undefined, after: After): readonly Step[] {
  return tag ? [{ within: { type: 'tag' }, ...span(tag), ...after }] : [];
}

function datedSteps({ word, point }: DatedQualifier, head: Word, after: After): readonly Step[] {
  const slot: Slot = { type: 'dated', word };
  return [head(word.length, slot), ...(point ? [{ within: slot, ...span(point), ...after }] : [])];
}

/** `until s`, on its way to `until s2`, is read as two qualifiers. */
function dateAhead(before: Qualifier | undefined): Slot | undefined {
  return before?.type === 'dated' && !before.point ? { type: 'dated', word: before.word } : undefined;
}

function reprisingSteps(shows: readonly Path[], credit: Credit, word: Word, after: After): readonly Step[] {
  const slot: Slot = { type: 'reprising', credit, shows };
  const paths = shows.map((path) => ({ ids: path.ids, within: slot, ...span(path), ...after, comma: slot }));
  return [word('reprising'.length, slot), ...paths];
}

function inSteps(node: InQualifier, file: FileFacts, after: After): readonly Step[] {
  const { seasons, episodes, path } = node;
  const any: InSlot = { type: 'in', form: 'any' };
  const behind = path?.end ?? node.start + 2;
  const written = file.slice(behind, node.end);
  const start = behind + /^[ \t]*/.exec(written)![0].length;
  const form = formOf(written.slice(start - behind));
  const steps: Step[] = path ? [{ ids: path.ids, within: any, ...span(path), ...after }] : [];
  const numbers: InSlot = { type: 'in', form, run: path };
  if (form !== 'any') steps.push({ start, end: start + form.length, within: any, behind: numbers });
  for (const one of seasons)
    steps.push({ within: numbers, ...span(one), ...after, ...(form === 'seasons' && next(after, numbers)) });
  const more: InSlot = { ...any, form: 'episodes' };
  for (const one of episodes) steps.push(...episodeSteps(one, any, { ...after, ...next(after, more) }));
  return steps;
}

/** After a comma the next value, where there is a list of values, or else more of the same. */
function next({ comma }: After, more: Slot): After {
  return { comma: comma ?? more };
}

function episodeSteps(node: InQualifier['episodes'][number], within: Slot, after: After): readonly Step[] {
  if (node.type !== 'range') return [{ within, ...span(node), ...after }];
  const { start, end, from } = node;
  const point: InSlot = { type: 'in', form: 'episodes' };
  return [
    { start, end: from.end, within: point },
    { start: from.end + 2, end, within: { ...point, from }, ...after },
  ];
}

function formOf(written: string): 'any' | 'season' | 'seasons' {
  if (written.startsWith('seasons')) return 'seasons';
  return written.startsWith('season') ? 'season' : 'any';
}

/** The steps of sources. @param closed what may follow their bracket */
export function sourceSteps(cited: readonly Path[], closed: After): readonly Step[] {
  const slot: Slot = { type: 'source', cited };
  return cited.map((path) => ({ ids: path.ids, within: slot, comma: slot, closed, ...span(path) }));
}

/** The text of a declaration or a credit; in prose, mentions are found elsewhere. */
export function textSteps(text: Text | Prose | undefined): readonly Step[] {
  return text ? [{ quoted: true, ...span(text) }] : [];
}

function span({ start, end }: Span): Span {
  return { start, end };
}

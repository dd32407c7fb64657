// The qualifiers and sources of a statement: where, when and how it holds, and who says so.
import type { Scope as Around } from '../../model/facts';
import { targetOf } from '../../model/resolve';
import { notesOf, type FieldValue } from '../../model/values';
import type { DatedQualifier, InQualifier, Path, Qualifier, Span } from '../../syntax/tree';
import type { Dated, Scope, ScopeStretch, Statement, Tag } from '../value';
import type { Context } from './context';
import { pointDate } from './dates';
import { episodesInWords, placeInWords, seasonsInWords, stretchOf } from './episodes';
import { languageName } from './regions';
import { nameOf, pathText, seasonWord } from './names';
import { saidAt, someOf, tidy } from './tidy';

/** A statement as it stands in a file. */
export interface Stated {
  readonly uri: string;
  readonly span: Span;
  readonly qualifiers: readonly Qualifier[];
  readonly sources: readonly Path[];
  readonly around: Around;
  /** True where its place in a season or an era is a scope too. */
  readonly placed: boolean;
}

/** A value of a field as a statement. Where a credit stands is a scope; other values say theirs themselves. */
export function statedBy({ value, qualifiers, field, uri, row }: FieldValue): Stated {
  const { node, item } = field;
  const placed = row.group === 'job';
  const sources = [...value.sources, ...node.sources];
  return { uri, span: value, qualifiers, sources, around: item.scope, placed };
}

/** Those of a block that a statement in it does not say itself, behind its own. */
export function inherited(own: readonly Qualifier[], block: readonly Qualifier[]): readonly Qualifier[] {
  const isOwn = (other: Qualifier): boolean =>
    own.some((one) =>
      one.type === 'flag' && other.type === 'flag' ? one.word.text === other.word.text : single(one, other),
    );
  return [...own, ...block.filter((other) => !isOwn(other))];
}

/** True for two of a kind of which the nearer one counts. */
function single(one: Qualifier, other: Qualifier): boolean {
  return one.type === other.type && one.type !== 'note' && one.type !== 'flag';
}

export function statementOf(context: Context, stated: Stated): Statement {
  const { qualifiers, around } = stated;
  const pick = <T extends Qualifier['type']>(type: T): Extract<Qualifier, { type: T }>[] =>
    qualifiers.filter((one): one is Extract<Qualifier, { type: T }> => one.type === type);
  return tidy({
    scope:
      statedScope(context, pick('in'), stated) ?? (stated.placed ? placeScope(context, around) : undefined),
    dates: someOf(pick('dated').flatMap((one) => datedOf(context, one, around) ?? [])),
    language: tagOf(pick('language')[0]?.tag?.text),
    dub: tagOf(pick('dub')[0]?.language?.text),
    credited: pick('credited')[0]?.name?.text,
    flags: someOf(pick('flag').map(({ word }) => word.text)),
    notes: someOf(notesOf(qualifiers)),
    sources: someOf([...new Set(stated.sources.map((path) => sourceOf(context, path, around)))]),
    at: context.at(stated.uri, stated.span),
  });
}

function sourceOf({ dataset }: Context, path: Path, around: Around): string {
  return targetOf(dataset, path, around, ['source'])?.key ?? pathText(path);
}

function tagOf(tag: string | undefined): Tag | undefined {
  return tag ? { tag, text: languageName(tag) } : undefined;
}

function datedOf(context: Context, { word, point }: DatedQualifier, around: Around): Dated | undefined {
  if (!point) return undefined;
  if (point.type === 'episode') return { word, text: episodesInWords(context, [point], around) };
  return tidy({ word, ...pointDate(point) });
}

function statedScope(
  context: Context,
  scopes: readonly InQualifier[],
  { around, uri }: Stated,
): Scope | undefined {
  const texts = scopes.map((one) => inWords(context, one, around)).filter(Boolean);
  const [first] = scopes;
  if (!first || texts.length === 0) return undefined;
  const stretches = scopes.flatMap((one) => stretchesOf(context, one, around));
  return saidAt({ text: texts.join('; '), stretches }, context.at(uri, first));
}

function inWords(context: Context, { seasons, episodes, path }: InQualifier, around: Around): string {
  const run = context.dataset.entities.get(around.run ?? '');
  const named = path && targetOf(context.dataset, path, around, ['era', 'order', 'episode']);
  const words = [
    path ? (named ? nameOf(context, named) : pathText(path)) : '',
    seasonsInWords(seasons, seasonWord(context, run)),
    episodesInWords(context, episodes, around),
  ];
  return [eraName(context, around, path), ...words].filter(Boolean).join(', ');
}

/** The era around, whose seasons need its name when they are spoken of elsewhere. */
function eraName({ dataset }: Context, { owner, run }: Around, path: Path | undefined): string {
  return path || run === owner ? '' : (dataset.entities.get(run ?? '')?.name ?? '');
}

function stretchesOf(context: Context, stated: InQualifier, around: Around): readonly ScopeStretch[] {
  const run = around.run ?? '';
  const { dataset } = context;
  const named = stated.path && targetOf(dataset, stated.path, around, ['era', 'order', 'episode']);
  const seasons = stated.seasons.flatMap((one): ScopeStretch | readonly never[] => {
    if (one.type === 'malformed') return [];
    if (one.type === 'number') return { run, from: { season: one.value }, to: { season: one.value } };
    const [from, to] = [one.from, one.to].map((end) =>
      end?.type === 'number' ? { season: end.value } : undefined,
    );
    return tidy({ run, from, to });
  });
  const episodes = stated.episodes.map((one) => stretchOf(context, one, around));
  return [...seasons, ...episodes, ...(named?.kind === 'era' ? [{ run: named.key }] : [])];
}

/** The season, episode or era in whose block a statement stands, as its scope. */
function placeScope(context: Context, around: Around): Scope | undefined {
  const { run = '', season, episode, owner } = around;
  const { dataset } = context;
  if (season === undefined) {
    const era = run === owner ? undefined : dataset.entities.get(run);
    return era && { text: nameOf(context, era), stretches: [{ run }] };
  }
  const word = seasonWord(context, dataset.entities.get(run)).toLowerCase();
  const place = placeInWords(word, season, episode?.replace('..', '–'));
  const words = [eraName(context, around, undefined), place];
  const point = tidy({ season, episode });
  return { text: words.filter(Boolean).join(', '), stretches: [{ run, from: point, to: point }] };
}

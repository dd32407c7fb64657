// The tokens of values, of qualifiers and of prose with its mentions.
import { qualifiers as rows, type FieldRow } from '../../../grammar/schema';
import type {
  Atom,
  EpisodeValue,
  Id,
  Mention,
  Path,
  Prose,
  Qualifier,
  RangeValue,
  Reference,
  Span,
} from '../../syntax/tree';
import { typeOfKind, type TokenType } from './legend';
import type { Painter } from './painter';

/** @param row of the field, if it may stand where it does */
export function paintAtom(painter: Painter, atom: Atom, row?: FieldRow): void {
  if (atom.type === 'prose') paintProse(painter, atom);
  else if (atom.type === 'reference') paintReference(painter, atom, row);
  else if (atom.type === 'range') paintRange(painter, atom);
  else if (atom.type === 'episode') paintEpisode(painter, atom);
  else if (atom.type !== 'malformed') painter.paint(atom, typeOfAtom(atom));
}

function typeOfAtom(atom: Atom): TokenType {
  if (atom.type === 'text') return 'string';
  // `tba` is a word of the language.
  return atom.type === 'date' && !/^\d/.test(atom.text) ? 'keyword' : 'number';
}

/** A word of the schema, or the id of something. */
function paintReference(painter: Painter, reference: Reference, row: FieldRow | undefined): void {
  const { path } = reference;
  const [id, ...more] = path.ids;
  if (id && more.length === 0 && row?.words?.[id.text] !== undefined)
    painter.paint(path, 'enumMember', 'defaultLibrary');
  else painter.paintReference(reference);
}

/** `s1e3`, with the show or era that may stand before it. */
function paintEpisode(painter: Painter, episode: EpisodeValue): void {
  const { path } = episode;
  if (path) painter.paintPath(path);
  painter.paint(path ? { start: path.end + 1, end: episode.end } : episode, 'number');
}

function paintRange(painter: Painter, range: RangeValue): void {
  const { from, to } = range;
  for (const point of [from, to]) {
    // `present`
    if (point?.type === 'path') painter.paint(point, 'keyword');
    else if (point) paintAtom(painter, point);
  }
  const between = { start: from.end, end: to?.start ?? range.end };
  if (painter.text(between) === '..') painter.paint(between, 'operator');
}

/** Prose as a string, cut where it mentions something. */
export function paintProse(painter: Painter, prose: Prose): void {
  let { start } = prose;
  for (const mention of prose.mentions) {
    const end = paintMention(painter, mention);
    if (end === undefined) continue;
    painter.paint({ start, end: mention.start }, 'string');
    start = end;
  }
  painter.paint({ start, end: prose.end }, 'string');
}

/** @returns where the mention ends, or undefined where it means nothing */
function paintMention(painter: Painter, { start, path, episode }: Mention): number | undefined {
  const sign = { start, end: start + 1 };
  if (episode) {
    painter.paint(sign, 'operator');
    paintEpisode(painter, episode);
    return episode.end;
  }
  const found = path ? painter.meaningOf(path) : [];
  const last = path?.ids[found.length - 1];
  if (!path || !last || !found[0]) return undefined;
  painter.paint(sign, 'operator');
  path.ids.slice(0, found.length).forEach((id, i) => {
    const kind = found[i]?.kind;
    if (kind) painter.paint(id, typeOfKind(kind));
  });
  return last.end;
}

const flags: ReadonlySet<string> = new Set(rows.filter(({ flag }) => flag).map(({ name }) => name));

export function paintQualifiers(painter: Painter, qualifiers: readonly Qualifier[]): void {
  for (const qualifier of qualifiers) paintQualifier(painter, qualifier);
}

function paintQualifier(painter: Painter, qualifier: Qualifier): void {
  if (qualifier.type === 'note') painter.paint(qualifier, 'string');
  else if (qualifier.type !== 'flag') paintWithParts(painter, qualifier);
  else if (flags.has(qualifier.word.text)) painter.paint(qualifier.word, 'keyword');
}

function paintWithParts(painter: Painter, qualifier: WithParts): void {
  const parts = [...partsOf(qualifier)].sort((a, b) => a.start - b.start);
  paintWords(painter, { start: qualifier.start, end: parts[0]?.start ?? qualifier.end });
  for (const [i, part] of parts.entries()) {
    paintPart(painter, part);
    // In `in classic seasons 1..2` a word stands between two parts as well.
    paintWords(painter, { start: part.end, end: parts[i + 1]?.start ?? part.end });
  }
}

type WithParts = Exclude<Qualifier, { type: 'note' | 'flag' }>;

/** What stands behind the words of a qualifier. */
function partsOf(qualifier: WithParts): readonly (Atom | Path | Id)[] {
  switch (qualifier.type) {
    case 'in':
      return [...qualifier.seasons, ...qualifier.episodes, ...(qualifier.path ? [qualifier.path] : [])];
    case 'dated':
      return qualifier.point ? [qualifier.point] : [];
    case 'reprising':
      return qualifier.shows;
    case 'credited':
      return qualifier.name ? [qualifier.name] : [];
    case 'dub':
      return qualifier.language ? [qualifier.language] : [];
    case 'language':
      return qualifier.tag ? [qualifier.tag] : [];
  }
}

function paintPart(painter: Painter, part: Atom | Path | Id): void {
  if (!('type' in part)) painter.paint(part, 'enumMember');
  else if (part.type === 'path') painter.paintPath(part);
  else paintAtom(painter, part);
}

/** The words with which a qualifier begins: `in seasons`. */
function paintWords(painter: Painter, span: Span): void {
  for (const { index, 0: word } of painter.text(span).matchAll(/[^\s,]+/g))
    painter.paint({ start: span.start + index, end: span.start + index + word.length }, 'keyword');
}

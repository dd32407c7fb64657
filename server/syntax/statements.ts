// From the nodes of statements to statements, without their blocks.
import {
  all,
  only,
  readAtom,
  readEpisode,
  readId,
  readNumber,
  readRange,
  readName,
  readReference,
  readText,
} from './read';
import { readProse, reportErrors, slice, span, type Source } from './read';
import { readPaths, readQualifiers } from './qualifiers';
import type { Node } from './tape';
import type * as tree from './tree';

export function readField(source: Source, node: Node): tree.Field {
  reportErrors(source, node);
  const values = all(node, 'value').map((value) => readValue(source, value));
  return {
    type: 'field',
    ...span(node),
    name: readId(source, only(node, 'fieldName')!.children[0]!),
    ...shareSources(values, readSources(source, node)),
    comments: all(node, 'comment').map((comment) => readComment(source, comment)),
  };
}

/** Sources at the end are for the whole field, or for its last value where another value has its own. */
function shareSources(
  values: readonly tree.Value[],
  sources: readonly tree.Path[],
): Pick<tree.Field, 'values' | 'sources'> {
  const last = values.at(-1);
  if (!last || !values.some((value) => value.sources.length > 0)) return { values, sources };
  return { values: [...values.slice(0, -1), { ...last, sources }], sources: [] };
}

function readValue(source: Source, node: Node): tree.Value {
  const atom = readAtom(source, node.children[0]!);
  reportErrors(source, node);
  const [qualifiers, sources] = [readQualifiers(source, node), readSources(source, node)];
  return { type: 'value', ...span(node), atom, qualifiers, sources };
}

export function readCredit(source: Source, node: Node): tree.Credit {
  reportErrors(source, node);
  const as = only(node, 'as');
  return {
    type: 'credit',
    ...span(node),
    performers: all(node, 'performer').map((performer) => readPlayer(source, performer)),
    as: as && span(as),
    roles: all(node, 'role').map((role) => readPlayer(source, role)),
    comments: all(node, 'comment').map((comment) => readComment(source, comment)),
    ...readTail(source, node),
  };
}

/** A performer or a role. */
function readPlayer(source: Source, node: Node): tree.Reference | tree.Text {
  const child = node.children[0]!;
  return child.rule === 'reference' ? readReference(source, child) : readText(source, child);
}

export function readDeclaration(source: Source, node: Node): tree.Declaration {
  reportErrors(source, node);
  const label = only(node, 'label');
  return {
    type: 'declaration',
    ...span(node),
    keyword: readId(source, only(node, 'keyword')!.children[0]!),
    label: label ? readLabel(source, label) : noLabel,
    block: undefined,
    ...readTail(source, node),
  };
}

export const noLabel: tree.Label = {
  number: undefined,
  episode: undefined,
  path: undefined,
  name: undefined,
};

function readLabel(source: Source, node: Node): tree.Label {
  const reference = only(node, 'reference');
  if (reference) {
    const { path, name } = readReference(source, reference);
    return { ...noLabel, path, name };
  }
  const episode = only(node, 'episode');
  const number = only(node, 'number', 'range', 'malformed');
  return {
    ...noLabel,
    number: number && readLabelNumber(source, number),
    episode: episode && readEpisode(source, episode),
    name: readName(source, node),
  };
}

function readLabelNumber(source: Source, node: Node): tree.NumberValue | tree.RangeValue | tree.Malformed {
  if (node.rule === 'range') return readRange(source, node);
  if (node.rule === 'number') return readNumber(source, node);
  return { type: 'malformed', ...span(node), text: slice(source, node) };
}

function readTail(source: Source, node: Node): tree.Tail {
  const text = only(node, 'text', 'wrongText');
  const prose = only(node, 'prose');
  return {
    qualifiers: readQualifiers(source, node),
    sources: readSources(source, node),
    text: prose ? readProse(source, prose) : text && readText(source, text),
  };
}

function readSources(source: Source, node: Node): readonly tree.Path[] {
  return all(node, 'sources').flatMap((sources) => {
    reportErrors(source, sources);
    return readPaths(source, sources);
  });
}

export function readComment(source: Source, node: Node): tree.Comment {
  const signs = node.rule === 'comment' ? 2 : 1;
  return { type: 'comment', ...span(node), text: source.text.slice(node.start + signs, node.end).trimEnd() };
}

// From the nodes of a match to statements, without their blocks.
import { Rule } from './generated/matcher';
import { Value, Word } from './nodes';
import { readAtom, readId, readName, readPaths, readRange, readReference, readText, readWord } from './read';
import { readEpisode, readNumber } from './read-numbers';
import { readProse } from './read-prose';
import { readQualifier } from './qualifiers';
import { after, endOf, extended, lengthOf, none, ruleOf, startOf, within, type Source } from './source';
import { Credit, Declaration, Field, noLabel, type Tailed } from './statement-nodes';
import type * as tree from './tree';

/** The values of a field: most have one, which takes no list. */
type Stated = Value | readonly Value[];

export function readField(source: Source, node: number): Field {
  const name = within(node);
  let stated: Stated = none;
  let sources: readonly tree.Path[] = none;
  let comments: readonly tree.Comment[] = none;
  const last = after(node);
  for (let child = after(name); child < last; child = after(child)) {
    const rule = ruleOf(child);
    if (rule === Rule.value) stated = andValue(stated, readValue(source, child));
    else if (rule === Rule.sources) sources = joined(sources, readPaths(source, child));
    else if (rule === Rule.comment) comments = extended(comments, readComment(source, child));
  }
  const rest = sources.length > 0 ? shareSources(listOf(stated), sources) : sources;
  return new Field(lengthOf(node), readId(source, within(name)), stated, rest, comments);
}

function andValue(stated: Stated, value: Value): Stated {
  return stated === none ? value : extended(listOf(stated), value);
}

function listOf(stated: Stated): readonly Value[] {
  return stated instanceof Value ? [stated] : stated;
}

/** Sources at the end are for the whole field, or for its last value where another value has its own. */
function shareSources(values: readonly Value[], sources: readonly tree.Path[]): readonly tree.Path[] {
  if (!values.some((value) => value.sources.length > 0)) return sources;
  values.at(-1)!.sources = sources;
  return none;
}

function joined<T>(one: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return one;
  return one.length === 0 ? more : [...one, ...more];
}

function readValue(source: Source, node: number): Value {
  const atom = within(node);
  let qualifiers: readonly tree.Qualifier[] = none;
  let sources: readonly tree.Path[] = none;
  const last = after(node);
  for (let child = after(atom); child < last; child = after(child)) {
    if (ruleOf(child) === Rule.sources) sources = joined(sources, readPaths(source, child));
    const qualifier = readQualifier(source, child);
    if (qualifier) qualifiers = extended(qualifiers, qualifier);
  }
  return new Value(lengthOf(node), readAtom(source, atom), qualifiers, sources);
}

export function readCredit(source: Source, node: number): Credit {
  const credit = new Credit(source.anchor, source.offsetOf(node), lengthOf(node));
  const last = after(node);
  for (let child = within(node); child < last; child = after(child)) {
    const rule = ruleOf(child);
    if (rule === Rule.performer) credit.performers = extended(credit.performers, readPlayer(source, child));
    else if (rule === Rule.role) credit.roles = extended(credit.roles, readPlayer(source, child));
    else if (rule === Rule.as) credit.as = source.place(child);
    else if (rule === Rule.comment) credit.comments = extended(credit.comments, readComment(source, child));
    else readTail(source, child, rule, credit);
  }
  return credit;
}

/** A performer or a role. */
function readPlayer(source: Source, node: number): tree.Reference | tree.Text {
  const child = within(node);
  return ruleOf(child) === Rule.reference ? readReference(source, child) : readText(source, child);
}

export function readDeclaration(source: Source, node: number): Declaration {
  const keyword = within(node);
  const next = after(keyword);
  const last = after(node);
  const hasLabel = next < last && ruleOf(next) === Rule.label;
  const label = hasLabel ? readLabel(source, next) : noLabel;
  const id = readId(source, within(keyword));
  const declaration = new Declaration(source.anchor, source.offsetOf(node), lengthOf(node), id, label);
  for (let child = hasLabel ? after(next) : next; child < last; child = after(child))
    readTail(source, child, ruleOf(child), declaration);
  return declaration;
}

function readLabel(source: Source, node: number): tree.Label {
  let { number, episode, path, name } = noLabel;
  const last = after(node);
  for (let child = within(node); child < last; child = after(child)) {
    const rule = ruleOf(child);
    if (rule === Rule.reference) ({ path, name } = readReference(source, child));
    else if (rule === Rule.name) name = readName(source, child);
    else if (rule === Rule.episode) episode = readEpisode(source, child);
    else if (rule === Rule.number) number = readNumber(source, child);
    else if (rule === Rule.range) number = readRange(source, child);
    else if (rule === Rule.malformed) number = readWord(source, child, 'malformed');
  }
  return { number, episode, path, name };
}

function readTail(source: Source, child: number, rule: Rule, tailed: Tailed): void {
  if (rule === Rule.sources) {
    tailed.sources = joined(tailed.sources, readPaths(source, child));
  } else if (rule === Rule.prose) {
    tailed.text = readProse(source, child);
  } else if (rule === Rule.text || rule === Rule.wrongText) {
    tailed.text = readText(source, child);
  } else {
    const qualifier = readQualifier(source, child);
    if (qualifier) tailed.qualifiers = extended(tailed.qualifiers, qualifier);
  }
}

/** The comment behind `//`, or behind the `#` that some write instead. */
export function readComment(source: Source, node: number): Word<'comment'> {
  const signs = ruleOf(node) === Rule.comment ? 2 : 1;
  const text = source.slice(startOf(node) + signs, endOf(node)).trimEnd();
  return new Word(source.anchor, source.offsetOf(node), lengthOf(node), 'comment', text);
}

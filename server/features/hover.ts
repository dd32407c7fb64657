// What an author wants to know of the word under the pointer, as Markdown: of things that are declared
// here, of the language's own words in hover/. It finds what is meant and leaves the telling to others.
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Span } from '../syntax/tree';
import type { Dataset, Entity } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { failureAt, upTo } from './horizon';
import { hoverDate } from './hover/date';
import { hoverEntity } from './hover/entity';
import { codeAt, hoverRule } from './hover/rule';
import { hoverCategory, hoverField, hoverKind, hoverQualifier, hoverWord } from './hover/words';
import { rangeOf, type Place } from './place';
import { targetAt, type Target } from './target';

/**
 * The hover at a place, or undefined where there is nothing to say.
 * @param horizon how far the reader has seen, like `s1e4`; nothing is told of what lies beyond
 */
export function hover(place: Place, horizon = ''): Hover | undefined {
  const silenced = codeAt(place);
  if (silenced) return hoverOver(place, silenced.span, hoverRule(silenced.code));
  const target = targetAt(place);
  return target && hoverOver(place, target.span, describe(place, target, horizon));
}

function hoverOver({ file }: Place, span: Span, value: string | undefined): Hover | undefined {
  if (value === undefined) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(file, span) };
}

function describe({ dataset, file }: Place, target: Target, horizon: string): string | undefined {
  switch (target.type) {
    case 'use':
      return target.entity
        ? describeEntity(dataset, target.entity, horizon)
        : undeclared(code(file.slice(target.span.start, target.span.end)));
    case 'number':
      return target.entity
        ? describeEntity(dataset, target.entity, horizon)
        : undeclared(numberInWords(target.use));
    case 'label':
      return target.entity && describeEntity(dataset, target.entity, horizon);
    case 'kind':
      return target.item.kind && hoverKind(target.item.kind);
    case 'field':
      return hoverField(target.field);
    case 'word':
      return hoverWord(target.row, target.word);
    case 'category':
      return hoverCategory(target.category);
    case 'qualifier':
      return hoverQualifier(target.qualifier);
    case 'date':
      return hoverDate(target.date);
  }
}

function describeEntity(dataset: Dataset, entity: Entity, horizon: string): string {
  const seen = upTo(dataset, horizon);
  const known = seen.entities.get(entity.key);
  if (!known) return `Hidden: it lies beyond ${code(horizon)}`;
  const failure = failureAt(seen);
  return hoverEntity(seen, known) + (failure === undefined ? '' : `\n\n${failure}`);
}

function undeclared(name: string): string {
  return `**${name}** is not declared in this dataset`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function numberInWords({ season, number }: NumberUse): string {
  return number === undefined ? `Season ${season}` : `Season ${season}, episode ${number}`;
}

// The documentation of a completion item, found when a client shows it: what a hover would say of the
// same word or thing.
import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { fieldOf, kindOf, qualifiers } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { ItemData } from './completion/list';
import { hoverEntity } from './hover/entity';
import { hoverRule } from './hover/rule';
import { hoverCategory, hoverFieldRow, hoverKind, hoverQualifierRow, hoverWord } from './hover/words';

/** The item with its documentation; as it is, where there is nothing to say of it. */
export function resolveCompletion(dataset: Dataset, item: CompletionItem): CompletionItem {
  const data = item.data as ItemData | undefined;
  const value = data && documentationOf(dataset, data);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

/** The address of the file in which an item was offered; empty for an item that needs no documentation. */
export function completionUri(item: CompletionItem): string {
  return (item.data as ItemData | undefined)?.uri ?? '';
}

function documentationOf(dataset: Dataset, data: ItemData): string | undefined {
  switch (data.type) {
    case 'entity': {
      const entity = dataset.entities.get(data.key);
      return entity && hoverEntity(dataset, entity);
    }
    case 'kind': {
      const row = kindOf(data.name);
      return row && hoverKind(row);
    }
    case 'field': {
      const row = fieldOf(data.on, data.name);
      return row && (data.word === undefined ? hoverFieldRow(row, data.on) : hoverWord(row, data.word));
    }
    case 'category':
      return hoverCategory(data.name);
    case 'qualifier': {
      const row = qualifiers.find(({ name }) => name === data.name);
      return row && hoverQualifierRow(row);
    }
    case 'rule':
      return hoverRule(data.code);
  }
}

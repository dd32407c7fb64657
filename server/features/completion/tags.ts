// Tags of languages, behind `@` and `dub`: those that the dataset uses, then all that have two letters.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isTag, languageTags } from '../../checks/territories';
import { rank, type Offer } from './offer';
import type { Context } from './slot';
import { used } from './usage';

let all: ReturnType<typeof languageTags> | undefined;

export function tagOffers({ dataset, file, word }: Context): readonly Offer[] {
  all ??= languageTags();
  const typed = file.slice(word.start, word.end);
  const names = new Map(all.map(({ tag, name }) => [tag, name]));
  const near = used(dataset, 'tag').filter((tag) => isTag(tag) && (tag !== typed || names.has(tag)));
  const others = [...names.keys()].filter((tag) => !near.includes(tag));
  return [
    ...near.map((tag) => tagOffer(tag, nameOf(tag, names), rank.near)),
    ...others.map((tag) => tagOffer(tag, nameOf(tag, names), rank.other)),
  ];
}

function nameOf(tag: string, names: ReadonlyMap<string, string>): string {
  return names.get(tag.split('-')[0]!) ?? tag;
}

function tagOffer(tag: string, name: string, near: number): Offer {
  return {
    label: tag,
    text: tag,
    kind: CompletionItemKind.Unit,
    about: name,
    filter: `${tag} ${name}`,
    rank: near,
  };
}

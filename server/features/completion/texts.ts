// Text in quotes: what fields and declarations elsewhere say already, and the names of countries and
// languages.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { countryNames, languageNames } from '../../checks/territories';
import { encodeText } from '../../syntax/decode';
import { rank, type Offer } from './offer';
import type { Context } from './slot';
import { countsIn, used } from './usage';

/** Text in quotes. */
export function quotedOffer(text: string, near: number): Offer {
  const written = encodeText(text);
  return { label: written, text: written, kind: CompletionItemKind.Text, rank: near, commit: [',', ';'] };
}

/** The texts of a field, or the names of a kind, that are used elsewhere. */
export function usedTexts(
  { dataset, file, word }: Context,
  sort: 'text' | 'name',
  of: string,
): readonly Offer[] {
  const typed = file.slice(word.start, word.end);
  const counts = countsIn(dataset, sort, of);
  return used(dataset, sort, of)
    .filter((text) => text !== '' && (encodeText(text) !== typed || counts.get(text)! > 1))
    .map((text) => quotedOffer(text, rank.near));
}

/** Countries or languages by their English names, those in use first. */
export function namesOf({ dataset }: Context, type: 'country' | 'language'): readonly Offer[] {
  const all = sorted(type === 'country' ? countryNames() : languageNames());
  const near = used(dataset, 'text', type).filter((name) => all.includes(name));
  const others = all.filter((name) => !near.includes(name));
  return [
    ...near.map((name) => quotedOffer(name, rank.near)),
    ...others.map((name) => quotedOffer(name, rank.other)),
  ];
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** Names by the alphabet, sorted once. */
function sorted(names: readonly string[]): readonly string[] {
  const list = known.get(names) ?? [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
  known.set(names, list);
  return list;
}

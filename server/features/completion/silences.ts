// Behind `// series-ignore`: the codes of the rules.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { allRules } from '../../checks/rules';
import type { Offer } from './offer';
import { rank } from './offer';

/** @param given the codes that stand there already */
export function silenceOffers(given: readonly string[]): readonly Offer[] {
  return allRules
    .filter(({ code }) => !given.includes(code))
    .map(({ code, severity }) => ({
      label: code,
      text: code,
      kind: CompletionItemKind.Value,
      about: severity,
      rank: rank.word,
      commit: [','],
      data: { type: 'rule', code },
    }));
}

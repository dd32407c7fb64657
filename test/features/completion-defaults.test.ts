// A list with defaults is, for a client that puts them back, the list without.
import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { completion } from '../../server/features/completion';
import { rich } from '../support/completed';
import { marked } from '../support/marked';

const all = new Set(['commitCharacters', 'editRange', 'insertTextFormat']);

/** What a client makes of defaults, as the protocol describes it. */
function restored({ items, itemDefaults = {}, ...list }: CompletionList): CompletionList {
  const { commitCharacters, insertTextFormat, editRange } = itemDefaults;
  const whole = ({ textEditText, ...item }: CompletionItem): CompletionItem => ({
    ...(insertTextFormat && { insertTextFormat }),
    ...(commitCharacters && { commitCharacters }),
    ...(editRange && { textEdit: { range: editRange as Range, newText: textEditText ?? item.label } }),
    ...item,
  });
  return { ...list, items: items.map(whole).map(withoutNothing) };
}

/** No signs at all are the same as an empty list of them. */
function withoutNothing(item: CompletionItem): CompletionItem {
  const { commitCharacters = [], ...rest } = item;
  return commitCharacters.length > 0 ? item : rest;
}

const texts = [
  'show a "A" {\n  <|>\n}',
  'person ada "Ada"\nperson bo "Bo"\nshow a "A" { cast main { a<|> } }',
  'person ada "Ada"\nshow a "A" { crew { showrunner: <|> } }',
  'show a "A" { genre: <|> }',
  'show a "A" { season 1 { episode 1 "One" } cast main { "X" as "Y" in <|> } }',
];

describe.each(texts)('%j', (text) => {
  const place = marked(text);
  const plain = completion(place, rich);

  it.each([['all', [...all]], ...[...all].map((one) => [one, [one]] as const)] as const)(
    'says the same with defaults (%s)',
    (_, known) => {
      const short = completion(place, { ...rich, defaults: new Set<string>(known) });
      expect(plain.items.length).toBeGreaterThan(0);
      expect(restored(short)).toEqual({ ...plain, items: plain.items.map(withoutNothing) });
    },
  );
});

it('says a long list in fewer words', () => {
  const place = marked(texts[0]!);
  const length = (defaults: ReadonlySet<string>): number =>
    JSON.stringify(completion(place, { ...rich, defaults })).length;
  expect(length(all)).toBeLessThan(0.8 * length(new Set()));
});

it('says nothing once where a client knows no defaults', () => {
  expect(completion(marked(texts[0]!), rich).itemDefaults).toBeUndefined();
});

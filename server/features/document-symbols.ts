// The outline of a file: its declarations as they nest, with the lines of a cast and the jobs of a crew.
// Fields are left out: they are what a block says, not what it holds.
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import { jobs } from '../../grammar/schema';
import { lineOf, type Line } from '../model/castings';
import type { Dataset } from '../model/dataset';
import type { FieldFact, FileFacts, Item } from '../model/facts';
import { joined } from '../model/joined';
import { once } from '../model/once';
import { onceIn } from '../model/once-in';
import { labelSpan, resolve } from '../model/resolve';
import type { Credit, Qualifier, Reference, Span, Text } from '../syntax/tree';
import { rangeOf } from './place';
import { siteOfCredit } from './sites';
import { idOf, nonBlank, symbolKinds, titleOfItem } from './symbols/titles';

/** The outline of a file, in the order of the text. */
export function documentSymbols(dataset: Dataset, file: FileFacts): DocumentSymbol[] {
  const outline: Outline = { dataset, file };
  return file.items.filter(({ parent }) => !parent).map((item) => symbolOfItem(outline, item));
}

interface Outline {
  readonly dataset: Dataset;
  readonly file: FileFacts;
}

/** What an entry is called: found once, and again only where something has changed that it says. */
interface Words {
  readonly name: string;
  readonly detail: string;
}

interface Place {
  readonly kind: SymbolKind;
  readonly whole: Span;
  readonly words: Span;
}

function symbolOfItem(outline: Outline, item: Item): DocumentSymbol {
  const { node, kind, children, credits, fields } = item;
  const symbol = symbolOf(outline, wordsOfItem(outline.dataset, item), {
    kind: kind ? symbolKinds[kind.name] : SymbolKind.Null,
    whole: node,
    words: labelSpan(node),
  });
  const inside = [
    ...children.map((child) => ({ at: child.node.start, symbol: symbolOfItem(outline, child) })),
    ...credits.map((credit) => ({ at: credit.start, symbol: symbolOfCredit(outline, item, credit) })),
    ...(kind?.name === 'crew' ? fields : []).map((field) => ({
      at: field.node.start,
      symbol: symbolOfJob(outline, field),
    })),
  ];
  if (inside.length === 0) return symbol;
  return joined(symbol, { children: inside.sort((a, b) => a.at - b.at).map((one) => one.symbol) });
}

function symbolOfCredit(outline: Outline, item: Item, credit: Credit): DocumentSymbol {
  const place = { kind: SymbolKind.EnumMember, ...siteOfCredit(item.uri, credit) };
  return symbolOf(outline, wordsOfLine(outline.dataset, lineOf(credit, item)), place);
}

function symbolOfJob(outline: Outline, field: FieldFact): DocumentSymbol {
  const { node } = field;
  const place = { kind: SymbolKind.Property, whole: node, words: node.name };
  return symbolOf(outline, wordsOfJob(outline.dataset, field), place);
}

function symbolOf({ file }: Outline, { name, detail }: Words, { kind, whole, words }: Place): DocumentSymbol {
  const symbol = { name, kind, range: rangeOf(file, whole), selectionRange: rangeOf(file, words) };
  return detail === '' ? symbol : joined(symbol, { detail });
}

/** `show ballard`, and what qualifies the label: `in season 1`. */
const wordsOfItem = onceIn((dataset, item: Item): Words => {
  const { node, kind, key } = item;
  const { path } = node.label;
  const isNamed = path && (kind?.label === 'id' || kind?.label === 'number-or-id');
  const head = isNamed ? `${node.keyword.text} ${idOf(path)}` : '';
  const known = key === undefined ? undefined : dataset.entities.get(key);
  const detail = [head, qualifiersText(dataset, item, node.qualifiers)].filter(Boolean).join(' ');
  return { name: titleOfItem(item, known), detail };
});

/** `Maggie Q as Renée Ballard`. */
const wordsOfLine = onceIn((dataset, { credit, item }: Line): Words => {
  const called = (players: Credit['performers']): string =>
    players.map((player) => playerName(dataset, item, player)).join(', ');
  const roles = credit.as ? ` as ${called(credit.roles)}` : '';
  const name = `${called(credit.performers)}${roles}`.trim();
  return { name, detail: qualifiersText(dataset, item, credit.qualifiers) };
});

const labels: ReadonlyMap<string, string> = new Map(jobs.map(({ name, label }) => [name, label]));

/** `Showrunner`, with those who hold the job. */
const wordsOfJob = onceIn((dataset, { node, item }: FieldFact): Words => {
  const name = labels.get(node.name.text) ?? node.name.text;
  const holders = node.values.flatMap(({ atom }) =>
    atom.type === 'reference' || atom.type === 'text' ? playerName(dataset, item, atom) : [],
  );
  return { name, detail: holders.join(', ') };
});

function playerName(dataset: Dataset, item: Item, player: Reference | Text): string {
  if (player.type === 'text') return nonBlank(player.text) ?? '…';
  const { path, name } = player;
  const use = usesByPath(item).get(path);
  const known = use && resolve(dataset, use)?.name;
  return nonBlank(name?.text) ?? nonBlank(known) ?? nonBlank(idOf(path)) ?? '…';
}

const usesByPath = once((item: Item) => new Map(item.uses.map((use) => [use.path, use])));

/** Without wide gaps: what stands between words is not part of what they say. */
function qualifiersText({ base }: Dataset, { uri }: Item, qualifiers: readonly Qualifier[]): string {
  const [first, last] = [qualifiers[0], qualifiers.at(-1)];
  const text = first && last && base.file(uri)?.slice(first.start, last.end);
  return text?.replace(/\s+/g, ' ') ?? '';
}

/** The same for clients that know no hierarchy: every entry with the name of the one around it. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => {
    const symbol: SymbolInformation = { name, kind, location: { uri, range } };
    const inside = flatSymbols(uri, children, name);
    return [containerName === undefined ? symbol : joined(symbol, { containerName }), ...inside];
  });
}

// The outline of a file: its declarations as they nest, with the lines of a cast and the jobs of a crew.
// Fields are left out: they are what a block says, not what it holds.
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import { jobs } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { FieldFact, FileFacts, Item } from '../model/facts';
import { labelSpan, resolve } from '../model/resolve';
import type { Credit, Qualifier, Reference, Span, Text } from '../syntax/tree';
import { usesByStart } from './named';
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

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly whole: Span;
  readonly words: Span;
}

function symbolOfItem(outline: Outline, item: Item): DocumentSymbol {
  const { node, kind, children, credits, fields } = item;
  const known = item.key === undefined ? undefined : outline.dataset.entities.get(item.key);
  const name = titleOfItem(item, known);
  const symbol = symbolOf(outline, {
    name,
    detail: detailOf(outline, item),
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
  return { ...symbol, children: inside.sort((a, b) => a.at - b.at).map((one) => one.symbol) };
}

function symbolOf({ file }: Outline, { name, detail, kind, whole, words }: Entry): DocumentSymbol {
  const symbol = { name, kind, range: rangeOf(file, whole), selectionRange: rangeOf(file, words) };
  return detail === '' ? symbol : { ...symbol, detail };
}

/** `show ballard`, and what qualifies the label: `in season 1`. */
function detailOf(outline: Outline, { node, kind }: Item): string {
  const { path } = node.label;
  const isNamed = path && (kind?.label === 'id' || kind?.label === 'number-or-id');
  const head = isNamed ? `${node.keyword.text} ${idOf(path)}` : '';
  return [head, qualifiersText(outline, node.qualifiers)].filter(Boolean).join(' ');
}

/** `Maggie Q as Renée Ballard`. */
function symbolOfCredit(outline: Outline, item: Item, credit: Credit): DocumentSymbol {
  const called = (players: Credit['performers']): string =>
    players.map((player) => playerName(outline, player)).join(', ');
  const roles = credit.as ? ` as ${called(credit.roles)}` : '';
  const name = `${called(credit.performers)}${roles}`.trim();
  const { whole, words } = siteOfCredit(item.uri, credit);
  const detail = qualifiersText(outline, credit.qualifiers);
  return symbolOf(outline, { name, detail, kind: SymbolKind.EnumMember, whole, words });
}

const labels: ReadonlyMap<string, string> = new Map(jobs.map(({ name, label }) => [name, label]));

/** `Showrunner`, with those who hold the job. */
function symbolOfJob(outline: Outline, { node }: FieldFact): DocumentSymbol {
  const name = labels.get(node.name.text) ?? node.name.text;
  const holders = node.values.flatMap(({ atom }) =>
    atom.type === 'reference' || atom.type === 'text' ? playerName(outline, atom) : [],
  );
  return symbolOf(outline, {
    name,
    detail: holders.join(', '),
    kind: SymbolKind.Property,
    whole: node,
    words: node.name,
  });
}

function playerName({ dataset, file }: Outline, player: Reference | Text): string {
  if (player.type === 'text') return nonBlank(player.text) ?? '…';
  const { path, name } = player;
  const use = usesByStart(file).get(path.start);
  const known = use && resolve(dataset, use)?.name;
  return nonBlank(name?.text) ?? nonBlank(known) ?? nonBlank(idOf(path)) ?? '…';
}

function qualifiersText({ file }: Outline, qualifiers: readonly Qualifier[]): string {
  const [first, last] = [qualifiers[0], qualifiers.at(-1)];
  return first && last ? file.slice(first.start, last.end) : '';
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
    return [containerName === undefined ? symbol : { ...symbol, containerName }, ...inside];
  });
}

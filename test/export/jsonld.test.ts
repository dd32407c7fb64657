// Linked data as the JSON-LD processor expands it, in the words that schema.org really has.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../server/guide/dates';
import { castingsOf, placedEntries, valuesOf } from '../../server/guide/walk';
import type { Guide } from '../../server/guide/guide';
import { exampleGuide, guideFrom, hostile, hostileGuide, large, textIn } from '../support/exported';

interface Expanded {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
  readonly '@value'?: unknown;
  readonly [property: string]: unknown;
}

const schema = 'https://schema.org/';
const base = 'https://guide.example/';

/** The nodes of a guide as a processor understands them; nothing is fetched. */
async function nodesIn(guide: Guide): Promise<readonly Expanded[]> {
  const document = JSON.parse(textIn('jsonld', guide)) as jsonld.JsonLdDocument;
  const documentLoader = (url: string): never => {
    throw new Error(`nothing is to be fetched: ${url}`);
  };
  // The types of the package do not know `safe`, with which nothing is dropped in silence.
  const options = { base, documentLoader, safe: true } as jsonld.Options.Expand;
  const expanded: unknown = await jsonld.expand(document, options);
  return expanded as readonly Expanded[];
}

function all(node: Expanded | undefined, property: string): readonly Expanded[] {
  return (node?.[schema + property] as readonly Expanded[] | undefined) ?? [];
}

function texts(node: Expanded | undefined, property: string): readonly unknown[] {
  return all(node, property).map((value) => value['@value'] ?? value['@id']);
}

function find(nodes: readonly Expanded[], id: string): Expanded | undefined {
  return nodes.find((node) => node['@id'] === `${base}#${encodeURIComponent(id).replaceAll('%2F', '/')}`);
}

describe.each(['tour', 'ballard'])('the graph of %s', (example) => {
  const guide = exampleGuide(example);
  let nodes: readonly Expanded[] = [];

  beforeAll(async () => {
    nodes = await nodesIn(guide);
  });

  it('has a node for every entry, with a type and its name', () => {
    const entries = placedEntries(guide);
    expect(nodes).toHaveLength(entries.length);
    for (const { entry } of entries) {
      const node = find(nodes, entry.id);
      expect([entry.id, texts(node, 'name')]).toEqual([
        entry.id,
        ['title' in entry ? entry.title : entry.name],
      ]);
      expect(node?.['@type']?.every((type) => type.startsWith(schema))).toBe(true);
    }
  });

  it('says when each episode was first shown', () => {
    for (const { entry } of placedEntries(guide).filter(({ entry: { kind } }) => kind === 'episode'))
      for (const value of valuesOf(entry, 'aired', 'released').filter(({ type }) => type === 'date')) {
        const day = value.type === 'date' ? dayOf(value.date) : undefined;
        if (day !== undefined) expect(texts(find(nodes, entry.id), 'datePublished')).toContain(day);
      }
  });

  it('says who plays whom', () => {
    for (const casting of guide.shows.flatMap(castingsOf)) {
      const roles = all(find(nodes, casting.place.ref!), 'actor').map((role) => ({
        actors: texts(role, 'actor'),
        characters: texts(role, 'characterName'),
      }));
      const performers = casting.performers.filter(({ ref }) => ref !== undefined);
      const actors = performers.map(({ ref }) => `${base}#${ref!}`);
      expect(roles).toContainEqual({ actors, characters: casting.roles.map(({ text }) => text) });
    }
  });

  it('leads to nodes that are there', () => {
    const ids = new Set(nodes.map((node) => node['@id']));
    const lost = references(nodes).filter((id) => id.startsWith(`${base}#`) && !ids.has(id));
    expect(lost).toEqual([]);
  });

  it('uses only properties that schema.org has for the type', () => {
    expect(nodes.flatMap(unknownProperties)).toEqual([]);
  });
});

/** Every address that a value is. */
function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  const { '@id': id } = value as Expanded;
  return [...(id === undefined ? [] : [id]), ...Object.values(value).flatMap(references)];
}

/** The properties of each type of schema.org, from the declarations of schema-dts. */
const vocabulary = readVocabulary(readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8'));

function readVocabulary(text: string): (type: string) => ReadonlySet<string> {
  const declared = new Map<string, { readonly above: readonly string[]; readonly own: readonly string[] }>();
  for (const [, name, bases, body] of text.matchAll(
    /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
  ))
    declared.set(name!, {
      above: bases!.split(/,\s*/),
      own: [...body!.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property]) => property!),
    });
  const collect = (name: string): readonly string[] => {
    const { above = [], own = [] } = declared.get(name) ?? {};
    return [...own, ...above.flatMap(collect)];
  };
  return (type) => new Set([...collect(`${type}Base`), ...collect(`${type}Leaf`)]);
}

/** `TVSeason.musicBy` for what schema.org does not know. The property of a role may be any. */
function unknownProperties(node: Expanded): readonly string[] {
  const [type = ''] = (node['@type'] ?? []).map((one) => one.slice(schema.length));
  const known = vocabulary(type);
  const own = Object.keys(node)
    .filter((key) => key.startsWith(schema))
    .map((key) => key.slice(schema.length));
  const wrong = /Role$/.test(type)
    ? []
    : own.filter((property) => !known.has(property)).map((one) => `${type}.${one}`);
  const within = Object.values(node).filter(Array.isArray).flat() as readonly unknown[];
  return [...wrong, ...within.flatMap((value) => (isNode(value) ? unknownProperties(value) : []))];
}

function isNode(value: unknown): value is Expanded {
  return typeof value === 'object' && value !== null && '@type' in value;
}

it('the vocabulary is read at all', () => {
  expect(vocabulary('TVSeason')).toContain('seasonNumber');
  expect(vocabulary('TVSeason')).toContain('name');
  expect(vocabulary('TVSeason')).not.toContain('episodeNumber');
});

describe('nodes', () => {
  it('keep the language of a title, and dates as far as they are known', async () => {
    const guide = guideFrom('show a "A" { aka: "Das A"@de; runs: 2014-03..2021 }');
    const [show] = await nodesIn(guide);
    expect(all(show, 'alternateName')).toEqual([{ '@value': 'Das A', '@language': 'de' }]);
    expect([...texts(show, 'startDate'), ...texts(show, 'endDate')]).toEqual(['2014-03', '2021']);
  });

  it('of entries with ids of any script have addresses', async () => {
    const [show] = await nodesIn(guideFrom('show 化物語 "化物語"'));
    expect(show!['@id']).toBe(`${base}#%E5%8C%96%E7%89%A9%E8%AA%9E`);
  });

  it('hold a text of a megabyte', async () => {
    const [show] = await nodesIn(guideFrom(`show a "${large}"`));
    expect(texts(show, 'name')[0] === large).toBe(true);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('keep %j as it is', async (_, text) => {
    const nodes = await nodesIn(hostileGuide(text));
    const show = find(nodes, 'lamp');
    expect([...texts(show, 'name'), ...texts(show, 'genre')]).toEqual([text, text]);
    expect(texts(find(nodes, 'orla'), 'name')).toEqual([text]);
    expect(texts(all(show, 'actor')[0], 'characterName')).toEqual([text]);
    expect(texts(find(nodes, 'lamp.s1e1'), 'description')).toEqual([text]);
  });
});

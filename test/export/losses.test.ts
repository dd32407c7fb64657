// What formats lose: it is worked out from the guide, so that nothing gets lost in silence.
import { describe, expect, it } from 'vitest';
import { exportFormats, type ExportFormatName } from '../../server/export/formats';
import { inventoryOf, type Piece } from '../../server/export/inventory';
import { Ledger } from '../../server/export/ledger';
import { lossTable } from '../../server/export/report';
import type { Entry, Guide } from '../../server/guide/guide';
import { exampleGuide, filesIn, guideFrom, lossesIn, textIn } from '../support/exported';

const names = Object.keys(exportFormats) as ExportFormatName[];
const lossy = names.filter((name) => !['json', 'ndjson', 'markdown'].includes(name));
const reasons = { thing: 'no thing', field: 'no field', qualifier: 'no qualifier' };

const lantern = `
show lantern_bay "Lantern Bay" {
  genre: "Mystery drama" (mostly), "Family saga"
  season 1 { episode 1 "Low Water" { aired: 2021-03-04; production-code: "LB1" } }
  cast main { nell_harkin "Nell Harkin" as ada_quill "Ada Quill" in season 1 }
  award "Coastal Screen Prize" { year: 2022; recipient: nell_harkin }
}
`;

describe('a ledger', () => {
  it('loses everything that nobody carries, whole things at once', () => {
    const losses = new Ledger(guideFrom(lantern), reasons).losses();
    expect(losses.map(({ count, what, why }) => `${count} × ${what}: ${why}`)).toEqual([
      '1 × award: no thing',
      '1 × casting: no thing',
      '1 × character: no thing',
      '1 × dataset: no thing',
      '1 × episode: no thing',
      '1 × person: no thing',
      '1 × season: no thing',
      '1 × show: no thing',
    ]);
  });

  it('tells the rest of what is carried in part, with who lost it and why', () => {
    const guide = guideFrom(lantern);
    const ledger = new Ledger(guide, reasons);
    const [show] = guide.shows;
    const [mystery, family] = show!.facts.find(({ field }) => field === 'genre')!.values;
    ledger.carry(mystery!);
    ledger.refuse(family!, 'one genre is enough');
    const losses = ledger.losses().filter(({ what }) => what.startsWith('show'));
    expect(losses).toEqual([
      { what: 'show · Genre', count: 1, examples: ['lantern_bay'], why: 'one genre is enough' },
      { what: 'show · name', count: 1, examples: ['lantern_bay'], why: 'no field' },
      { what: 'show · notes in parentheses', count: 1, examples: ['lantern_bay'], why: 'no qualifier' },
    ]);
  });

  it('counts what is written and cannot be told apart as lost', () => {
    const guide = guideFrom(lantern);
    const ledger = new Ledger(guide, reasons);
    ledger.blur(guide.shows[0]!.facts[0]!.values[1]!, 'all genres are one');
    expect(ledger.losses()).toContainEqual(
      expect.objectContaining({ what: 'show · Genre', why: 'all genres are one' }),
    );
  });

  it('counts an award once, though its recipient lists it as well', () => {
    const guide = guideFrom(lantern);
    const ledger = new Ledger(guide, reasons);
    const [award] = guide.people[0]!.awards;
    expect(award).toEqual(guide.shows[0]!.awards[0]);
    ledger.carry(award!, 'name');
    const lost = ledger.losses().filter(({ what }) => what.startsWith('award'));
    expect(lost.map(({ what }) => what)).toEqual(['award · Recipient', 'award · Year']);
  });

  it('does not believe an exporter that carries what the guide does not say', () => {
    const ledger = new Ledger(guideFrom(lantern), reasons);
    expect(() => ledger.carry({ text: 'made up' })).toThrow(
      'An exporter carries what the guide does not say.',
    );
  });
});

describe('what no exporter knows', () => {
  const guide = withField(guideFrom(lantern), 'smell', 'Smell');

  it.each(lossy.filter((name) => name !== 'csv'))('is lost in %s, and told', (name) => {
    expect(lossesIn(name, guide).filter((loss) => loss.includes('Smell'))).toEqual([
      expect.stringMatching(/^1 × episode · Smell: /),
    ]);
  });

  it('is a column and a row in csv', () => {
    const files = filesIn('csv', guide);
    expect(files.get('episodes.csv')).toMatch(/,smell\b/);
    expect(files.get('facts.csv')).toContain('lantern_bay.s1e1,,smell,Smell,text,of the sea');
    expect(lossesIn('csv', guide)).toEqual([]);
  });

  it('is lost where it is a new property of an entry, too', () => {
    const odd = { ...guide, shows: guide.shows.map((show) => ({ ...show, mood: 'grey' })) };
    for (const name of lossy) expect(lossesIn(name, odd).join()).toContain('1 × show · mood: ');
  });
});

/** The guide with a field that the schema does not have, on its only episode. */
function withField(guide: Guide, field: string, label: string): Guide {
  const fact = { field, label, group: 'identity', values: [{ type: 'text' as const, text: 'of the sea' }] };
  return JSON.parse(
    JSON.stringify(guide, (_, value: unknown) =>
      isEpisode(value) ? { ...value, facts: [...value.facts, fact] } : value,
    ),
  ) as Guide;
}

function isEpisode(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'facts' in value &&
    'kind' in value &&
    value.kind === 'episode'
  );
}

describe.each(['tour', 'ballard'])('of %s', (example) => {
  const guide = exampleGuide(example);

  it('json loses nothing: it is the guide', () => {
    expect(JSON.parse(textIn('json', guide))).toEqual(JSON.parse(JSON.stringify(guide)));
  });

  it('ndjson loses nothing: the guide can be put together from its lines', () => {
    expect(reassembled(textIn('ndjson', guide))).toEqual(JSON.parse(JSON.stringify(guide)));
  });

  it('markdown loses no text of any fact', () => {
    const text = plain(textIn('markdown', guide).replace(/\]\([^)]*\)|<a [^>]*>/g, ' '));
    // On the page of its show, what is called `Lantern Bay, Production order` is called `Production order`.
    const isThere = (one: string): boolean =>
      text.includes(plain(one)) || text.includes(plain(one.split(', ').at(-1)!));
    const missing = textsOf(guide).filter((one) => !isThere(one));
    expect(missing).toEqual([]);
  });

  it.each(names)('%s is the same every time', (name) => {
    const again = exportFormats[name].write(exampleGuide(example));
    expect([...again.files]).toEqual([...filesIn(name, guide)]);
    expect(again.losses).toEqual(exportFormats[name].write(guide).losses);
  });

  it.each(lossy)('%s tells of real entries', (name) => {
    const ids = new Set(inventoryOf(guide).pieces.map(({ entry }) => entry));
    for (const { examples, count, why } of exportFormats[name].write(guide).losses) {
      expect(examples.filter((id) => !ids.has(id))).toEqual([]);
      expect(examples.length).toBeLessThanOrEqual(Math.min(3, count));
      expect(why).not.toBe('');
    }
  });

  it.each(lossy)('%s carries something, and does not lose more than there is', (name) => {
    const all = inventoryOf(guide).pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    const lost = exportFormats[name].write(guide).losses.reduce((sum, { count }) => sum + count, 0);
    expect(lost).toBeLessThan(all);
  });
});

function sizeOf(piece: Piece): number {
  return piece.parts.reduce((sum, part) => sum + sizeOf(part), 1);
}

/** A guide from the lines of its ndjson. */
function reassembled(text: string): unknown {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const guide = Object.fromEntries(Object.entries(head!).filter(([key]) => key !== 'type'));
  const entries = new Map<unknown, Record<string, unknown>>();
  for (const { type: kind, list, parent, ...own } of lines) {
    const entry = { kind, ...own };
    const owner = parent === undefined ? guide : entries.get(parent)!;
    owner[String(list)] = [...((owner[String(list)] as unknown[] | undefined) ?? []), entry];
    entries.set(own.id, entry);
  }
  return guide;
}

/** What the values of all facts say, and the names of all entries. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const texts = 'values' in value && Array.isArray(value.values) ? (value.values as { text: string }[]) : [];
  return [...texts.map(({ text }) => text), ...Object.values(value).flatMap(textsOf)];
}

/** Letters and digits only, so that no markup is in the way. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

describe('the table of losses', () => {
  it('lists the most frequent ones', () => {
    const losses = Array.from({ length: 14 }, (_, i) => ({
      what: `kind ${i}`,
      count: 20 - i,
      examples: ['one', 'two'],
      why: 'no field',
    }));
    const lines = lossTable('nfo', losses).split('\n');
    expect(lines[0]).toBe('not in nfo: 189 of what the dataset says');
    expect(lines[1]).toBe('  20  kind 0   no field (one, …)');
    expect(lines.at(-2)).toBe('  … and 2 more; --report FILE lists them all');
    expect(lossTable('json', [])).toBe('');
  });
});

// The compiled guide: what readers are told of a dataset, and that it is told whatever the dataset is like.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import type { Entry, Guide, Value } from '../server/guide/guide';
import { renderSite } from '../server/guide/html';
import { renderJson } from '../server/guide/json';
import { renderMarkdown } from '../server/guide/markdown';
import { datasetOf } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { examples } from './support/corpus';
import { datasetFrom, filesOf } from './support/dataset';

const harbour = `//- show.series
show harbour "Harbour Lights" @en : "A drama by the sea." {
  aka: "Hafenlichter" @de, "Harbour" (in the press)
  genre: "Drama", "Mystery"
  country: "GB"
  language: "en"
  network: north "Channel North" in seasons 1..2, tidal "Tidal" from 2022 [post]
  runs: 2019-10-01..present
  announced: 1967~
  ordered: 2026-autumn
  seasons: 2
  viewers: 9.38M
  runtime: 1h30min
  tmdb: 12500
  spinoff-of: keepers "The Keepers"
  based-on: lamp "The Lamp Room", "a true story"
  premise: """
    @edda keeps the *light*. See @s1e1, and @nobody.
  """
  season-word: "Series"

  crew { director: hugo "Hugo Selby"; creator: nora "Nora Tarrant", "Nobody Known" }
  crew { creator: priya "Priya Raman" in series_one }

  season 1 "The Lamp Room" {
    episodes: 2
    aired: 2019-10-01..2019-10-22
    filmed: 2019-03..2019-07 (on location)
    review "Metacritic" [post] { score: 83/100; reviews: 7; consensus: "Worth *watching*." }
    episode 1 "A Light Goes Out" {
      overall: 1
      aired: 2019-10-01
      writer: nora
      cast guest { nigel "Nigel Frost" as "Shipping forecast" voice }
      segment 1 "Cold Open" { director: hugo }
    }
    episode 2..3 { after: s1e1; aired: 2019-10-22 }
    part 1 "First half" { episodes: s1e1..s1e2 }
  }
  season 2 { renewed: 2025-10-06 [post, lost] }

  cast recurring { tom "Tom Ash" as warden "The Warden" in seasons 2..: "comes back" }
  cast main {
    ann "Ann Lee", bea "Bea Lee" as edda "Edda Rook" shared in season 1
    tom as old_keeper "Old Keeper", self reprising keepers credited "T. Ash" (as a guest) [post]
  }
  cast "With" { unknown_person as unknown_role in s1e1, s1e2..s1e3 }

  character edda { mother-of: mia "Mia" (estranged); friend-of: "a gull", warden; rank: "Sergeant" in season 1 }
  character mia { daughter-of: edda; variant-of: edda }
  section "Development": """It began with @nora."""
  award "Northern Awards" { year: 2020; result: won; recipient: nora; category: "Writing" }
  order watching "Watching order" { episodes: s1e2, s1e1 }
}
//- rest.series
show keepers "The Keepers" { runs: 2014..2018; cast main { tom as harbour.old_keeper } }
organization north { type: network; description: "Airs @harbour." }
organization south "South Unit" { part-of: north }
work lamp { type: novel; author: nora; published: 1988 }
person nora { born: 1956-07-21 }
universe coast "The Coast" { type: franchise; show drift "Drift" }
source post "The Post, 6 October 2025" { url: "https://example.org/a"; accessed: 2025-10-07 }
`;

const guide = compileGuide(datasetFrom(harbour));
const show = guide.shows.find(({ id }) => id === 'harbour')!;

function valuesIn(entry: Pick<Entry, 'facts'>, field: string): readonly Value[] {
  return entry.facts.find((fact) => fact.field === field)?.values ?? [];
}

/** A field in words: each value with its scope. */
function said(entry: Pick<Entry, 'facts'>, field: string): readonly string[] {
  return valuesIn(entry, field).map(({ text, scope }) => (scope ? `${text} (${scope.text})` : text));
}

describe('facts', () => {
  it.each([
    ['aka', ['Hafenlichter', 'Harbour']],
    ['genre', ['Drama', 'Mystery']],
    ['country', ['United Kingdom']],
    ['language', ['English']],
    ['network', ['Channel North (series 1–2)', 'Tidal']],
    ['runs', ['1 October 2019 – present']],
    ['announced', ['c. 1967']],
    ['ordered', ['autumn 2026']],
    ['viewers', ['9.38 million']],
    ['runtime', ['1 hour 30 minutes']],
    ['tmdb', ['12500']],
    ['based-on', ['The Lamp Room', 'a true story']],
  ])('%s in words', (field, words) => {
    expect(said(show, field)).toEqual(words);
  });

  it('are data, with what qualifies them and who says so', () => {
    expect(valuesIn(show, 'aka')).toEqual([
      { type: 'text', text: 'Hafenlichter', language: { tag: 'de', text: 'German' } },
      { type: 'text', text: 'Harbour', notes: ['in the press'] },
    ]);
    expect(valuesIn(show, 'network')[1]).toMatchObject({
      type: 'reference',
      ref: 'tidal',
      kind: 'organization',
      dates: [{ word: 'from', text: '2022', date: { first: '2022-01-01', precision: 'year' } }],
      sources: ['post'],
    });
    expect(valuesIn(show.seasons[1]!, 'renewed')[0]).toMatchObject({ sources: ['post', 'lost'] });
  });

  it('stand in the order of their groups, with jobs left to the crew', () => {
    const groups = show.facts.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(groups.filter((group, i) => groups.indexOf(group) === i));
    expect(groups.slice(0, 2)).toEqual(['titles', 'titles']);
    expect(groups).not.toContain('job');
  });

  it('has prose with links for mentions, and leaves unknown ones as they are', () => {
    expect(valuesIn(show, 'premise')[0]).toEqual({
      type: 'prose',
      text: 'Edda Rook keeps the *light*. See “A Light Goes Out”, and @nobody.',
      markdown:
        '[Edda Rook](series:harbour.edda) keeps the *light*. See [“A Light Goes Out”](series:harbour.s1e1), and @nobody.',
    });
  });

  it('says where things are written only when asked', () => {
    expect(JSON.stringify(guide)).not.toContain('"at":');
    const placed = compileGuide(datasetFrom(harbour), { places: true });
    const [value] = valuesIn(
      placed.shows.find(({ id }) => id === 'harbour')!,
      'genre',
    );
    const text = filesOf(harbour).get(value!.at!.uri)!;
    expect(text.slice(value!.at!.start, value!.at!.end)).toBe('"Drama"');
  });
});

describe('a show', () => {
  it('has its seasons with their states, parts and episodes', () => {
    expect(show.seasons.map(({ name, title, state }) => [name, title, state])).toEqual([
      ['Series 1', 'The Lamp Room', 'released'],
      ['Series 2', undefined, 'ordered'],
    ]);
    const [first] = show.seasons;
    expect(first!.parts.map(({ name }) => name)).toEqual(['First half']);
    expect(first!.episodes.map(({ number, name }) => [number, name])).toEqual([
      ['1', '“A Light Goes Out”'],
      ['2–3', 'Episode 2–3'],
    ]);
    expect(first!.episodes[0]!.segments.map(({ title }) => title)).toEqual(['Cold Open']);
    expect(said(first!, 'filmed')).toEqual(['March–July 2019']);
    expect(said(first!, 'aired')).toEqual(['1–22 October 2019']);
  });

  it('has its cast by category, in billing order, with scopes in words and as data', () => {
    expect(show.cast.map(({ label }) => label)).toEqual(['Main', 'Recurring', 'With']);
    const [main, recurring, others] = show.cast;
    expect(main!.castings[0]).toMatchObject({
      performers: [{ ref: 'ann' }, { ref: 'bea' }],
      roles: [{ type: 'character', text: 'Edda Rook', ref: 'harbour.edda' }],
      scope: { text: 'series 1', stretches: [{ run: 'harbour', from: { season: 1 }, to: { season: 1 } }] },
      flags: ['shared'],
    });
    expect(main!.castings[1]).toMatchObject({
      roles: [{ type: 'character' }, { type: 'self' }],
      reprising: [{ text: 'The Keepers', ref: 'keepers' }],
      credited: 'T. Ash',
      notes: ['as a guest'],
      sources: ['post'],
    });
    expect(recurring!.castings[0]!.scope).toEqual({
      text: 'series 2 onwards',
      stretches: [{ run: 'harbour', from: { season: 2 } }],
    });
    expect(others!.castings[0]).toMatchObject({
      performers: [{ text: 'unknown_person' }],
      roles: [{ text: 'unknown_role' }],
      scope: { text: 'series 1, episodes 1, 2–3' },
    });
  });

  it('has its crew by job, whatever blocks it stands in; that of episodes stays there', () => {
    expect(show.crew.map(({ label, credits }) => [label, credits.map(({ person }) => person.text)])).toEqual([
      ['Creator', ['Nora Tarrant', 'Nobody Known', 'Priya Raman']],
      ['Director', ['Hugo Selby']],
    ]);
    const [episode] = show.seasons[0]!.episodes;
    expect(episode!.crew.map(({ job }) => job)).toEqual(['writer']);
    expect(episode!.cast[0]!.castings[0]).toMatchObject({
      roles: [{ type: 'job', text: 'Shipping forecast' }],
      flags: ['voice'],
      scope: { text: 'series 1, episode 1' },
    });
  });

  it('has its reception, prose, orders and sources', () => {
    expect(show.reviews).toMatchObject([
      { name: 'Metacritic', place: { ref: 'harbour.s1' }, sources: ['post'], scope: { text: 'series 1' } },
    ]);
    expect(said(show.reviews[0]!, 'score')).toEqual(['83/100']);
    expect(show.awards.map(({ name }) => name)).toEqual(['Northern Awards']);
    expect(show.sections[0]).toMatchObject({
      name: 'Development',
      description: { text: 'It began with Nora Tarrant.' },
    });
    expect(said(show.orders[0]!, 'episodes')).toEqual(['series 1, episode 2', 'series 1, episode 1']);
    expect(show.cited).toEqual(['post', 'lost']);
  });

  it('knows the shows around it from both ends', () => {
    expect(show.related.map(({ label, show: other, derived }) => [label, other.text, derived])).toEqual([
      ['Spin-off of', 'The Keepers', false],
    ]);
    const keepers = guide.shows.find(({ id }) => id === 'keepers')!;
    expect(keepers.related.map(({ label, show: other, derived }) => [label, other.text, derived])).toEqual([
      ['Spin-offs', 'Harbour Lights', true],
    ]);
  });
});

describe('the others', () => {
  const find = <T extends Entry>(entries: readonly T[], id: string): T =>
    entries.find((one) => one.id === id)!;

  it('people have all their credits, and the awards that name them', () => {
    const tom = find(guide.people, 'tom');
    expect(tom.castings.map((casting) => [casting.show.text, casting.category])).toEqual([
      ['The Keepers', 'main'],
      ['Harbour Lights', 'recurring'],
      ['Harbour Lights', 'main'],
    ]);
    const nora = find(guide.people, 'nora');
    expect(nora.credits.map(({ job, place }) => [job, place.ref])).toEqual([
      ['creator', 'harbour'],
      ['writer', 'harbour.s1e1'],
    ]);
    expect(nora.awards.map(({ name }) => name)).toEqual(['Northern Awards']);
    expect(nora.referredBy.map(({ label, from }) => [label, from.ref])).toEqual([['Author of', 'lamp']]);
  });

  it('characters have their relations from both ends, each said once', () => {
    const relations = (id: string): unknown =>
      find(guide.characters, id).relations.map(({ label, target, derived }) => [label, target.text, derived]);
    expect(relations('harbour.edda')).toEqual([
      ['mother of', 'Mia', false],
      ['friend of', 'a gull', false],
      ['friend of', 'The Warden', false],
    ]);
    expect(relations('harbour.mia')).toEqual([['daughter of', 'Edda Rook', false]]);
    expect(relations('harbour.warden')).toEqual([['friend of', 'Edda Rook', true]]);
  });

  it('characters know their shows, their variants and where they are mentioned', () => {
    const edda = find(guide.characters, 'harbour.edda');
    expect(edda.referredBy.map(({ label, from }) => [label, from.text])).toEqual([['Variants', 'Mia']]);
    expect(edda.mentionedIn).toEqual([{ text: 'Harbour Lights', ref: 'harbour', kind: 'show' }]);
    expect(edda.home).toMatchObject({ ref: 'harbour' });
    const keeper = find(guide.characters, 'harbour.old_keeper');
    expect(keeper.appearances.map(({ text }) => text)).toEqual(['The Keepers', 'Harbour Lights']);
  });

  it('organizations, works, universes and sources know what refers to them', () => {
    const labels = (entry: Entry): unknown => entry.referredBy.map(({ label, from }) => [label, from.text]);
    expect(labels(find(guide.organizations, 'north'))).toEqual([
      ['Parts', 'South Unit'],
      ['Network of', 'Harbour Lights'],
    ]);
    expect(labels(find(guide.works, 'lamp'))).toEqual([['Basis of', 'Harbour Lights']]);
    expect(guide.universes[0]!.members.map(({ text }) => text)).toEqual(['Drift']);
    expect(guide.sources[0]!.citedIn.map(({ text }) => text)).toContain('Harbour Lights, series 2');
  });
});

describe.each([['the fixture', guide] as const, ...exampleGuides()])('%s', (_, compiled) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/guide.schema.json', 'utf8')) as object);

  it('keeps to the schema of guides', () => {
    validate(JSON.parse(renderJson(compiled)));
    expect(validate.errors).toBeNull();
  });
});

function exampleGuides(): readonly (readonly [string, Guide])[] {
  const folders = [...new Set([...examples().keys()].map((name) => name.split('/')[0]!))];
  return folders.map((folder) => {
    const own = [...examples()].filter(([name]) => name.startsWith(`${folder}/`));
    return [
      folder,
      compileGuide(datasetOf(own.map(([name, text]) => summarise(name, text))), { places: true }),
    ];
  });
}

describe('whatever the dataset is like', () => {
  const texts = [...filesOf(harbour), ...examples()].map(
    ([, text]) => text.match(/\s+|[\p{L}\p{N}_-]+|./gsu) ?? [],
  );

  /** A text from which some tokens are missing, or stand in another's place. */
  const broken = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { maxLength: 12 }))
    .map(([tokens, edits]) => {
      const own = [...tokens];
      for (const [at, from, count] of edits)
        own.splice(at % own.length, count, ...(from % 2 ? [own[from % own.length]!] : []));
      return own.join('');
    });

  it('there is a guide, and every renderer shows it', () => {
    fc.assert(
      fc.property(broken, broken, (a, b) => {
        const compiled = compileGuide(datasetOf([summarise('a.series', a), summarise('b.series', b)]));
        expect(renderMarkdown(compiled)).toMatch(/^# /);
        expect(renderSite(compiled).has('index.html')).toBe(true);
        expect(renderJson(compiled)).toMatch(/^\{/);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the files makes no difference', () => {
    const facts = [...examples()].map(([name, text]) => summarise(name, text));
    const [one, other] = [facts, [...facts].reverse()].map((files) => compileGuide(datasetOf(files)));
    expect(renderJson(other!)).toBe(renderJson(one!));
    expect([...renderSite(other!)]).toEqual([...renderSite(one!)]);
  });
});

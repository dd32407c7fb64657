// Pages as a parser of wikitext reads them: boxes, lists and tables, and no text that became markup.
import { describe, expect, it } from 'vitest';
import wtf from 'wtf_wikipedia';
import { escapeWiki } from '../../server/export/wikitext/escape';
import { fileNameOf } from '../../server/export/names';
import { valuesOf } from '../../server/guide/walk';
import type { Episode, Guide, Show } from '../../server/guide/guide';
import { exampleGuide, filesIn, guideFrom, hostile, hostileGuide, large } from '../support/exported';

type Parameters = Readonly<Record<string, string>>;

function pageOf(guide: Guide, show: Show): string {
  return filesIn('wikitext', guide).get(`${fileNameOf(show.name)}.wiki`)!;
}

/** The first page of a guide. */
function firstPage(guide: Guide): string {
  return [...filesIn('wikitext', guide).values()][0]!;
}

/** What the parser offers, of which its own types say less. */
interface Parsed {
  readonly section: (title: string) => ParsedSection | null;
  readonly infoboxes: () => readonly Json<Readonly<Record<string, { readonly text: string } | undefined>>>[];
  readonly templates: () => readonly Json<Parameters & { readonly template: string }>[];
}

interface Json<T> {
  readonly json: () => T;
}

interface ParsedSection {
  readonly children: () => readonly ParsedSection[];
  readonly lists: () => readonly { readonly lines: () => readonly { readonly text: () => string }[] }[];
}

function parsed(page: string): Parsed {
  return wtf(page) as unknown as Parsed;
}

/** The calls of a template on a page. */
function templatesIn(page: string, name: string): readonly Parameters[] {
  const all = parsed(page)
    .templates()
    .map((one) => one.json());
  return all.filter(({ template }) => template === name);
}

/** Text with its character references resolved, as MediaWiki shows it. */
function shown(text: string | undefined): string {
  return (text ?? '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** What a page can show of a text: one line, without control characters. */
function held(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // eslint-disable-next-line no-control-regex -- control characters are what pages cannot hold
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}

describe.each(['tour', 'ballard'])('the pages of %s', (example) => {
  const guide = exampleGuide(example);

  it.each(guide.shows.map((show) => [show.name, show] as const))('%s has all its episodes', (_, show) => {
    const rows = templatesIn(pageOf(guide, show), 'episode list');
    const titles = rows.map(({ title }) => shown(title));
    const runs = [show, ...show.eras];
    const episodes = runs.flatMap((run) => [
      ...run.seasons.flatMap((season) => season.episodes),
      ...run.episodes,
    ]);
    expect([...titles].sort()).toEqual(episodes.map(({ title, name }) => title ?? name).sort());
    for (const episode of episodes) {
      const row = rows.find(({ title }) => shown(title) === (episode.title ?? episode.name));
      expect(row?.originalairdate ?? '').toContain(yearOf(episode));
    }
  });

  it.each(guide.shows.map((show) => [show.name, show] as const))('%s has all its cast', (_, show) => {
    const section = parsed(pageOf(guide, show)).section('Cast');
    const castings = show.cast.flatMap((list) => list.castings);
    const lists = [section, ...(section?.children() ?? [])].flatMap((one) => one?.lists() ?? []);
    const lines = lists.flatMap((list) => list.lines()).map((line) => shown(line.text()));
    expect(lines).toHaveLength(castings.length);
    for (const [i, { performers, roles }] of castings.entries())
      for (const { text } of [...performers, ...roles]) expect(lines[i]).toContain(text);
  });

  it('have a source for every reference, each once', () => {
    for (const page of filesIn('wikitext', guide).values()) {
      const names = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, name]) => name!);
      const cited = new Set(names(/<ref name="([^"]*)" \/>/g));
      expect(names(/<ref name="([^"]*)">/g).sort()).toEqual([...cited].sort());
    }
  });
});

function yearOf(episode: Episode): string {
  const [value] = valuesOf(episode, 'aired', 'released');
  return value?.type === 'date' ? (value.date?.first.slice(0, 4) ?? '') : '';
}

describe('a page', () => {
  const fixture = `
    source echo "The Galway Echo" { url: "https://echo.example/a|b"; accessed: 2022-05-03 }
    person nell "Nell Harkin" { wikipedia: "Nell Harkin (actress)"@en }
    show a "Lantern Bay" {
      genre: "Mystery" [echo]
      runs: 2021-03-04..present
      season 1 { episode 1 "Low Water" { aired: 2021-03-04; director: nell } }
      cast main { nell as ada "Ada Quill" in season 1 voice: "keeps the light" }
    }`;

  it('reads like one of Wikipedia', () => {
    expect(firstPage(guideFrom(fixture))).toBe(`{{Infobox television
| genre = Mystery<ref name="echo" />
| starring = [[Nell Harkin (actress)|Nell Harkin]]
| first_aired = {{Start date|2021|3|4}}
| last_aired = present
}}

'''''Lantern Bay'''''

== Cast ==

=== Main ===
* [[Nell Harkin (actress)|Nell Harkin]] as Ada Quill (season 1; voice): keeps the light

== Episodes ==

=== Season 1 ===

{{Episode table |overall=1 |season=1 |title=1 |director=1 |writer=1 |airdate=1 |prodcode=1 |viewers=1 |aux1=1 |aux1T=Guests |episodes=
{{Episode list
| EpisodeNumber2 = 1
| Title = Low Water
| DirectedBy = [[Nell Harkin (actress)|Nell Harkin]]
| OriginalAirDate = {{Start date|2021|3|4}}
}}
}}

== References ==

{{Reflist |refs=
<ref name="echo">{{Cite web |title=The Galway Echo |url=https://echo.example/a%7Cb |access-date=2022-05-03}}</ref>
}}
`);
  });

  it('holds a text of a megabyte', () => {
    expect(firstPage(guideFrom(`show a "${large}"`)).includes(`'''''${large}'''''`)).toBe(true);
  });

  it('does not escape what is harmless', () => {
    const text = "Ada's lamp, 4/5 (mostly): “it's fine” – 50% & more";
    expect(escapeWiki(text)).toBe(text.replace('&', '&#38;'));
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('shows %j as it is', (_, text) => {
    const page = firstPage(hostileGuide(text));
    const [box] = parsed(page)
      .infoboxes()
      .map((one) => one.json());
    expect(shown(box!.genre?.text)).toBe(held(text));
    const [episode, ...others] = templatesIn(page, 'episode list');
    expect(others).toEqual([]);
    expect([shown(episode!.title), shown(episode!.shortsummary)]).toEqual([held(text), held(text)]);
    const [line] = parsed(page).section('Main')!.lists()[0]!.lines();
    const expected = `${held(text)} as ${held(text)} (credited as ${held(text)}): ${held(text)}`;
    // The parser leaves a blank where a reference was.
    expect(shown(line!.text()).replace(') :', '):')).toBe(expected);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))(
    'has the same markup with %j as without',
    (_, text) => {
      expect(markupOf(firstPage(hostileGuide(text)))).toEqual(markupOf(firstPage(hostileGuide('harmless'))));
    },
  );
});

/** Every sign on a page that could be markup. */
function markupOf(page: string): readonly string[] {
  return (
    page.match(/\{\{[\w ]*|\}\}|\[\[|\]\]|<[^>]*>|'{2,}|^=+|^[*#:;]|\{\||\|\}|~~~|__|https?:\/\//gm) ?? []
  );
}

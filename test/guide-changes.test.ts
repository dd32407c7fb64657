// What a change of the dataset changes of its site: nothing by itself, and a fact only the pages that show it.
import { describe, expect, it } from 'vitest';
import { compileGuide, datasetOf, filesOfSite, summarise } from '../server/service';
import { example } from './support/corpus';

const shows = `show reef "Reef" {
  network: channel "Channel"
  season 1 {
    episode 1 "Low Tide" { aired: 2014-03-01; director: hugo "Hugo"; viewers: 2.5M }
    episode 2 "High Tide" { aired: 2014-03-08; director: hugo; viewers: 2.1M }
  }
  cast main { ann "Ann Lee" as edda "Edda Rook"; bob "Bob Orr" as finn "Finn Rook" }
  character edda { description: "keeps the light"; mother-of: finn }
}
show cove "Cove" { cast main { ann as ivy "Ivy Hall" } }
`;
const people = 'person ann { born: 1980-02-03; birthplace: "Galway" }\nperson bob { birthplace: "Lyon" }\n';

function siteOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const facts = Object.entries(texts).map(([uri, text]) => summarise(uri, text));
  return new Map(filesOfSite(compileGuide(datasetOf(facts))).map(({ path, text }) => [path, text()]));
}

const before = siteOf({ 'a.series': shows, 'b.series': people });

/** The files that differ once a text of the dataset reads otherwise. */
function changedBy(old: string, next: string): readonly string[] {
  const change = (text: string): string => text.replace(old, () => next);
  expect(change(shows + people)).not.toBe(shows + people);
  const after = siteOf({ 'a.series': change(shows), 'b.series': change(people) });
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

describe('one fact changes the pages that show it, and no other', () => {
  it.each([
    ['the birthplace of a person', 'Galway', 'Cork', ['people/ann.html']],
    ['the description of a character', 'keeps the light', 'lights the keep', ['characters/reef/edda.html']],
    ['the viewers of an episode', '2.1M', '2.2M', ['shows/reef.html']],
  ])('%s', (_, old, next, files) => {
    expect(changedBy(old, next)).toEqual(files);
  });

  it('a name is wherever it is linked', () => {
    expect(changedBy('"Finn Rook"', '"Finn Lee"')).toEqual([
      'characters.html',
      'characters/reef/edda.html',
      'characters/reef/finn.html',
      'people.html',
      'people/bob.html',
      'search-index.js',
      'shows/reef.html',
    ]);
  });

  it('a remark changes nothing', () => {
    expect(changedBy('show cove', '// a remark\nshow cove')).toEqual([]);
  });
});

describe.each(['ballard', 'tour'])('the site of examples/%s', (name) => {
  const texts = [...example(name)];
  const site = siteOf(Object.fromEntries(texts));

  it('is the same when it is built again', () => {
    expect([...siteOf(Object.fromEntries(texts))]).toEqual([...site]);
  });

  it('is the same in whatever order its files are read', () => {
    expect([...siteOf(Object.fromEntries(texts.toReversed()))]).toEqual([...site]);
  });

  it('has pages that say the same each time they are asked', () => {
    const facts = texts.map(([uri, text]) => summarise(uri, text));
    const files = filesOfSite(compileGuide(datasetOf(facts)));
    for (const { path, text } of files.toReversed()) expect([path, text()]).toEqual([path, site.get(path)]);
  });
});

// What someone who has not watched everything is shown: nothing beyond the horizon, not even a name.
import { describe, expect, it } from 'vitest';
import {
  compileGuide,
  datasetOf,
  renderJson,
  renderMarkdown,
  summarise,
  type Dataset,
} from '../server/service';
import { resolve } from '../server/model/resolve';
import { showsOf } from '../server/model/shows';
import { example } from './support/corpus';
import { cutAt } from '../server/model/horizon/cut';
import { readHorizon, type Horizon } from '../server/model/horizon/horizon';
import { datasetFrom } from './support/dataset';

const lantern = `show lantern_bay "Lantern Bay" {
  announced: 2020-01-05
  runs: 2021-03-04..2023-05-01
  crew {
    writer: orla_finnegan "Orla Finnegan", late_writer "Late Writer" from s2e1
  }
  season 1 {
    episode 1 "Low Water" { aired: 2021-03-04 }
    episode 2 "The Log" { aired: 2021-03-11; summary: "First words." }
    episode 3 "Third Secret" {
      aired: 2021-03-18
      director: third_director "Third Director"
      cast guest { guest_person "Guest Person" as visitor "A Visitor" }
    }
  }
  season 2 "The Second Secret" {
    episode 1 "Later" { aired: 2022-03-04 }
  }
  season 3 { renewed: 2022-12-01 }
  cast main {
    nell_harkin "Nell Harkin" as ada_quill "Ada Quill" in seasons 1..3: "keeps the light"
    tomas_reyes "Tomás Reyes" as sergeant_bray "Sergeant Bray" in season 2
    old_hand "Old Hand" as keeper "The Keeper" in s1e1, s1e3..s2e1
  }
  character ada_quill { mother-of: wren_quill "Wren Quill" in season 2; occupation: "The light" }
  character sergeant_bray {
    rank: "Sergeant"
    brother-of: hidden_brother "Hidden Brother"
  }
  section "Plot": """Ada meets @sergeant_bray one night."""
  section "Setting": """Ada keeps the light."""
}
person tomas_reyes { born: 1980-01-01 }
`;

function horizonOf(text: string, fixture = lantern): Horizon {
  const horizon = readHorizon(datasetFrom(fixture), text);
  if (typeof horizon === 'string') throw new Error(horizon);
  return horizon;
}

function shown(text: string, fixture = lantern): string {
  return renderMarkdown(compileGuide(cutAt(datasetFrom(fixture), horizonOf(text, fixture)).dataset));
}

/** The words that a guide at this horizon has, of those asked for. */
function told(text: string, ...words: readonly string[]): readonly string[] {
  const guide = shown(text);
  return words.filter((word) => guide.includes(word));
}

describe('episodes', () => {
  it('are shown up to the horizon', () => {
    expect(told('s1e2', 'Low Water', 'The Log', 'Third Secret', 'Later', 'The Second Secret')).toEqual([
      'Low Water',
      'The Log',
    ]);
  });

  it('are shown to the end of a season', () => {
    expect(told('s1', 'The Log', 'Third Secret', 'Later')).toEqual(['The Log', 'Third Secret']);
  });

  it('are shown as far as they had aired by a day', () => {
    expect(told('2021-03-11', 'Low Water', 'The Log', 'Third Secret', 'Later')).toEqual([
      'Low Water',
      'The Log',
    ]);
    expect(told('2022-06-30', 'Third Secret', 'Later', 'Season 3')).toEqual(['Third Secret', 'Later']);
  });

  it('of a season that was only spoken of by a day are not shown, but the season is', () => {
    expect(told('2022-12-31', 'Later', 'Season 3')).toEqual(['Later', 'Season 3']);
  });

  it('of a show that is over are all shown at its last season', () => {
    const whole = renderMarkdown(compileGuide(datasetFrom(lantern)));
    expect(shown('s3')).toBe(whole);
  });
});

describe('people and characters', () => {
  it('who join later are not named', () => {
    expect(told('s1e2', 'Tomás Reyes', 'Sergeant Bray', 'tomas_reyes', 'sergeant_bray')).toEqual([]);
    expect(told('s2', 'Tomás Reyes', 'Sergeant Bray')).toEqual(['Tomás Reyes', 'Sergeant Bray']);
  });

  it('who are named only by someone hidden are hidden too', () => {
    expect(told('s1', 'Hidden Brother')).toEqual([]);
    expect(told('s2', 'Hidden Brother')).toEqual(['Hidden Brother']);
  });

  it('of later episodes are not named', () => {
    expect(told('s1e2', 'Third Director', 'Guest Person', 'A Visitor', 'Late Writer')).toEqual([]);
    expect(told('s1', 'Third Director', 'Guest Person', 'A Visitor', 'Late Writer')).toEqual([
      'Third Director',
      'Guest Person',
      'A Visitor',
    ]);
  });

  it('keep what is said of them without a season', () => {
    expect(told('s1', 'Ada Quill', 'keeps the light', 'The light', 'Wren Quill')).toEqual([
      'Ada Quill',
      'keeps the light',
      'The light',
    ]);
  });
});

describe('words', () => {
  it('that reach over the horizon are drawn back to it', () => {
    expect(told('s1', 'seasons 1', '1–3', 's2e1')).toEqual([]);
    expect(shown('s1')).toContain('season 1');
    expect(shown('s1e3')).not.toMatch(/season 2/i);
  });

  it('of prose that names what is hidden are hidden as a whole', () => {
    expect(told('s1', 'one night', 'Ada keeps the light')).toEqual(['Ada keeps the light']);
  });

  it('of a period that ends later do not tell its end', () => {
    expect(told('2021-12-31', '2023', '2021')).toEqual(['2021']);
  });
});

it('counts what it hides, for each show and kind', () => {
  const { hidden } = cutAt(datasetFrom(lantern), horizonOf('s1e2'));
  expect(hidden.map(({ show, kind, count }) => `${show || '-'} ${kind} ${count}`).sort()).toEqual([
    '- person 4',
    'lantern_bay character 4',
    'lantern_bay credit 1',
    'lantern_bay episode 2',
    'lantern_bay fact 3',
    'lantern_bay season 2',
  ]);
});

describe('a horizon that means nothing', () => {
  const two = 'show a "A" { season 1 { episode 1 "x" } }\nshow b "B" { season 1 {} season 2 {} }\n';
  it.each([
    ['s4', lantern, '`Lantern Bay` has no season 4; it has 1, 2, 3'],
    ['s1e9', lantern, 'season 1 of `Lantern Bay` has no episode 9; it has 3'],
    [
      'later',
      lantern,
      '`later` is no episode, season or date; write `s1e4`, `s1`, `ballard.s1e4`, or a date like `2025-07-20`',
    ],
    ['2021-13', lantern, 'there is no month 13'],
    ['s1', two, 'name the show, like `a.s1`: there are 2 in the dataset'],
    ['c.s1', two, 'there is no show `c`; there is a, b'],
  ])('%s', (text, fixture, message) => {
    expect(readHorizon(datasetFrom(fixture), text)).toBe(message);
  });

  it('is told for several shows at once', () => {
    expect([...horizonOf('a.s1, b.s1', two).limits.keys()]).toEqual(['a', 'b']);
  });
});

describe.each(['ballard', 'tour'])('in examples/%s', (name) => {
  const dataset = datasetOf([...example(name)].map(([file, text]) => summarise(file, text)));
  const places = [...showsOf(dataset).values()].flatMap(({ runs }) =>
    runs.flatMap(({ key, seasons }) =>
      seasons
        .filter(({ number }) => number > 0)
        .flatMap(({ number, episodes }) => [
          `${key}.s${number}`,
          ...episodes.flatMap(({ numbering }) =>
            /^\d+$/.test(numbering?.text ?? '') ? [`${key}.s${number}e${numbering!.text}`] : [],
          ),
        ]),
    ),
  );

  it.each(places)('nothing beyond %s is told', (place) => {
    const horizon = readHorizon(dataset, place) as Horizon;
    const { dataset: cut } = cutAt(dataset, horizon);
    const gone = [...dataset.entities.keys()].filter((key) => !cut.entities.has(key));
    const guide = renderJson(compileGuide(cut));
    const refs = new Set(
      [...guide.matchAll(/"(?:ref|id|run|follows)":\s?"([^"]+)"/g)].map(([, ref]) => ref!),
    );
    const links = new Set([...guide.matchAll(/\(series:([^)]+)\)/g)].map(([, ref]) => ref!));
    expect(gone.filter((key) => refs.has(key) || links.has(key))).toEqual([]);
    // An id that means nothing any more would be shown as it is written.
    const before = new Set(unresolved(dataset));
    expect(unresolved(cut).filter((id) => !before.has(id))).toEqual([]);
  });

  it('everything is told where all has been seen', () => {
    const lasts = [...showsOf(dataset).values()].flatMap(({ runs }) => {
      const run = runs.findLast(({ seasons }) => seasons.length > 0);
      return run ? [`${run.key}.s${run.seasons.at(-1)!.number}`] : [];
    });
    const { dataset: cut, hidden } = cutAt(dataset, readHorizon(dataset, lasts.join(', ')) as Horizon);
    expect(hidden).toEqual([]);
    expect(renderJson(compileGuide(cut))).toBe(renderJson(compileGuide(dataset)));
  });
});

/** The ids in use that nothing is declared by. */
function unresolved(dataset: Dataset): readonly string[] {
  const uses = dataset.files.flatMap((file) => file.uses);
  return uses
    .filter((use) => resolve(dataset, use) === undefined)
    .map(({ path }) => path.ids.map(({ text }) => text).join('.'));
}

// Nothing that lies beyond a horizon is in any file that is made of a dataset: a word that stands in every kind of
// hidden fact is looked for in all of them, in ids and names as in texts.
import { describe, expect, it } from 'vitest';
import {
  compileGuide,
  cutAt,
  exportFormats,
  filesOfSite,
  readHorizon,
  renderMarkdown,
  type Dataset,
} from '../server/service';
import { datasetFrom } from './support/dataset';

/** Every secret has a name of its own, and what hides it in its words. */
const byEpisode = `show bay "Bay" {
  genre: "Drama"
  status: ended
  crew { writer: nell "Nell", secret_writer "secret-writer" from s2e1; director: secret_director "secret-director" in season 2 }
  season 1 {
    episode 1 "Ebb" { aired: 2020-01-01; summary: "Seen." }
    episode 2 "secret-title" {
      aired: 2020-01-08
      summary: "secret-summary"
      viewers: 3M (secret-note)
      cast guest { secret_guest "secret-guest" as secret_visitor "secret-visitor" }
      section "secret-part": "secret-words"
    }
  }
  season 2 "secret-season" {
    premise: "secret-premise"
    episode 1 "secret-second" { director: secret_maker "secret-maker" }
    award "secret-award" { category: "secret-category" }
  }
  cast main {
    ann "Ann" as ada "Ada" in seasons 1..2: "keeps the light"
    secret_player "secret-player" as secret_role "secret-role" in season 2: "secret-billing"
  }
  character ada {
    occupation: "Keeper", "secret-occupation" in season 2
    status: "secret-fate"
    died: "secret-death"
    mother-of: secret_child "secret-child" in season 2 (secret-bond)
    description: "Ada at first", "secret-description" from s2e1
  }
  character secret_role { occupation: "secret-work"; brother-of: secret_kin "secret-kin" }
  review "secret-critic" in season 2 { score: 50/100; consensus: "secret-consensus" }
  section "Plot": """Then @secret_role comes, secret-prose."""
  section "secret-section" in season 2: "secret-text"
}
person secret_player { birthplace: "secret-place" }
`;

const byDate = `show bay "Bay" {
  genre: "Drama"
  runs: 2020-01-01..2024-05-06
  status: cancelled
  cancelled: 2024-06-01 (secret-reason) [secret_source]
  renewed: 2020-06-01
  season 1 { aired: 2020-01-01..2020-03-01; episode 1 "Ebb" { aired: 2020-01-01 } }
  season 2 { aired: 2024-01-01..2024-05-06; episode 1 "secret-title" { aired: 2024-01-01 } }
  review "secret-critic" { published: 2024-02-03; score: 50/100; consensus: "secret-consensus" }
  award "secret-award" { year: 2024; result: won; recipient: secret_winner "secret-winner" }
  release "secret-disc" { date: 2024-09-01; note: "secret-note" }
  review "Early" { published: 2020-02-03; score: 90/100 }
}
source secret_source "secret-article" { published: 2024-06-02; url: "https://secret-address.example/" }
`;

const secrets = (fixture: string): readonly string[] => [
  ...new Set(fixture.match(/secret[-_][a-z]+/g)!.map((word) => word.replace('_', '-'))),
];

/** Everything that is made of a dataset, with the paths of its files. */
function everythingOf(dataset: Dataset, at: string): string {
  const horizon = readHorizon(dataset, at);
  if (typeof horizon === 'string') throw new Error(horizon);
  const { dataset: cut, hidden } = cutAt(dataset, horizon);
  const guide = compileGuide(cut, { horizon: { text: horizon.text, hidden } });
  const site = filesOfSite(guide).map(({ path, text }) => path + text());
  const formats = Object.values(exportFormats).flatMap((format) => {
    const { files, losses } = format.write(guide);
    return [...files].flat().concat(JSON.stringify(losses));
  });
  return [...site, ...formats, renderMarkdown(guide)].join('\n').replaceAll('secret_', 'secret-');
}

describe.each([
  [
    'an episode',
    byEpisode,
    's1e1',
    's2',
    '1 season, 2 episodes, 4 characters, 5 people, 1 review, 1 section, 1 credit, 8 facts',
  ],
  [
    'a day',
    byDate,
    '2021-01-01',
    '2025-01-01',
    '1 season, 1 episode, 1 release, 1 person, 1 source, 1 review, 1 award, 2 facts',
  ],
])('beyond %s', (_, fixture, early, late, told) => {
  const dataset = datasetFrom(fixture);

  it('everything can be told', () => {
    const all = everythingOf(dataset, late);
    expect(secrets(fixture).filter((word) => !all.includes(word))).toEqual([]);
  });

  it('nothing is told, but that something is hidden', () => {
    const shown = everythingOf(dataset, early);
    expect(secrets(fixture).filter((word) => shown.includes(word))).toEqual([]);
    expect(/Hidden beyond, in the whole guide: ([^.]+)/.exec(shown)?.[1]).toBe(told);
  });

  it('what is known stays', () => {
    const shown = everythingOf(dataset, early);
    for (const word of ['Bay', 'Drama', 'Ebb']) expect(shown).toContain(word);
  });
});

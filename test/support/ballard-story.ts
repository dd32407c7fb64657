// The facts of Ballard on its special guests, production, release and reception: sections H to K.
import { expect } from 'vitest';
import {
  begins,
  billed,
  dated,
  ends,
  includes,
  plays,
  recounts,
  reprises,
  reprisesOnly,
  says,
  showOf,
  subjectOf,
  tells,
  valuesOf,
  type Claim,
  type FactRow,
} from './ballard';

const lapd = '@Los Angeles Police Department';
const rhd = '@Robbery-Homicide Division';
const look = 'Los Angeles (on location, in keeping with the look of the franchise)';

function retiredDetective(character: string, status = 'retired'): readonly Claim[] {
  return [
    says(character, 'rank', 'Detective former'),
    says(character, 'member-of', `${lapd} former`),
    says(character, 'status', status),
  ];
}

function guest(performer: string, character: string, home = 'Bosch'): Claim {
  return plays('special-guest', performer, character, home);
}

/** Two rows: what they reprise from Bosch, and from Bosch: Legacy. */
function reprisesBoth(number: number, performer: string, character: string): readonly FactRow[] {
  return [
    [
      number,
      `${performer} played ${character} in Bosch`,
      reprises(performer, character, 'Bosch'),
      reprisesOnly(character, 'Bosch', 'Bosch: Legacy'),
    ],
    [
      number + 1,
      `${performer} played ${character} in Bosch: Legacy`,
      reprises(performer, character, 'Bosch: Legacy'),
      reprisesOnly(character, 'Bosch', 'Bosch: Legacy'),
    ],
  ];
}

const guests: readonly FactRow[] = [
  [
    144,
    'six are billed as special guests, in this order',
    billed(
      'special-guest',
      'Titus Welliver',
      'Troy Evans',
      'Gregory Scott Cummins',
      'Jamie Hector',
      'Stephen Chang',
      'Mimi Rogers',
    ),
    (guide) => {
      const categories = showOf(guide, 'ballard').cast.map(({ category }) => category);
      expect(categories.toSorted()).toEqual(['main', 'recurring', 'special-guest']);
    },
  ],
  [145, 'Titus Welliver plays Harry Bosch, special guest', guest('Titus Welliver', 'Harry Bosch')],
  [
    146,
    'Harry Bosch is a retired detective of the LAPD',
    ...retiredDetective('Harry Bosch', 'retired (from the police)'),
  ],
  [147, 'Harry Bosch is a private investigator', says('Harry Bosch', 'occupation', 'Private investigator')],
  ...reprisesBoth(148, 'Titus Welliver', 'Harry Bosch'),
  [150, 'Troy Evans plays Barrel, special guest', guest('Troy Evans', 'Barrel')],
  [151, 'Barrel is a retired detective of the LAPD', ...retiredDetective('Barrel')],
  ...reprisesBoth(152, 'Troy Evans', 'Barrel'),
  [154, 'Gregory Scott Cummins plays Crate, special guest', guest('Gregory Scott Cummins', 'Crate')],
  [155, 'Crate is a retired detective of the LAPD', ...retiredDetective('Crate')],
  ...reprisesBoth(156, 'Gregory Scott Cummins', 'Crate'),
  [158, 'Jamie Hector plays Jerry Edgar, special guest', guest('Jamie Hector', 'Jerry Edgar')],
  [
    159,
    'Edgar is a detective of the RHD',
    says('Jerry Edgar', 'rank', 'Detective'),
    says('Jerry Edgar', 'member-of', `${rhd} (in Ballard)`),
  ],
  ...reprisesBoth(160, 'Jamie Hector', 'Jerry Edgar'),
  [
    162,
    'Stephen Chang plays Maurice Bassi, special guest',
    guest('Stephen Chang', 'Maurice Bassi', 'Bosch: Legacy'),
  ],
  [163, 'Bassi is called Mo', says('Maurice Bassi', 'nickname', 'Mo')],
  [
    164,
    'Bassi is the technology expert of Harry Bosch',
    says('Maurice Bassi', 'occupation', 'Technology expert'),
    says('Maurice Bassi', 'works-for', '@Harry Bosch (as his technology expert)'),
  ],
  [
    165,
    'Stephen Chang played him in Bosch: Legacy, and only there',
    reprises('Stephen Chang', 'Maurice Bassi', 'Bosch: Legacy'),
    reprisesOnly('Maurice Bassi', 'Bosch: Legacy'),
  ],
  [166, 'Mimi Rogers plays Honey Chandler, special guest', guest('Mimi Rogers', 'Honey Chandler')],
  [167, 'Chandler is called Money', says('Honey Chandler', 'nickname', 'Money')],
  [
    168,
    'Chandler is District Attorney of Los Angeles County',
    says('Honey Chandler', 'title', 'Los Angeles County District Attorney (in Ballard)'),
  ],
  ...reprisesBoth(169, 'Mimi Rogers', 'Honey Chandler'),
];

const production: readonly FactRow[] = [
  [171, 'it was announced in 2023', dated('Ballard', 'announced', '2023')],
  [
    172,
    'it was announced as the next part of the universe',
    says('Ballard', 'announced', '2023 (as the next expansion of the Bosch universe)'),
    recounts('Development', 'came in 2023: it was to be the next branch of the Bosch television universe'),
  ],
  [
    173,
    'season 2 was renewed on 6 October 2025',
    says('Season 2', 'renewed', '2025-10-06'),
    recounts('Development', 'In October 2025, three months after the first season, the show was renewed'),
  ],
  [
    174,
    'season 2 is ordered and not released; the show itself is not renewed',
    says('Season 2', 'status', 'ordered'),
    says('Season 2', 'released'),
    says('Ballard', 'renewed'),
    (guide) => {
      const states = showOf(guide, 'ballard').seasons.map(({ number, state }) => [number, state]);
      expect(states).toEqual([
        [1, 'released'],
        [2, 'ordered'],
      ]);
    },
  ],
  [
    175,
    'filming of season 1 began in July 2024',
    begins('Season 1', 'filmed', '2024-07'),
    says('Season 1', 'filmed', '2024-07..2024-11 (principal photography)'),
  ],
  [176, 'filming of season 1 ended in November 2024', ends('Season 1', 'filmed', '2024-11')],
  [177, 'it was filmed on location in Los Angeles', includes('Season 1', 'location', look)],
  [178, 'that keeps the look of the franchise', says('Season 1', 'location', look)],
];

const release: readonly FactRow[] = [
  [
    179,
    'season 1 came out on 9 July 2025',
    says('Season 1', 'released', '2025-07-09'),
    begins('Ballard', 'runs', '2025-07-09'),
  ],
  [
    180,
    'all ten episodes came out on one day',
    says('Season 1', 'release-model', 'all-at-once'),
    says('Season 1', 'episodes', '10'),
    dated('Season 1', 'released', '2025-07-09'),
  ],
  [
    181,
    'it came out on Amazon Prime Video, in every season',
    says('Ballard', 'network', '@Amazon Prime Video'),
    says('Season 1', 'network'),
    says('Season 2', 'network'),
  ],
];

const tomatoes = 'Rotten Tomatoes review';
const metacritic = 'Metacritic review';

const reception: readonly FactRow[] = [
  [182, 'Rotten Tomatoes: 100% approve', says(tomatoes, 'score', '100%')],
  [
    183,
    'Rotten Tomatoes: 22 reviews by critics',
    says(tomatoes, 'reviews', '22'),
    says(tomatoes, 'type', 'critics'),
  ],
  [
    184,
    'Rotten Tomatoes: the consensus, with a title set apart',
    tells(tomatoes, 'consensus', 'a worthy sibling', 'a series that can stand beside'),
    (guide) => {
      const [consensus] = valuesOf(guide, tomatoes, 'consensus');
      expect(consensus).toMatchObject({
        type: 'prose',
        markdown: expect.stringContaining('*Bosch*') as string,
      });
    },
  ],
  [185, 'Metacritic: 83 out of 100', says(metacritic, 'score', '83/100')],
  [186, 'Metacritic: by 7 critics', says(metacritic, 'reviews', '7'), says(metacritic, 'type', 'critics')],
  [187, 'Metacritic: universal acclaim', says(metacritic, 'label', 'universal acclaim')],
  [188, 'Metacritic: a weighted average', says(metacritic, 'method', 'weighted average')],
  [
    189,
    'the scores are not said to be those of a season',
    (guide) => {
      for (const name of [tomatoes, metacritic])
        expect(subjectOf(guide, name)).toMatchObject({ place: { ref: 'ballard', kind: 'show' } });
      for (const name of [tomatoes, metacritic]) expect(subjectOf(guide, name)).not.toHaveProperty('scope');
      const { seasons } = showOf(guide, 'ballard');
      expect(seasons.flatMap((season) => season.reviews)).toEqual([]);
    },
  ],
];

export const storyFacts: readonly FactRow[] = [...guests, ...production, ...release, ...reception];

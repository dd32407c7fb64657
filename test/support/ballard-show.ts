// The facts of Ballard on the show itself: sections A to E of the checklist.
import { expect } from 'vitest';
import {
  begins,
  credited,
  creditedInOrder,
  creditsOf,
  dated,
  ends,
  hasJobs,
  includes,
  says,
  showOf,
  tells,
  type FactRow,
} from './ballard';

const producers = [
  'Michael Connelly',
  'Henrik Bastin',
  'Michael Alaimo',
  'Kendall Sherwood',
  'Trish Hofmann',
  'Jet Wilkinson',
  'Melissa Aouate',
];

const coProducers = ['Jasmine Russ', 'Jamie Boscardin Martin', 'Trey Batchelor', 'Theresa Snider'];

const identity: readonly FactRow[] = [
  [1, 'the title is Ballard', (guide) => expect(showOf(guide, 'ballard').name).toBe('Ballard')],
  [2, 'the article is called Ballard (TV series)', says('Ballard', 'wikipedia', 'Ballard (TV series) @en')],
  [3, 'it is also known as Bosch: Ballard', says('Ballard', 'aka', 'Bosch: Ballard')],
  [4, 'it is a series', says('Ballard', 'type', 'series')],
  [5, 'the first of two genres is crime', says('Ballard', 'genre', 'Crime drama', 'Police procedural')],
  [
    6,
    'the other, named in the summary too, is the police procedural',
    includes('Ballard', 'genre', 'Police procedural'),
    tells('Ballard', 'summary', 'A police procedural'),
  ],
  [7, 'it is American', says('Ballard', 'country', 'United States')],
  [8, 'it is in English', says('Ballard', 'language', 'English')],
  [9, 'it has one season', says('Ballard', 'seasons', '1')],
  [10, 'it has ten episodes', says('Ballard', 'episodes', '10'), says('Season 1', 'episodes', '10')],
  [11, 'it began on 9 July 2025', begins('Ballard', 'runs', '2025-07-09')],
  [12, 'it is still running', ends('Ballard', 'runs', 'present')],
];

const makers: readonly FactRow[] = [
  [13, 'Alaimo developed it', credited('developer', 'Michael Alaimo')],
  [14, 'Sherwood developed it', credited('developer', 'Kendall Sherwood')],
  [15, 'Alaimo created it', credited('creator', 'Michael Alaimo')],
  [16, 'Sherwood created it', credited('creator', 'Kendall Sherwood')],
  [17, 'Connelly is its only co-creator', creditedInOrder('co-creator', 'Michael Connelly')],
  [18, 'Alaimo runs it', credited('showrunner', 'Michael Alaimo')],
  [19, 'Sherwood runs it', credited('showrunner', 'Kendall Sherwood')],
  ...producers.map((name, i): FactRow => [
    20 + i,
    `${name} is executive producer`,
    credited('executive-producer', name),
  ]),
  [27, 'seven executive producers, in this order', creditedInOrder('executive-producer', ...producers)],
  ...coProducers.map((name, i): FactRow => [
    28 + i,
    `${name} is co-executive producer`,
    credited('co-executive-producer', name),
  ]),
  [
    32,
    'co-executive producers are not executive producers',
    creditedInOrder('co-executive-producer', ...coProducers),
    (guide) => {
      const executive = creditsOf(guide, 'executive-producer');
      expect(executive).toHaveLength(7);
      expect(creditsOf(guide, 'co-executive-producer').filter((name) => executive.includes(name))).toEqual(
        [],
      );
    },
  ],
  [
    33,
    'Connelly wrote the novels, is co-creator and executive producer',
    hasJobs('Michael Connelly', 'co-creator', 'executive-producer'),
    (guide) => {
      const { referredBy } = guide.people.find(({ name }) => name === 'Michael Connelly')!;
      const written = referredBy.filter(({ field }) => field === 'author').map(({ from }) => from.text);
      expect(written.toSorted()).toEqual(guide.works.map(({ name }) => name).toSorted());
      expect(written).toContain('Renée Ballard novels');
    },
  ],
  [
    34,
    'Alaimo and Sherwood are creators, developers, showrunners and executive producers',
    hasJobs('Michael Alaimo', 'creator', 'developer', 'showrunner', 'executive-producer'),
    hasJobs('Kendall Sherwood', 'creator', 'developer', 'showrunner', 'executive-producer'),
  ],
  [35, 'Connelly is an author', says('Michael Connelly', 'occupation', 'Author')],
];

const companies = [
  'Hieronymus Pictures',
  'Fabel Entertainment',
  'Alaimo Productions',
  'Bitter Root Productions',
  'Amazon MGM Studios',
];

const organizations: readonly FactRow[] = [
  ...companies.map((name, i): FactRow => [
    36 + i,
    `${name} is one of the production companies`,
    includes('Ballard', 'company', `@${name}`),
    includes(name, 'type', 'production-company'),
  ]),
  [41, 'five companies, in this order', says('Ballard', 'company', ...companies.map((name) => `@${name}`))],
  [
    42,
    'it is on Amazon Prime Video, a streaming service',
    says('Ballard', 'network', '@Amazon Prime Video'),
    says('Amazon Prime Video', 'type', 'streaming-service'),
  ],
];

const related: readonly FactRow[] = [
  [43, 'Bosch is related', includes('Ballard', 'related-to', '@Bosch (a worthy sibling, critics say)')],
  [44, 'Bosch: Legacy is related', includes('Ballard', 'related-to', '@Bosch: Legacy')],
  [45, 'it is a spin-off of Bosch', includes('Ballard', 'spinoff-of', '@Bosch')],
  [46, 'and of Bosch: Legacy, so of two', says('Ballard', 'spinoff-of', '@Bosch', '@Bosch: Legacy')],
  [47, 'Bosch ran from 2014 to 2021', says('Bosch', 'runs', '2014..2021')],
  [48, 'Bosch: Legacy ran from 2022 to 2025', says('Bosch: Legacy', 'runs', '2022..2025')],
  [
    49,
    'it belongs to the Bosch television universe, or Bosch franchise',
    says('Ballard', 'universe', '@Bosch television universe'),
    says('Bosch television universe', 'aka', 'Bosch franchise'),
    says('Bosch television universe', 'type', 'franchise', 'shared-universe'),
    (guide) => {
      const members = guide.universes.flatMap((universe) => universe.members.map(({ text }) => text));
      expect(members).toEqual(['Ballard', 'Bosch: Legacy', 'Bosch']);
    },
  ],
  [
    50,
    'critics call it a sibling of Bosch',
    includes('Ballard', 'related-to', '@Bosch (a worthy sibling, critics say)'),
    tells('Rotten Tomatoes review', 'consensus', 'a worthy sibling'),
  ],
  [
    51,
    'it is based on the Renée Ballard novels',
    says('Ballard', 'based-on', '@Renée Ballard novels'),
    says('Renée Ballard novels', 'type', 'novel-series'),
  ],
  [52, 'Connelly is their author', says('Renée Ballard novels', 'author', '@Michael Connelly')],
  ...(
    [
      [53, 'The Late Show', '2017', '@The Late Show'],
      [54, 'The Dark Hours', '2021', '@The Dark Hours'],
      [55, 'Desert Star', '2022', '@Desert Star (among others)'],
    ] as const
  ).map(([number, title, year, value]): FactRow => [
    number,
    `it draws on ${title} of ${year}`,
    includes('Ballard', 'draws-on', value),
    says(title, 'type', 'novel'),
    says(title, 'part-of', '@Renée Ballard novels'),
    says(title, 'author', '@Michael Connelly'),
    dated(title, 'published', year),
  ]),
  [56, 'there are more novels than these', includes('Ballard', 'draws-on', '@Desert Star (among others)')],
  [
    57,
    'it draws on single novels, which is less than being based on them',
    says('Ballard', 'draws-on', '@The Late Show', '@The Dark Hours', '@Desert Star (among others)'),
    says('Ballard', 'based-on', '@Renée Ballard novels'),
  ],
];

const unit = 'Cold Case Unit';

const premise: readonly FactRow[] = [
  [58, 'it is set in Los Angeles', says('Ballard', 'setting', 'Los Angeles')],
  [
    59,
    'Ballard takes over the new unit of the LAPD',
    tells('Ballard', 'premise', 'Detective Renée Ballard is put in charge of the Cold Case Unit'),
    tells('Ballard', 'premise', 'the Los Angeles Police Department has only just set up'),
    says('Renée Ballard', 'leads', '@Cold Case Unit'),
  ],
  [
    60,
    'the unit, which is fictional, belongs to the RHD',
    says(unit, 'part-of', '@Robbery-Homicide Division'),
    says(unit, 'type', 'police', 'fictional'),
    says('Robbery-Homicide Division', 'short-name', 'RHD'),
    says('Robbery-Homicide Division', 'type', 'police'),
  ],
  [
    61,
    'the RHD belongs to the LAPD',
    says('Robbery-Homicide Division', 'part-of', '@Los Angeles Police Department'),
    says('Los Angeles Police Department', 'short-name', 'LAPD'),
    says('Los Angeles Police Department', 'type', 'police'),
    says('Los Angeles Police Department', 'location', 'Los Angeles'),
  ],
  [62, 'the unit is new', says(unit, 'founded', 'newly formed when the story begins')],
  [63, 'it is staffed by volunteers, mostly', says(unit, 'staffed-by', 'volunteers for the most part')],
  [64, 'it is under-resourced', says(unit, 'traits', 'under-resourced')],
  [65, 'it solves old homicides', says(unit, 'purpose', 'solving homicides that are decades old')],
  [
    66,
    'she finds corruption and cover-ups in the department',
    says('Ballard', 'theme', 'Corruption', 'Cover-ups within the police'),
    tells('Ballard', 'premise', 'back into the department: to corruption, and to colleagues who cover it up'),
  ],
  [
    67,
    'cases come and go, one conspiracy spans the season',
    says(
      'Ballard',
      'format',
      'Cold cases that come and go with the episodes',
      'A mysterious conspiracy that spans the season',
    ),
  ],
];

export const showFacts: readonly FactRow[] = [
  ...identity,
  ...makers,
  ...organizations,
  ...related,
  ...premise,
];

// A large show for tests: fifty characters with relations of every kind, ten seasons of twenty episodes.

/** Numbers from 0 to 1, the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x1_0000_0000;
}

const relations = [
  'mother-of',
  'father-of',
  'sibling-of',
  'spouse-of',
  'dates',
  'loves',
  'colleague-of',
  'boss-of',
  'work-partner-of',
  'friend-of',
  'supports',
  'neighbour-of',
  'enemy-of',
  'betrayed',
  'investigates',
];
const given = [
  'Ada',
  'Benedikt',
  'Consolata',
  'Dev',
  'Eleanor',
  'Farouk',
  'Gwendolyn',
  'Hye-jin',
  'Ío',
  'Jo',
];
const family = ['Abernathy-Featherstone', 'Quill', 'O’Hara', 'van der Meer', 'Li'];

export interface Size {
  readonly characters: number;
  readonly seasons: number;
  /** Of each season. */
  readonly episodes: number;
  /** For each character. */
  readonly relations: number;
}

export const large: Size = { characters: 50, seasons: 10, episodes: 20, relations: 1.6 };

function nameOf(i: number): string {
  return `${given[i % given.length]!} ${family[Math.floor(i / given.length) % family.length]!}${i >= 50 ? ` ${i}` : ''}`;
}

/** The text of a show of this size; each size has its own. */
export function generatedShow({ characters, seasons, episodes, relations: density }: Size): string {
  const random = chance(7);
  const pick = (count: number): number => Math.floor(random() * count);
  const all = Array.from({ length: characters }, (_, i) => i);
  const casting = (i: number): string => {
    const from = pick(seasons) + 1;
    const scope = i < 6 ? '' : ` in seasons ${from}..${Math.min(seasons, from + pick(3))}`;
    return `    p${i} "Performer ${i}" as c${i} "${nameOf(i)}"${scope}`;
  };
  const cast = (category: string, from: number, to: number): string =>
    `  cast ${category} {\n${all.slice(from, to).map(casting).join('\n')}\n  }`;
  const ties = all.slice(1).flatMap((i) => {
    const count = random() < density - 1 ? 2 : 1;
    return Array.from({ length: count }, (_, k) => {
      const to = random() < 0.5 ? pick(Math.min(6, i)) : pick(i);
      return `  character c${i} { ${relations[(i * 3 + k * 5 + to) % relations.length]!}: c${to} }`;
    });
  });
  const season = (number: number): string => {
    const list = Array.from({ length: episodes }, (_, e) => episodeOf(number, e + 1, random));
    return `  season ${number} {\n    episodes: ${episodes}\n${list.join('\n')}\n  }`;
  };
  return [
    'show large "A Large Show" {',
    cast('main', 0, 8),
    cast('recurring', 8, 25),
    cast('guest', 25, characters),
    ...ties,
    ...Array.from({ length: seasons }, (_, i) => season(i + 1)),
    '}\n',
  ].join('\n');
}

function episodeOf(season: number, episode: number, random: () => number): string {
  const month = String(1 + ((episode - 1) >> 2)).padStart(2, '0');
  const day = String(1 + ((episode - 1) % 4) * 7).padStart(2, '0');
  const viewers = (9 - season * 0.5 + random() * 1.5).toFixed(2);
  const score = (7 + random() * 2.9).toFixed(1);
  return `    episode ${episode} "Chapter ${season}.${episode}" { aired: ${2010 + season}-${month}-${day}; viewers: ${viewers}M; appreciation: ${score}/10; runtime: ${40 + (episode % 9)}min; director: d${episode % 7} "Director ${episode % 7}" }`;
}

// Small datasets in which a few ids mean many things, so that names are often hidden, shared or captured.
import fc from 'fast-check';

/** The ids of these datasets. */
export const fewIds = ['a', 'b', 'c', 'd'];

/** Words that are ids in some places, and something else in others. */
export const doubtfulIds = [
  ...['fresh', 'season', 'seasons', 'tba', 'crew', 'show', 'cast', 'credited', 'reprising', 'dub', 'on'],
  ...['until', 'voice', 'self', 'as', 'in', 's1', 'anthology', 'http', 'a.b'],
];

/** In these snippets `#` is an id, `@` a path, `~` a path with a name or without, `{` a block of such a place. */
const snippets: Readonly<Record<string, readonly string[]>> = {
  file: [
    'show # "S" {show}',
    'show # {show}',
    'universe # "U" {universe}',
    'person # "P"',
    'person # {person}',
    'character # {character}',
    'organization # "O"',
    'order # { episodes: @.s1e1, # }',
    'source # "Q" [#]',
    'work # { based-on: ~; universe: ~ }',
    'era # {era}',
  ],
  universe: [
    'show # {show}',
    'character # "C" {character}',
    'includes: ~, ~',
    'includes: #',
    'part-of: ~',
    'organization # "O"',
    'note: """@@ and @@."""',
  ],
  show: [
    'era # "E" {era}',
    'season 1 {season}',
    'season 2 {season}',
    'episode # "Film" [#]',
    'character # "C" {character}',
    'organization # { universe: ~ }',
    'order # { episodes: @.s1, @.s1e1..s2e1, ~ }',
    'cast main {credits}',
    'universe: ~',
    'universe: #',
    'spinoff-of: ~',
    'network: ~ in @ seasons 1..2, ~ in #',
    'after: @.s1e1',
    'part-of: ~',
    'title-character: ~',
    'premise: """See @@, @@.s1e2 and @#.@#. \\@#"""',
    'type: #',
    'crew { writer: ~, ~ (x) in @; director: ~ [#, @] }',
  ],
  era: ['season 1 {season}', 'season 2', 'cast main {credits}', 'character # {character}'],
  season: [
    'episode 1 {episode}',
    'episode 2 "T" {episode}',
    'episode 3..4',
    'character # "C"',
    'cast guest {credits}',
    'writer: ~',
    'part 1 "V" { episodes: s1e1 }',
  ],
  episode: [
    'segment # "G" { writer: ~ }',
    'segment # "G"',
    'cast guest {credits}',
    'director: ~, #',
    'part-of: ~',
  ],
  character: [
    'parent-of: ~',
    'friend-of: ~ in @ season 1',
    'organization: ~',
    'based-on: ~, "x"',
    'note: """@@"""',
  ],
  person: ['spouse: ~', 'note: """@@: @@"""', 'born: 1970 [#]'],
  credits: [
    '~ as ~',
    '# "P" as # "C"',
    '~ as @ in @ season 1',
    '~ as ~ in # reprising @, @',
    '#',
    '# "P"',
    '~, ~ as ~, self from @.s1e2 [#]',
    '# "P" # "C"',
    '# "P" #',
    '~ as "Host" in @.s1e1, s1e2: """@@"""',
    '# "P" { born: 1970 }',
  ],
};

const id = fc.constantFrom(...fewIds);
const path = fc
  .oneof({ weight: 5, arbitrary: id }, fc.tuple(id, id).map(joinPath), fc.tuple(id, id, id).map(joinPath))
  .map((text) => text);
const reference = fc.tuple(path, fc.constantFrom('', '', ' "N"', ' "M"')).map(([text, name]) => text + name);

function joinPath(ids: readonly string[]): string {
  return ids.join('.');
}

/** Fills a snippet. @param depth how many blocks there may still be in one another */
function fill(snippet: string, depth: number): fc.Arbitrary<string> {
  const parts = snippet.split(/(#|@|~|\{[a-z]+\})/).map((part) => {
    if (part === '#') return id;
    if (part === '@') return path;
    if (part === '~') return reference;
    return /^\{[a-z]/.test(part) ? block(part.slice(1, -1), depth - 1) : fc.constant(part);
  });
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

function block(place: string, depth: number): fc.Arbitrary<string> {
  return statements(place, depth, depth > 0 ? 4 : 0).map((text) => (text === '' ? '{}' : `{\n${text}}`));
}

function statements(place: string, depth: number, most: number): fc.Arbitrary<string> {
  if (most === 0) return fc.constant('');
  const one = fc.constantFrom(...snippets[place]!).chain((snippet) => fill(snippet, depth));
  return fc.array(one, { maxLength: most }).map((texts) => texts.map((text) => `${text}\n`).join(''));
}

/** What breaks a text, put in anywhere. */
const breaks = fc.record({
  at: fc.nat(),
  text: fc.constantFrom('{', '}', '"', '"""', ',', ' ? ', '(', 'x: '),
});

const file = fc
  .tuple(statements('file', 4, 5), fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, breaks))
  .map(([text, broken]) => {
    if (!broken) return text;
    const at = broken.at % (text.length + 1);
    return text.slice(0, at) + broken.text + text.slice(at);
  });

/** The texts of up to three files by their names. */
export const fewIdsTexts: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(file, { minLength: 1, maxLength: 3 })
  .map((texts) => new Map(texts.map((text, i) => [`${'xyz'[i]!}.series`, text])));

// The data of the benchmark: always the same, valid, laid out as the formatter does, and the same facts in every
// notation.
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileFacts } from '../bench/data/facts';
import { inventCatalogue, inventDataset, inventLongShow, landmark, newcomer } from '../bench/data/invent';
import { jsonSchema } from '../bench/data/json-schema';
import { jsonText, plainFacts } from '../bench/data/plain';
import { seriesText } from '../bench/data/series';
import { yamlText } from '../bench/data/yaml';
import { jsonPlaces, seriesPlaces, type Stretch } from '../bench/lsp/places';
import { check } from '../server/checks/check';
import { format } from '../server/format/format';
import { readConfig } from '../server/model/config';
import { codes } from '../server/checks/rules';
import { datasetOf, type Dataset } from '../server/model/dataset';
import { summarise } from '../server/model/facts';

const one = { files: 1, lines: 1000, seed: 1 };
const many = { files: 4, lines: 500, seed: 2 };

function datasetFrom(texts: readonly string[]): Dataset {
  const facts = texts.map((text, i) => summarise(`data-${i}.series`, text));
  return datasetOf(facts, readConfig('{}', codes).config);
}

function messagesIn(texts: readonly string[]): readonly string[] {
  return check(datasetFrom(texts)).map(({ uri, message }) => `${uri}: ${message}`);
}

describe.each([
  ['one file', () => inventDataset(one)],
  ['many files', () => inventDataset(many)],
  ['a long show', () => [inventLongShow(600, 3)]],
  ['a catalogue', () => inventCatalogue(5, 20, 7)],
])('invented: %s', (_, invent) => {
  let files: readonly FileFacts[];
  let texts: readonly string[];
  beforeAll(() => {
    files = invent();
    texts = files.map(seriesText);
  });

  it('is the same every time', () => {
    expect(invent()).toEqual(files);
  });

  it('has no problems', () => {
    expect(messagesIn(texts)).toEqual([]);
  });

  it('is laid out as the formatter does', () => {
    for (const text of texts) expect(format(text)).toBe(text);
  });

  it('is valid by the schema as JSON', () => {
    const validate = new Ajv({ strict: false }).compile(jsonSchema);
    for (const facts of files) {
      validate(JSON.parse(jsonText(facts, './facts.schema.json')));
      expect(validate.errors).toBeNull();
    }
  });

  it('says as many facts in our language as in JSON', () => {
    const { entities } = datasetFrom(texts);
    const count = (kind: string): number =>
      [...entities.values()].filter((each) => each.kind === kind).length;
    const shows = files.flatMap((file) => file.shows);
    const guests = shows.flatMap(({ casts }) =>
      casts.flatMap(({ credits }) => credits.filter(({ names }) => names)),
    );
    expect({
      shows: count('show'),
      episodes: count('episode'),
      characters: count('character'),
      people: count('person'),
    }).toEqual({
      shows: shows.length,
      episodes: shows.flatMap(({ seasons }) => seasons.flatMap(({ episodes }) => episodes)).length,
      characters: shows.flatMap(({ characters }) => characters).length + guests.length,
      people: files.flatMap(({ people }) => people).length + guests.length,
    });
  });
});

describe('a dataset', () => {
  it('is another for another seed', () => {
    expect(inventDataset({ ...one, seed: 2 })).not.toEqual(inventDataset(one));
  });

  it.each([500, 1000, 5000])('has about the %i lines that are asked for', (lines) => {
    const [file] = inventDataset({ files: 1, lines, seed: 1 });
    const written = seriesText(file!).split('\n').length;
    expect(Math.abs(written - lines) / lines).toBeLessThan(0.1);
  });

  it('refers from one file to others', () => {
    const [first, ...others] = inventDataset(many).map(seriesText);
    expect(messagesIn([first!])).toContainEqual(expect.stringContaining(newcomer.id));
    expect(messagesIn(others)).not.toEqual([]);
  });
});

describe('YAML', () => {
  it('is laid out as authors do', () => {
    const text = yamlText({
      title: 'A: "b"',
      numbers: [1, 2],
      list: [{ a: 1, b: ['x'] }, { a: 2 }],
      map: { c: { d: 3 } },
    });
    expect(text).toBe(`title: "A: \\"b\\""
numbers: [1, 2]
list:
  - a: 1
    b: ["x"]
  - a: 2
map:
  c:
    d: 3
`);
  });
});

describe('the places that are edited', () => {
  const [facts] = inventDataset(one);
  const cut = (text: string, { start, end }: Stretch): string => text.slice(0, start) + text.slice(end);

  it.each([
    ['our language', seriesText(facts!), seriesPlaces, newcomer.id],
    [
      'JSON',
      jsonText(facts!, './facts.schema.json'),
      jsonPlaces,
      facts!.shows[facts!.shows.length >> 1]!.country,
    ],
  ] as const)('are what they should be in %s', (_, text, placesIn, completed) => {
    const { letter, lineEnd, brace, name, completed: word } = placesIn(text);
    expect(text.slice(0, letter).endsWith(landmark.split(' ')[0]!)).toBe(true);
    expect(text[lineEnd]).toBe('\n');
    expect(text.slice(brace.start, brace.end)).toBe('}');
    expect(text.slice(name.start, name.end)).toBe(newcomer.id);
    expect(text.slice(word.start, word.end)).toBe(completed);
  });

  it('keep the text valid, but for the brace', () => {
    const text = seriesText(facts!);
    const { letter, lineEnd, brace } = seriesPlaces(text);
    const insert = (at: number, what: string): string => text.slice(0, at) + what + text.slice(at);
    expect(messagesIn([insert(letter, 'x')])).toEqual([]);
    expect(messagesIn([insert(lineEnd, '\n')])).toEqual([]);
    expect(messagesIn([cut(text, brace)])).not.toEqual([]);
    const json = jsonText(facts!, '');
    expect(() => JSON.parse(cut(json, jsonPlaces(json).brace)) as unknown).toThrow();
  });
});

it('writes every fact once', () => {
  const [facts] = inventDataset({ files: 1, lines: 200, seed: 1 });
  expect(JSON.parse(jsonText(facts!, './s.json'))).toEqual({
    $schema: './s.json',
    ...(plainFacts(facts!) as object),
  });
});

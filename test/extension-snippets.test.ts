// The snippets of the extension, as an author has them who accepts every default: formatted text, of which
// nothing is an error where it may stand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format } from '../server/service';
import { problemsIn } from './support/dataset';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync('snippets/series.json', 'utf8')) as Record<string, Snippet>;

/** What stands around a snippet that makes no sense by itself; `$` is where it goes. */
const around: Readonly<Record<string, string>> = {
  'Cast line for a season': 'show x "X" {\n  season 1\n\n  cast main {\n    $\n  }\n}\n',
  'Silence a rule': '$person nell_harkin "Nell Harkin"\n',
};

const inShow = [
  'Season with episodes',
  'Season that is announced',
  'Crew',
  'Cast',
  'Character with a relation',
  'Review',
  'Award',
  'Prose',
];
const inSeason = ['Episode with credits'];

/** The text with every default and every first choice accepted. */
function accepted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

function placed(name: string, text: string): string {
  const frame =
    around[name] ??
    (inSeason.includes(name)
      ? 'show x "X" {\n  season 1 {\n    $\n  }\n}\n'
      : inShow.includes(name)
        ? 'show x "X" {\n  $\n}\n'
        : '$\n');
  const margin = /^( *)\$/m.exec(frame)?.[1] ?? '';
  return frame.replace('$', () => text.replaceAll('\n', `\n${margin}`));
}

describe.each(Object.entries(snippets))('%s', (name, { prefix, description, body }) => {
  const text = placed(name, accepted(body)).replace(/\n+$/, '\n');

  it('says what it is for', () => {
    // One word: an editor holds words with blanks against those before the cursor, and `season …` would be the first
    // that it offers after `in season `.
    expect(prefix).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has no error', () => {
    const errors = problemsIn(text).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('is left alone by the formatter', () => {
    expect(format(text)).toBe(text);
  });
});

it('has prefixes that differ', () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

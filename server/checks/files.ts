// The rule that a file's name and its content speak of the same season and episode.
import type { FileFacts } from '../model/facts';
import type { Item } from '../model/items';
import { labelOf } from './places';
import type { Report, Rule } from './rule';
import { code, listed } from './words';

interface Named {
  /** The part of the name that says it: `s01e03`. */
  readonly mark: string;
  readonly season: number;
  readonly episodes: readonly number[];
}

const fileNameMismatch: Rule = {
  code: 'file-name-mismatch',
  severity: 'warning',
  summary: 'A file that is named for a season or an episode declares that one.',
  doc:
    'Reads names like `s02.series`, `ballard-s01e03.series` and `season-2.series`. A file that declares no season ' +
    'and no episode may have any name. The letter O for a zero, as in `S11E01EO2`, is told too.',
  wrong:
    '//- orrin-vale-s02.series\nshow orrin_vale "Orrin Vale" {\n  season 1 {\n    episode 1 "The Gate"\n' +
    '    episode 2 "The Wall"\n  }\n}\n',
  right:
    '//- orrin-vale-s01.series\nshow orrin_vale "Orrin Vale" {\n  season 1 {\n    episode 1 "The Gate"\n' +
    '    episode 2 "The Wall"\n  }\n}\n',
  file: (file, _dataset, report) => {
    const name = file.uri.slice(file.uri.lastIndexOf('/') + 1).replace(/\.series$/, '');
    const named = readName(name);
    if (!named) return;
    tellLetters(file, name, named, report);
    compare(file, named, report);
  },
};

/** What a file's name says, the letter O read as a zero. */
function readName(name: string): Named | undefined {
  const [, mark, season, episodes = ''] =
    /(?:^|[^\p{L}\d])([sS]([\dO]{1,3})((?:[._ -]?[eE][\dO]{1,4})*))(?![\p{L}\d])/u.exec(name) ??
    /(?:^|[^\p{L}])([sS]eason[._ -]?(\d{1,3}))(?![\p{L}\d])/u.exec(name) ??
    [];
  if (mark === undefined || season === undefined || !/\d/.test(season)) return undefined;
  const numbers = [...episodes.matchAll(/[eE]([\dO]+)/g)].map(([, digits]) => numberOf(digits!));
  return { mark, season: numberOf(season), episodes: numbers };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll('O', '0'));
}

function tellLetters(file: FileFacts, name: string, { mark }: Named, report: Report): void {
  const meant = mark.replaceAll('O', '0');
  if (meant !== mark)
    report(
      { uri: file.uri, span: startOf(file) },
      `${code(name)} has the letter O for a zero: ${code(meant)}`,
    );
}

function startOf({ items }: FileFacts): { start: number; end: number } {
  const [first] = items;
  return first ? first.node.keyword : { start: 0, end: 0 };
}

function compare({ items }: FileFacts, named: Named, report: Report): void {
  const seasons = items.filter(({ kind, scope }) => kind?.name === 'season' && scope.season !== undefined);
  const [first] = seasons;
  if (!first) return;
  const numbers = [...new Set(seasons.map(({ scope }) => scope.season!))];
  if (!numbers.includes(named.season)) {
    const message = `the file is named for season ${named.season} (${code(named.mark)}) and declares`;
    report(
      labelOf(first),
      `${message} season${numbers.length > 1 ? 's' : ''} ${listed(numbers.map(String))}`,
    );
  } else compareEpisodes(items, named, report);
}

function compareEpisodes(items: readonly Item[], { season, episodes, mark }: Named, report: Report): void {
  const declared = items.filter(({ kind, scope }) => kind?.name === 'episode' && scope.season === season);
  const [first] = declared;
  const numbers = declared.flatMap(({ numbering }) => numbering ?? []);
  const missing = episodes.filter(
    (number) => !numbers.some(({ from, to }) => from <= number && number <= to),
  );
  if (!first || missing.length === 0 || numbers.length === 0) return;
  const found = listed(numbers.map(({ text }) => text));
  const message = `the file is named for episode ${listed(missing.map(String))} (${code(mark)})`;
  report(labelOf(first), `${message} and declares episode${numbers.length > 1 ? 's' : ''} ${found}`);
}

export const fileRules: readonly Rule[] = [fileNameMismatch];

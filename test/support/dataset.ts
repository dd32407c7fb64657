// Datasets for tests, written as text: `//- name.series` starts a file; without one it is all one file.
import { check } from '../../server/checks/check';
import type { Problem } from '../../server/checks/rule';
import { readConfig } from '../../server/model/config';
import { codes } from '../../server/checks/rules';
import { datasetOf, type Dataset } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';

/** The files of a fixture, by name. */
export function filesOf(fixture: string): ReadonlyMap<string, string> {
  const parts = fixture.split(/^\/\/- (\S+)\r?\n/m);
  const files = new Map<string, string>();
  if (parts[0]!.trim() !== '' || parts.length === 1) files.set('main.series', parts[0]!);
  for (let i = 1; i < parts.length; i += 2) files.set(parts[i]!, parts[i + 1]!);
  return files;
}

/** @param config the text of a `series.json` */
export function datasetFrom(fixture: string, config = '{}'): Dataset {
  const facts = [...filesOf(fixture)].map(([name, text]) => summarise(name, text));
  return datasetOf(facts, readConfig(config, codes).config);
}

export function problemsIn(fixture: string, config?: string): readonly Problem[] {
  return check(datasetFrom(fixture, config));
}

/** Each problem as an author sees it: `code ‹text under the squiggle› message`. */
export function shownProblems(fixture: string, config?: string): readonly string[] {
  const files = filesOf(fixture);
  return problemsIn(fixture, config).map(({ code, message, uri, span }) => {
    const text = files.get(uri)!.slice(span.start, span.end).replace(/\s+/g, ' ');
    return `${code} ‹${text}› ${message}`;
  });
}

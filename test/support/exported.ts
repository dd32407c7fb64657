// Guides for the tests of export formats: of the examples, of fixtures, and one full of hostile text.
import { readFileSync } from 'node:fs';
import { exportFormats, type ExportFormatName, type Loss } from '../../server/export/formats';
import { compileGuide } from '../../server/guide/compile';
import type { Guide } from '../../server/guide/guide';
import { datasetOf } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import { readConfig } from '../../server/model/config';
import { codes } from '../../server/checks/rules';
import { encodeText } from '../../server/syntax/decode';
import { example } from './corpus';
import { datasetFrom } from './dataset';

/** The guide of a folder of examples. */
export function exampleGuide(name: string): Guide {
  const facts = [...example(name)].map(([file, text]) => summarise(file, text));
  const { config } = readConfig(readFileSync(`examples/${name}/series.json`, 'utf8'), codes);
  return compileGuide(datasetOf(facts, config));
}

/** The guide of a fixture. */
export function guideFrom(fixture: string): Guide {
  return compileGuide(datasetFrom(fixture));
}

/** The files that a format makes of a guide. */
export function filesIn(format: ExportFormatName, guide: Guide): ReadonlyMap<string, string> {
  return exportFormats[format].write(guide).files;
}

/** The one text that a format makes of a guide. */
export function textIn(format: ExportFormatName, guide: Guide): string {
  const [text, ...others] = filesIn(format, guide).values();
  if (text === undefined || others.length > 0) throw new Error(`${format} does not write one text`);
  return text;
}

/** What a format loses of a guide: `count × what: why`. */
export function lossesIn(format: ExportFormatName, guide: Guide): readonly string[] {
  return exportFormats[format].write(guide).losses.map(shownLoss);
}

function shownLoss({ what, count, why }: Loss): string {
  return `${count} × ${what}: ${why}`;
}

/** Texts that try to be markup, formulas, separators, or too much. */
export const hostile: readonly string[] = [
  "say \"so\", '''she''' said",
  'a, b; c | d\\e',
  '<script>alert(1)</script> & &amp; &#65; ]]> -->',
  '{{Delete}} [[File:x.png]] <ref>y</ref> {{{1|z}}} ~~~~ __NOTOC__ http://example.org/',
  '=HYPERLINK("x")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  "'=1",
  '* item # number : indent ; term == Heading ==',
  '-{zh:a}- ISBN 0306406152 mailto:a@b.example',
  'tab\there',
  'two\nlines\r\n\r\nand a paragraph',
  'bell \u0007 null \u0000 escape \u001b del \u007f',
  'عربي \u202eabc\u202c שלום',
  '👩‍🚀 🏳️‍🌈 e\u0301 \u{1F600}',
  '../../etc/passwd\\..\\con',
  'END:VEVENT BEGIN:VEVENT',
  '% %41 %00 ?#',
];

/** A text of a megabyte. */
export const large = 'x'.repeat(1_000_000);

/** A dataset in which a text stands wherever an author can write one. */
export function hostileGuide(text: string): Guide {
  const quoted = encodeText(text);
  return guideFrom(`
source paper ${quoted} { url: "https://paper.example/"; publisher: ${quoted} }
show lamp ${quoted}: ${quoted} {
  genre: ${quoted}
  aka: ${quoted} (note)
  premise: ${quoted}
  runs: 2021-03-04..2021-03-11
  crew { creator: orla ${quoted} }
  review ${quoted} { score: 4/5; quote: ${quoted} }
  award ${quoted} { category: ${quoted}; year: 2022; result: won }
  section ${quoted}: ${quoted}
  season 1 ${quoted} {
    summary: ${quoted}
    episode 1 ${quoted} { aired: 2021-03-04 [paper]; summary: ${quoted}; production-code: ${quoted}; director: orla }
  }
  cast main { nell ${quoted} as ada ${quoted} credited ${quoted} [paper]: ${quoted} }
}
`);
}

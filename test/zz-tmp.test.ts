import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allRules } from '../server/checks/rules';
import { check } from '../server/checks/check';
import { datasetOf } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
function show(files: Map<string,string>) {
  const problems = check(datasetOf([...files].map(([n, t]) => summarise(n, t))));
  return problems.map(({ code, message, uri, span }) => `${uri} ${code} ‹${files.get(uri)!.slice(span.start, span.end).slice(0, 50)}› ${message}`);
}
it('all', () => {
  const wrong = new Map(allRules.map((r) => [`${r.code}.series`, r.wrong]));
  for (const line of show(wrong)) { const [u, c] = line.split(' '); if (u !== `${c}.series`) console.log('CROSS', line); }
  for (const line of show(new Map(allRules.map((r) => [`${r.code}.series`, r.right])))) console.log('RIGHT', line);
  for (const dir of ['examples/ballard', 'examples/tour']) {
    const files = new Map(readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.series')).map((n) => [n, readFileSync(join(dir, n), 'utf8')]));
    console.log(dir, files.size); for (const line of show(files)) console.log(line);
  }
  for (const doc of ['docs/language.md', 'README.md']) if (existsSync(doc)) {
    let i = 0;
    for (const [, text] of readFileSync(doc, 'utf8').matchAll(/^```series[^\n]*\n([\s\S]*?)^```/gm)) for (const line of show(new Map([[`${doc}#${++i}`, text!]]))) console.log(line);
  }
  expect(1).toBe(1);
});

// The build step: grammar/series.ohm in, server/syntax/generated/matcher.ts out. Run from the project's
// root. The file is replaced in one go and only when it changed, since builds and tests may run at once.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { nodeRules } from '../nodes';
import { compile } from './emit';
import { readGrammar } from './ohm';

const folder = 'server/syntax/generated';
const target = `${folder}/matcher.ts`;

try {
  const matcher = compile(readGrammar(readFileSync('grammar/series.ohm', 'utf8'), 'file'), {
    start: 'file',
    item: 'item',
    kept: nodeRules,
  });
  mkdirSync(folder, { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== matcher) {
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, matcher);
    renameSync(draft, target);
  }
} catch (error) {
  process.stderr.write(`grammar/series.ohm: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

// Rules look at one thing at a time: what walks over a whole dataset is checked again after every keystroke.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Gathers the problems of all files. */
const gatherer = 'check.ts';

const walks =
  /dataset\.files|\{ files \}|entities\.values\(|showsOf\(|relationsOf\(|tree\.problems|^ {2}check:/m;

const files = readdirSync('server/checks').filter((name) => name !== gatherer);

describe.each(files)('%s', (name) => {
  it('walks over no dataset', () => {
    expect(walks.exec(readFileSync(`server/checks/${name}`, 'utf8'))?.[0]).toBeUndefined();
  });
});

// Rules look at one thing at a time: what walks over a whole dataset is checked again after every keystroke.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Who runs the rules over everything, and the rules on shows, dates and lives that still walk by themselves. */
const walkers: ReadonlySet<string> = new Set([
  'check.ts',
  'walk.ts',
  'audience.ts',
  'awards.ts',
  'cast.ts',
  'clashes.ts',
  'counts.ts',
  'credits.ts',
  'cycles.ts',
  'dates.ts',
  'edges.ts',
  'extents.ts',
  'family.ts',
  'lineage.ts',
  'lives.ts',
  'numbering.ts',
  'overall.ts',
  'parts.ts',
  'precision.ts',
  'reception.ts',
  'recasts.ts',
  'relations.ts',
  'reprises.ts',
  'schedule.ts',
  'seasons.ts',
  'sequels.ts',
  'show-dates.ts',
  'stages.ts',
  'suspect-dates.ts',
]);

const walks =
  /dataset\.files|\{ files \}|entities\.values\(|showsOf\(|relationsOf\(|every(?:Run|Season)\(|InFile\(|tree\.problems|^ {2}check:/m;

const files = readdirSync('server/checks').filter((name) => !walkers.has(name));

describe.each(files)('%s', (name) => {
  it('walks over no dataset', () => {
    expect(walks.exec(readFileSync(`server/checks/${name}`, 'utf8'))?.[0]).toBeUndefined();
  });
});

// Competitions: who won, and who had to go.
import { performers } from './kind-lists';
import type { FieldRow } from './types';

const on = ['season', 'episode'] as const;

export const competitionFields: readonly FieldRow[] = [
  {
    name: 'winner',
    on,
    types: ['reference', 'text'],
    targets: performers,
    many: true,
    group: 'story',
    doc: 'Who won a season or an episode of a competition; several who won together, with commas between.',
    example: 'winner: richard_hatch "Richard Hatch"',
  },
  {
    name: 'runner-up',
    on,
    types: ['reference', 'text'],
    targets: performers,
    many: true,
    group: 'story',
    doc: 'Who came next to the winner.',
    example: 'runner-up: kelly_wiglesworth "Kelly Wiglesworth"',
  },
  {
    name: 'eliminated',
    on,
    types: ['reference', 'text'],
    targets: performers,
    many: true,
    group: 'story',
    doc: 'Who had to leave the competition, in the order in which they went.',
    example: 'eliminated: sonja_christopher "Sonja Christopher" (voted out)',
  },
];

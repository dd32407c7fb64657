// How bars and marks of a timeline look.
import type { TimelineBar } from '../../figures/figure';

/** Half the height of a bar; what was filmed is thinner than what was shown. */
export const halves: Readonly<Record<TimelineBar['kind'], number>> = { shown: 8, filmed: 5, break: 8 };

/** A shape for each kind of mark, around 0, 0. */
export const shapes: Readonly<Record<string, string>> = {
  announced: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  ordered: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  renewed: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  revived: 'M0 -6.5L6 5H-6Z',
  cancelled: 'M-5 -5L5 5M5 -5L-5 5',
  ended: 'M0 -8V8',
};

export function shapeOf(kind: string): string {
  return shapes[kind] ?? shapes['announced']!;
}

// What bars and marks of a timeline mean.
import type { Timeline, TimelineBar } from '../../figures/figure';
import { markup, type Html } from '../template';
import { halves, shapeOf, shapes } from './timeline-shapes';

const barNames: Readonly<Record<TimelineBar['kind'], string>> = {
  shown: 'Shown',
  filmed: 'Filmed',
  break: 'Break',
};

/** What the shapes mean, as far as they occur. */
export function writeTimelineKey({ rows, meetings }: Timeline): Html {
  const bars = (Object.keys(barNames) as TimelineBar['kind'][]).filter((kind) =>
    rows.some((row) => row.bars.some((bar) => bar.kind === kind)),
  );
  const marks = new Map(rows.flatMap((row) => row.marks.map(({ kind, label }) => [kind, label] as const)));
  const swatch = (body: Html, text: string): Html =>
    markup`<li><svg class="swatch" viewBox="-12 -9 24 18" width="24" height="18" aria-hidden="true">${body}</svg> ${text}</li>`;
  return markup`<ul class="figure-key">${bars.map((kind) =>
    swatch(
      markup`<g class="bar ${kind}"><rect class="core" x="-11" y="${-halves[kind]}" width="22" height="${2 * halves[kind]}" rx="2"/></g>`,
      barNames[kind],
    ),
  )}${Object.keys(shapes)
    .filter((kind) => marks.has(kind))
    .map((kind) =>
      swatch(markup`<g class="mark-of ${kind}"><path d="${shapeOf(kind)}"/></g>`, marks.get(kind) ?? kind),
    )}${meetings.length > 0 ? swatch(markup`<g class="meeting"><circle r="5"/></g>`, 'Crossover') : ''}</ul>\n`;
}

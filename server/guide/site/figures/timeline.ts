// A timeline as SVG: a line for each season or show, solid where a date is certain and soft where it is
// not; what still goes on ends in an arrow.
import type { Meeting, Timeline, TimelineBar, TimelineMark, TimelineRow } from '../../figures/figure';
import { dayOf } from '../../figures/days';
import { round } from '../../figures/round';
import { cut, textWidth } from '../../figures/text-size';
import { extentOf } from '../../figures/timeline';
import { markup, type Html } from '../template';
import { axisFor, type Axis } from './axis';
import { behind, drawing, tableOf } from './frame';
import { inPlace, linked, linksTo, type Drawing } from './links';

const width = 760;
const top = 30;
const right = 30;
const longestLabel = 24;

/** Writes a timeline with its key and its table. */
export function writeTimeline(drawn: Drawing, timeline: Timeline): Html {
  const { rows, meetings } = timeline;
  const left = 16 + Math.max(...rows.map(labelWidth));
  const [first, last] = extentOf(timeline);
  const axis = axisFor(first, last, left, width - right);
  const rowHeight = rowHeightOf(timeline);
  const height = top + rows.length * rowHeight + 8;
  const middleOf = (row: number): number => top + (row + 0.5) * rowHeight;
  const ticks = axis.ticks.map(
    ({ x, text }) =>
      markup`<path d="M${x} ${top - 8}V${height - 4}"/><text x="${x}" y="${top - 14}">${text}</text>`,
  );
  const body = markup`<g class="ticks">${ticks}</g>
${rows.map((row, i) => writeRow(drawn, row, axis, middleOf(i)))}${meetings.map((meeting) => writeMeeting(drawn, meeting, axis, middleOf))}`;
  return markup`${writeKey(timeline)}${drawing(timeline, width, height, body)}${writeTable(drawn, timeline)}`;
}

/** Lines stand closer together where there are many. */
function rowHeightOf({ rows }: Timeline): number {
  return rows.length > 12 ? 26 : 34;
}

function labelText({ link, state }: TimelineRow): readonly [name: string, state: string] {
  return [cut(link.text, longestLabel), state === undefined || state === 'released' ? '' : state];
}

function labelWidth(row: TimelineRow): number {
  const [name, state] = labelText(row);
  return textWidth(name, 13, true) + (state ? textWidth(` ${state}`, 11) : 0);
}

function writeRow(drawn: Drawing, row: TimelineRow, axis: Axis, y: number): Html {
  const [name, state] = labelText(row);
  const title = name === row.link.text ? '' : markup`<title>${row.link.text}</title>`;
  const aside = state ? markup`<tspan class="soft"> ${state}</tspan>` : '';
  const label = markup`${title}<text class="name" x="0" y="${round(y + 4.5)}">${name}${aside}</text>`;
  const bars = row.bars.map((bar) => writeBar(drawn, bar, axis, y));
  const marks = row.marks.map((mark) => writeMark(drawn, mark, axis, y));
  const lane = markup`<path class="lane" d="M${axis.left} ${y}H${axis.right}"/>`;
  return markup`<g${drawn.placed(row.link.at)}>${linked(drawn, row.link, label, 'row-name')}${lane}${bars}${marks}${writeDates(row, axis, y)}</g>
`;
}

/** Half the height of a bar; what was filmed is thinner than what was shown. */
const halves: Readonly<Record<TimelineBar['kind'], number>> = { shown: 8, filmed: 5, break: 8 };

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A bar, and the part of it that is certain; open ones reach to the end of the axis. */
function reachOf({ from, to }: TimelineBar, axis: Axis): { readonly whole: Reach; readonly core: Reach } {
  const start = axis.at(dayOf(from.first));
  const end = to ? axis.at(dayOf(to.last) + 1) : axis.right;
  const whole = { from: start, to: Math.max(end, start + 4) };
  const core = { from: axis.at(dayOf(from.last)), to: to ? axis.at(dayOf(to.first) + 1) : axis.right };
  const exact = from.precision === 'day' && (!to || to.precision === 'day');
  return { whole, core: exact ? whole : core };
}

function writeBar(drawn: Drawing, bar: TimelineBar, axis: Axis, y: number): Html {
  const { whole, core } = reachOf(bar, axis);
  const half = halves[bar.kind];
  const rect = ({ from, to }: Reach, name: string): Html =>
    to > from
      ? markup`<rect class="${name}" x="${from}" y="${y - half}" width="${round(to - from)}" height="${2 * half}" rx="2"/>`
      : markup``;
  const soft = core.from > whole.from || core.to < whole.to ? rect(whole, 'unsure') : '';
  const tip = bar.to
    ? ''
    : markup`<path class="core" d="M${axis.right} ${y - half - 3}L${axis.right + 13} ${y}L${axis.right} ${y + half + 3}Z"/>`;
  return markup`<g class="bar ${bar.kind}"${drawn.placed(bar.at)}><title>${bar.label} ${bar.text}</title>${soft}${rect(core, 'core')}${tip}</g>`;
}

/** A shape for each kind of mark, around 0, 0. */
const shapes: Readonly<Record<string, string>> = {
  announced: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  ordered: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  renewed: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  revived: 'M0 -6.5L6 5H-6Z',
  cancelled: 'M-5 -5L5 5M5 -5L-5 5',
  ended: 'M0 -8V8',
};

function shapeOf(kind: string): string {
  return shapes[kind] ?? shapes['announced']!;
}

/** The middle of the days that a date can mean. */
function middleOfDate({ first, last }: TimelineMark['date']): number {
  return (dayOf(first) + dayOf(last)) / 2;
}

function writeMark(
  drawn: Drawing,
  { kind, date, label, text, at }: TimelineMark,
  axis: Axis,
  y: number,
): Html {
  const x = axis.at(middleOfDate(date));
  const [from, to] = [axis.at(dayOf(date.first)), axis.at(dayOf(date.last))];
  const vague = to - from > 12 ? markup`<path class="vague" d="M${from} ${y}H${to}"/>` : '';
  return markup`<g class="mark-of ${kind}"${drawn.placed(at)}><title>${label} ${text}</title>${vague}<path d="${shapeOf(kind)}" transform="translate(${x} ${y})"/></g>`;
}

/** The dates of showing in words, where there is room for them behind everything else on the line. */
function writeDates({ bars, marks, shown: text }: TimelineRow, axis: Axis, y: number): Html {
  const ends = [
    ...bars.map((bar) => reachOf(bar, axis).whole.to),
    ...marks.map(({ date }) => axis.at(middleOfDate(date)) + 8),
  ];
  const starts = [
    ...bars.map((bar) => reachOf(bar, axis).whole.from),
    ...marks.map(({ date }) => axis.at(middleOfDate(date)) - 8),
  ];
  if (text === undefined) return markup``;
  const room = textWidth(text, 11);
  const after = Math.max(...ends) + 6;
  if (after + room <= axis.right + right)
    return markup`<text class="date" x="${round(after)}" y="${y + 4}">${text}</text>`;
  const before = Math.min(...starts) - 6;
  if (before - room < axis.left) return markup``;
  return markup`<text class="date before" x="${round(before)}" y="${y + 4}">${text}</text>`;
}

/** What shows have in common: a line that joins the places where it touches them. */
function writeMeeting(
  drawn: Drawing,
  { link, points, text }: Meeting,
  axis: Axis,
  middleOf: (row: number) => number,
): Html {
  const places = points.map(({ row, date }) => ({ x: axis.at(middleOfDate(date)), y: middleOf(row) }));
  const line = places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const dots = places.map(({ x, y }) => markup`<circle cx="${x}" cy="${y}" r="5"/>`);
  return linked(drawn, link, markup`<title>${text}</title><path d="${line}"/>${dots}`, 'meeting');
}

const barNames: Readonly<Record<TimelineBar['kind'], string>> = {
  shown: 'Shown',
  filmed: 'Filmed',
  break: 'Break',
};

function writeKey({ rows, meetings }: Timeline): Html {
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

function writeTable(drawn: Drawing, timeline: Timeline): Html {
  const { rows, meetings } = timeline;
  const lines = [
    ...rows.map((row) => [linksTo(drawn, [row.link]), inPlace(drawn, row.link.at, eventsOf(drawn, row))]),
    ...meetings.map(({ link, points }) => {
      const episodes = points.map((point) => point.link);
      return [linksTo(drawn, [link]), linksTo(drawn, episodes)];
    }),
  ];
  return behind(timeline, 'table', 'Timeline as a table', tableOf('Timeline', ['What', 'When'], lines));
}

/** All that is known of a row: `ordered; renewed 6 October 2025`. */
function eventsOf(drawn: Drawing, { state, bars, marks }: TimelineRow): Html {
  const dated = [...bars, ...marks].map(({ label, text, at }) =>
    inPlace(drawn, at, markup`${label.toLowerCase()} ${text}`),
  );
  const events = state === undefined ? dated : [markup`${state}`, ...dated];
  return markup`${events.map((event, i) => markup`${i > 0 ? '; ' : ''}${event}`)}`;
}

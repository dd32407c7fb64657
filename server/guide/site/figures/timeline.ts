// A timeline, which takes whatever width the page has: a line for each season or show, whose bars and marks stand
// at shares of its width. A bar is solid where a date is certain and soft where it is not; what still goes on ends
// in an arrow.
import type { Meeting, Timeline, TimelineBar, TimelineMark, TimelineRow } from '../../figures/figure';
import { dayOf } from '../../figures/days';
import { extentOf } from '../../figures/timeline';
import { markup, type Html } from '../template';
import { axisFor, type Axis } from './axis';
import { inPlace, linked, linksTo, type Drawing } from './links';
import { writeTimelineKey } from './timeline-key';
import { writeTimelineTable } from './timeline-table';
import { halves, shapeOf } from './timeline-shapes';

/** The height of a line, and its middle. */
const height = 24;
const middle = height / 2;

/** The length of an axis: thousandths of the width, which are written as percentages. */
const whole = 1000;

/** Writes a timeline with its key and its table. */
export function writeTimeline(drawn: Drawing, timeline: Timeline): Html {
  const { rows, meetings, title, description } = timeline;
  const [first, last] = extentOf(timeline);
  const axis = axisFor(first, last, 0, whole);
  const lanes = rows.map((row, i) => writeRow(drawn, row, axis, placesIn(meetings, i)));
  return markup`${writeTimelineKey(timeline)}<div class="chart" role="group" aria-label="${title}: ${description}">
${writeAxis(axis, meetings)}${lanes}</div>
${writeMeetings(drawn, meetings)}${writeTimelineTable(drawn, timeline)}`;
}

function percent(place: number): string {
  return `${Math.round(place * 10) / 100}%`;
}

/** Lines for the years behind everything, and one for what shows have in common. */
function writeAxis({ ticks, at }: Axis, meetings: readonly Meeting[]): Html {
  const marks = ticks.map(({ x, text }) => {
    const name = x < whole * 0.97 ? markup`<text x="4" y="11">${text}</text>` : '';
    return markup`<svg class="tick" x="${percent(x)}"><rect width="1" height="100%"/>${name}</svg>`;
  });
  const lines = meetings.map(({ points }) => {
    const days = points.map(({ date }) => middleOfDate(date));
    const x = at(days.reduce((sum, day) => sum + day, 0) / days.length);
    return markup`<rect class="meeting-line" x="${percent(x)}" width="1.5" height="100%"/>`;
  });
  return markup`<svg class="ticks" width="100%" height="100%" aria-hidden="true">${lines}${marks}</svg>\n`;
}

/** A place where a row meets others. */
interface Place {
  readonly date: TimelineMark['date'];
  readonly text: string;
}

function placesIn(meetings: readonly Meeting[], row: number): readonly Place[] {
  return meetings.flatMap(({ points, text }) =>
    points.filter((point) => point.row === row).map(({ date }) => ({ date, text })),
  );
}

function writeRow(drawn: Drawing, row: TimelineRow, axis: Axis, places: readonly Place[]): Html {
  const { link, state, shown, bars, marks } = row;
  const aside =
    state === undefined || state === 'released' ? '' : markup` <span class="aside">${state}</span>`;
  const dots = places.map(
    ({ date, text }) =>
      markup`<g class="meeting"><title>${text}</title><circle cx="${percent(axis.at(middleOfDate(date)))}" cy="${middle}" r="5"/></g>`,
  );
  const track = markup`<svg class="track" width="100%" height="${height}"><rect class="lane" y="${middle}" width="100%" height="1"/>${bars.map(
    (bar) => writeBar(drawn, bar, axis),
  )}${marks.map((mark) => writeMark(drawn, mark, axis))}${dots}</svg>`;
  return markup`<div class="row"${drawn.placed(link.at)}><p class="name">${linked(drawn, link, markup`${link.text}`, 'row-name')}${aside}</p>${track}<p class="dates">${shown ?? ''}</p></div>
`;
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A bar, and the part of it that is certain; open ones reach to the end of the axis. */
function reachOf({ from, to }: TimelineBar, axis: Axis): { readonly all: Reach; readonly core: Reach } {
  const all = {
    from: axis.at(dayOf(from.first)),
    to: to ? axis.at(dayOf(to.last) + 1) : axis.right,
  };
  const core = { from: axis.at(dayOf(from.last)), to: to ? axis.at(dayOf(to.first) + 1) : axis.right };
  const exact = from.precision === 'day' && (!to || to.precision === 'day');
  return { all, core: exact ? all : core };
}

function writeBar(drawn: Drawing, bar: TimelineBar, axis: Axis): Html {
  const { all, core } = reachOf(bar, axis);
  const half = halves[bar.kind];
  const rect = ({ from, to }: Reach, name: string): Html =>
    to >= from
      ? markup`<rect class="${name}" x="${percent(from)}" y="${middle - half}" width="${percent(to - from)}" height="${2 * half}" rx="2"/>`
      : markup``;
  const soft = core.from > all.from || core.to < all.to ? rect(all, 'unsure') : '';
  const tip = bar.to
    ? ''
    : markup`<svg x="100%" y="${middle}"><path class="core" d="M0 ${-half - 3}L13 0L0 ${half + 3}Z"/></svg>`;
  return markup`<g class="bar ${bar.kind}"${drawn.placed(bar.at)}><title>${bar.label} ${bar.text}</title>${soft}${rect(core, 'core')}${tip}</g>`;
}

/** The middle of the days that a date can mean. */
function middleOfDate({ first, last }: TimelineMark['date']): number {
  return (dayOf(first) + dayOf(last)) / 2;
}

function writeMark(drawn: Drawing, { kind, date, label, text, at }: TimelineMark, axis: Axis): Html {
  const [from, to] = [axis.at(dayOf(date.first)), axis.at(dayOf(date.last))];
  const vague =
    to - from > 12
      ? markup`<rect class="vague" x="${percent(from)}" y="${middle - 1}" width="${percent(to - from)}" height="2"/>`
      : '';
  const shape = markup`<svg x="${percent(axis.at(middleOfDate(date)))}" y="${middle}"><path d="${shapeOf(kind)}"/></svg>`;
  return markup`<g class="mark-of ${kind}"${drawn.placed(at)}><title>${label} ${text}</title>${vague}${shape}</g>`;
}

/** What shows have in common, with the episodes in which they meet. */
function writeMeetings(drawn: Drawing, meetings: readonly Meeting[]): Html {
  const lines = meetings.map(
    ({ link, points }) =>
      markup`<p class="figure-note">${linksTo(drawn, [link])}: ${inPlace(
        drawn,
        link.at,
        linksTo(
          drawn,
          points.map((point) => point.link),
        ),
      )}</p>\n`,
  );
  return markup`${lines}`;
}

// The same as a timeline, in words.
import type { Timeline, TimelineRow } from '../../figures/figure';
import { markup, type Html } from '../template';
import { behind, tableOf } from './frame';
import { inPlace, linksTo, type Drawing } from './links';

/** A timeline in words. */
export function writeTimelineTable(drawn: Drawing, timeline: Timeline): Html {
  const { rows, meetings } = timeline;
  const lines = [
    ...rows.map((row) => [linksTo(drawn, [row.link]), inPlace(drawn, row.link.at, eventsOf(drawn, row))]),
    ...meetings.map(({ link, points }) => {
      const episodes = points.map((point) => point.link);
      return [linksTo(drawn, [link]), linksTo(drawn, episodes)];
    }),
  ];
  return behind(
    timeline,
    'table',
    'Timeline as a table',
    tableOf(drawn, 'Timeline', ['What', 'When'], lines),
  );
}

/** All that is known of a row: `ordered; renewed 6 October 2025`. */
function eventsOf(drawn: Drawing, { state, bars, marks }: TimelineRow): Html {
  const dated = [...bars, ...marks].map(({ label, text, at }) =>
    inPlace(drawn, at, markup`${label.toLowerCase()} ${text}`),
  );
  const events = state === undefined ? dated : [markup`${state}`, ...dated];
  return markup`${events.map((event, i) => markup`${i > 0 ? '; ' : ''}${event}`)}`;
}

// When what happened: dates as exactly as they are known, and no clock.
import { describe, expect, it, vi } from 'vitest';
import { showTimeline, universeTimeline } from '../../server/guide/figures/timeline';
import type { Timeline } from '../../server/guide/figures/figure';
import { writeFigure } from '../../server/guide/site/figures/figures';
import { markup } from '../../server/guide/site/template';
import { axisFor } from '../../server/guide/site/figures/axis';
import { dayOf } from '../../server/guide/figures/days';
import { exampleGuide, guideFrom, showIn } from '../support/guides';

function timelineOf(text: string): Timeline | undefined {
  return showTimeline(showIn(guideFrom(text), 'x'));
}

/** The rows in words: what their bars and marks say. */
function shown(timeline: Timeline | undefined): readonly string[] {
  return (timeline?.rows ?? []).map(({ link, state, bars, marks }) => {
    const words = [...bars, ...marks].map(({ label, text }) => `${label} ${text}`);
    return `${link.text}${state === undefined ? '' : ` (${state})`}: ${words.join('; ')}`;
  });
}

function drawn(timeline: Timeline): string {
  return writeFigure(
    { attributes: markup``, hrefOf: (ref) => `#${ref}`, placed: () => markup``, region: (name) => name },
    timeline,
  ).text;
}

describe('the timeline of a show', () => {
  it('has the show and its seasons, with what is dated', () => {
    expect(shown(showTimeline(showIn(exampleGuide('ballard'), 'ballard')))).toEqual([
      'Ballard: Shown 9 July 2025 – present; Announced 2023',
      'Season 1 (released): Filmed July–November 2024; Shown 9 July 2025',
      'Season 2 (ordered): Renewed 6 October 2025',
    ]);
  });

  it('has each part and each special by itself, and the break of the show', () => {
    const rows = shown(showTimeline(showIn(exampleGuide('tour'), 'harrow_point')));
    expect(rows[0]).toContain('Break December 2021 – May 2024');
    expect(rows[2]).toContain('Shown 12–26 January 2021; Shown 2–16 November 2021');
    expect(rows.at(-1)).toBe('Specials (released): Shown 24 December 2019; Shown 23 November 2021');
  });

  it('takes the dates of episodes where there are no others', () => {
    const rows = shown(
      timelineOf(`show x "X" {
  announced: 2019
  season 1 { episode 1 { aired: 2020-01-05 } episode 2 { aired: 2020-01-12 } }
  season 2 { episode 1 { aired: 2021 } }
}
`),
    );
    expect(rows).toEqual([
      'X: Shown 5 January 2020 – 2021; Announced 2019',
      'Season 1 (released): Shown 5–12 January 2020',
      'Season 2 (released): Shown 2021',
    ]);
  });

  it('takes what seasons say of themselves where the show says nothing', () => {
    const rows = shown(
      timelineOf(`show x "X" {
  season 1 { aired: 2014-03-01..2014-04-02 }
  season 2 { episode 7 { aired: 2017-05 } }
  season 3 { released: 2019-02-01.. }
}
`),
    );
    expect(rows).toEqual([
      'X: Shown from 1 March 2014',
      'Season 1 (released): Shown 1 March – 2 April 2014',
      'Season 2 (released): Shown by May 2017',
      'Season 3 (released): Shown from 1 February 2019',
    ]);
  });

  it('is no picture where all that is known is when the only season was shown', () => {
    expect(timelineOf('show x "X" { runs: 2020..2021; season 1 { aired: 2020..2021 } }\n')).toBeUndefined();
    expect(timelineOf('show x "X" { season 1; season 2 }\n')).toBeUndefined();
  });
});

it('shows where a crossover touches the shows of a universe', () => {
  const guide = exampleGuide('tour');
  const timeline = universeTimeline(guide, guide.universes[0]!)!;
  expect(timeline.rows.map(({ link }) => link.text)).toEqual(['The Keepers', 'Harrow Point', 'Puffin Post']);
  expect(timeline.meetings.map(({ text }) => text)).toEqual(['Lamps Out, 9–10 November 2021']);
  expect(timeline.meetings[0]!.points.map(({ row, date }) => [row, date.first])).toEqual([
    [1, '2021-11-09'],
    [2, '2021-11-10'],
  ]);
});

describe('the drawing', () => {
  const vague = timelineOf(`show x "X" {
  runs: 2020..present
  season 1 { aired: 2020..2021; filmed: 2019-03-04..2019-05-06 }
  season 2 { aired: 2022-01-01..2022-03-01 }
}
`)!;

  it('is soft where a date is vague, solid where it is certain, and an arrow where it goes on', () => {
    const rows = drawn(vague)
      .split('<g class="bar ')
      .slice(1)
      .map((bar) => bar.slice(0, bar.indexOf('</g>')))
      .filter((bar) => bar.includes('<title>'));
    const parts = rows.map((bar) => {
      const title = /<title>(.*?)</.exec(bar)![1]!;
      return `${title}: ${[...bar.matchAll(/<(rect|path) class="(\w+)"/g)].map(([, tag, name]) => `${tag} ${name}`).join(', ')}`;
    });
    expect(parts).toEqual([
      'Shown 2020–present: rect unsure, rect core, path core',
      'Filmed 4 March – 6 May 2019: rect core',
      'Shown 2020–2021: rect unsure, rect core',
      'Shown 1 January – 1 March 2022: rect core',
    ]);
  });

  it('has all bars and marks within its frame', () => {
    for (const guide of [exampleGuide('tour'), exampleGuide('ballard')])
      for (const show of guide.shows) {
        const timeline = showTimeline(show);
        if (!timeline) continue;
        const html = drawn(timeline);
        const bars = [...html.matchAll(/<rect class="\w+" x="([-\d.]+)%" y="[\d.]+" width="([-\d.]+)%"/g)];
        const ends = bars.map(([, x, length]) => Number(x) + Number(length));
        const starts = [...html.matchAll(/ x="([-\d.]+)%"/g)].map(([, x]) => Number(x));
        expect(ends.length).toBeGreaterThan(0);
        expect([...ends, ...starts].filter((x) => !(x >= 0 && x <= 100.01))).toEqual([]);
        const [picture = ''] = html.split('<details');
        expect(picture).not.toContain('tabindex');
      }
  });

  it('knows nothing of today', () => {
    const now = drawn(vague);
    vi.useFakeTimers({ now: new Date('2040-05-06') });
    try {
      expect(drawn(vague)).toBe(now);
    } finally {
      vi.useRealTimers();
    }
  });
});

it.each([
  ['2024-07-01', '2025-10-06', ['Jul', 'Oct', '2025', 'Apr', 'Jul', 'Oct', '2026']],
  ['2014-02-01', '2021-06-30', ['2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022']],
  ['2025-07-09', '2025-07-09', ['Jul', 'Aug']],
  ['0001-01-01', '9999-12-31', undefined],
])('marks the time from %s to %s with few and round steps', (first, last, expected) => {
  const { ticks, at } = axisFor(dayOf(first), dayOf(last), 100, 900);
  if (expected) expect(ticks.map(({ text }) => text)).toEqual(expected);
  expect(ticks.length).toBeLessThan(15);
  expect(at(dayOf(first))).toBeGreaterThanOrEqual(100);
  expect(at(dayOf(last))).toBeLessThanOrEqual(900);
});

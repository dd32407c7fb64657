// The calendar as node-ical reads it, and as RFC 5545 wants its lines.
import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../server/guide/dates';
import { placedEntries, valuesOf } from '../../server/guide/walk';
import type { Guide } from '../../server/guide/guide';
import { exampleGuide, guideFrom, hostile, hostileGuide, large, lossesIn, textIn } from '../support/exported';

function eventsIn(guide: Guide): readonly VEvent[] {
  const all = Object.values(ical.sync.parseICS(textIn('ics', guide)));
  return all.filter((one): one is VEvent => one.type === 'VEVENT');
}

/** A date as node-ical has it, which means a day in the machine's own time zone. */
function isoDay(date: Date): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `day..day summary` of each event. */
function shown(guide: Guide): readonly string[] {
  return eventsIn(guide).map(({ start, end, summary }) => `${isoDay(start)}..${isoDay(end)} ${summary}`);
}

describe.each(['tour', 'ballard'])('the calendar of %s', (example) => {
  const guide = exampleGuide(example);

  it('has every episode that was shown on a known day', () => {
    const events = eventsIn(guide);
    const episodes = placedEntries(guide).filter(({ entry }) => entry.kind === 'episode');
    for (const { entry } of episodes)
      for (const value of valuesOf(entry, 'aired', 'released')) {
        const day = value.type === 'date' ? dayOf(value.date) : undefined;
        const found = events.filter(
          ({ start, summary }) => isoDay(start) === day && summary.includes(entry.name),
        );
        expect([entry.id, found.length > 0]).toEqual([entry.id, day !== undefined]);
      }
  });

  it('has days only, each event with an id of its own', () => {
    const events = eventsIn(guide);
    expect(events.length).toBeGreaterThan(0);
    expect(events.map(({ datetype }) => datetype).filter((type) => type !== 'date')).toEqual([]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(textIn('ics', guide).match(/BEGIN:VEVENT/g)).toHaveLength(events.length);
  });
});

describe('events', () => {
  it('span all days of a period, the last one included', () => {
    expect(shown(guideFrom('show a "A" { season 1 { aired: 2021-03-04..2021-03-11 } }'))).toEqual([
      '2021-03-04..2021-03-12 A, Season 1',
    ]);
  });

  it('tell what happened, where it is not the showing itself', () => {
    const guide = guideFrom('show a "A" { cancelled: 2021-06-14 (by NBC) }');
    expect(shown(guide)).toEqual(['2021-06-14..2021-06-15 A: Cancelled']);
    expect(eventsIn(guide)[0]!.description).toBe('by NBC');
  });

  it('are not made of vague dates, which are told as lost', () => {
    const guide = guideFrom(
      'show a "A" { announced: 2023; runs: 2025-07-09..present; season 1 { released: 2026-autumn; filmed: 2024-07..2024-11 } }',
    );
    expect(shown(guide)).toEqual([]);
    expect(lossesIn('ics', guide)).toEqual([
      '1 × season: a calendar holds only what happens on a day',
      '1 × show: a calendar holds only what happens on a day',
    ]);
  });

  it('keep their ids when their days move', () => {
    const uid = (day: string): string =>
      eventsIn(guideFrom(`show a "A" { season 1 { episode 1 "X" { aired: ${day} } } }`))[0]!.uid;
    expect(uid('2021-03-04')).toBe(uid('2022-05-06'));
  });
});

describe('lines', () => {
  it('hold a text of a megabyte', () => {
    const [event] = eventsIn(guideFrom(`show a "A" { cancelled: 2021-06-14; summary: "${large}" }`));
    expect(event!.description === large).toBe(true);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))(
    'of %j are short, and are read as they were',
    (_, text) => {
      const guide = hostileGuide(text);
      const written = textIn('ics', guide);
      expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
      const lines = written.slice(0, -2).split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
      // eslint-disable-next-line no-control-regex -- control characters are what calendars cannot hold
      const held = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
      const episode = eventsIn(guide).find(({ uid }) => uid.startsWith('lamp.s1e1/'))!;
      expect(episode.description).toBe(held);
      expect(episode.summary).toContain(`“${held}”`);
    },
  );
});

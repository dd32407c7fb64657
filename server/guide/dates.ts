// Dates as formats want them: as much of ISO 8601 as is known.
import type { DateData } from './value';

/** `2025`, `2025-07` or `2025-07-09`; undefined where ISO 8601 cannot say it, like about 1967, or autumn. */
export function isoOf(date: DateData | undefined): string | undefined {
  if (!date || date.approximate || date.precision === 'quarter') return undefined;
  return date.first.slice(0, { year: 4, month: 7, day: 10 }[date.precision]);
}

/** `2025-07-09`; undefined where the day is not known. */
export function dayOf(date: DateData | undefined): string | undefined {
  return date?.precision === 'day' ? isoOf(date) : undefined;
}

/** The day after one, both in ISO 8601. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

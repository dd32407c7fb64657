// An axis of time: where a day stands on it, and the years or months that are marked.
import { round } from '../../figures/round';
import { monthName } from '../../../model/dates';

export interface Axis {
  /** Its ends, in pixels. */
  readonly left: number;
  readonly right: number;
  /** Where a day stands, in pixels. */
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

const year = 365.25;

/** Steps between marks, in months, of which the first is taken that leaves few enough of them. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000] as const;
const mostTicks = 10;

/** An axis for these days, widened to whole steps. @param left where it begins, in pixels, as @param right */
export function axisFor(first: number, last: number, left: number, right: number): Axis {
  const months = ((last - first) / year) * 12;
  const step = steps.find((one) => months / one <= mostTicks) ?? 24_000;
  const start = Math.floor(monthOf(first) / step) * step;
  const end = (Math.floor(monthOf(last) / step) + 1) * step;
  const [from, to] = [dayOfMonth(start), dayOfMonth(end)];
  const at = (day: number): number => round(left + ((day - from) / (to - from)) * (right - left));
  const count = Math.round((end - start) / step) + 1;
  const ticks = Array.from({ length: count }, (_, i) => start + i * step).map((month) => ({
    x: at(dayOfMonth(month)),
    text: tickText(month, step),
  }));
  return { left, right, at, ticks };
}

/** The months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}

function tickText(month: number, step: number): string {
  const [years, rest] = [Math.floor(month / 12), month % 12];
  return step >= 12 || rest === 0 ? String(years) : monthName(rest + 1).slice(0, 3);
}

// The pages that were visited, to go back and forth between them.
import type { PageState, Visit } from '../preview/state';

/** The part of the state that is about visits. */
export type Visits = Pick<PageState, 'past' | 'now' | 'next'>;

const longest = 50;

/** Goes to a place. @param scroll where the page that is left stands, in CSS pixels */
export function visit({ past, now }: Visits, to: Visit, scroll: number): Visits {
  return { past: now ? [...past, { ...now, scroll }].slice(-longest) : past, now: to, next: [] };
}

/** Goes back; undefined at the beginning. @param scroll where the page that is left stands */
export function back({ past, now, next }: Visits, scroll: number): Visits | undefined {
  const to = past.at(-1);
  if (!to || !now) return undefined;
  return { past: past.slice(0, -1), now: to, next: [{ ...now, scroll }, ...next] };
}

/** Goes forward; undefined at the end. @param scroll where the page that is left stands */
export function forward({ past, now, next }: Visits, scroll: number): Visits | undefined {
  const [to, ...rest] = next;
  if (!to || !now) return undefined;
  return { past: [...past, { ...now, scroll }], now: to, next: rest };
}

/** Forgets a page that is gone. */
export function without({ past, now, next }: Visits, page: string): Visits {
  const others = (visits: readonly Visit[]): readonly Visit[] => visits.filter((one) => one.page !== page);
  return { past: others(past), now, next: others(next) };
}

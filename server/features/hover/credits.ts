// What a person did, on screen and off it: one line for each show.
import type { FactRow, Line } from '../../guide/document/blocks';
import { rolesLine } from '../../guide/document/credits';
import { row } from '../../guide/document/facts';
import { joined, link, qualifiersOf } from '../../guide/document/lines';
import type { Casting, Credit, Link, Person } from '../../guide/guide';
import { groupBy } from '../../model/group';

/** All credits of a person or a group across the dataset, by show. */
export function creditRows({ castings, credits }: Person): readonly FactRow[] {
  const shows = new Map([...castings, ...credits].map(({ show }) => [show.ref ?? show.text, show]));
  const lines = [...shows.values()].map((show) =>
    showLine(
      show,
      castings.filter((one) => one.show.ref === show.ref),
      credits.filter((one) => one.show.ref === show.ref),
    ),
  );
  return [row('Credits', lines)];
}

/** `Ballard: Renée Ballard (main; season 1), executive producer`. */
function showLine(show: Link, castings: readonly Casting[], credits: readonly Credit[]): Line {
  const jobs = [...groupBy(credits, ({ label }) => label)];
  const lines = [...castings.map(roleLine), ...jobs.map(([label, own]) => jobLine(label, own))];
  return [link(show), ': ', ...joined(lines, ', ')];
}

function roleLine(casting: Casting): Line {
  const roles = rolesLine(casting.roles);
  const category = casting.category.replaceAll('-', ' ');
  const again = casting.reprising.map(({ text }) => text).join(', ');
  const words = [...qualifiersOf(casting, true), ...(again ? [`reprised from ${again}`] : [])];
  if (roles.length === 0) return [category, ...inParentheses(words)];
  return [...roles, ...inParentheses([category, ...words])];
}

function jobLine(label: string, credits: readonly Credit[]): Line {
  const words = new Set(credits.flatMap((credit) => qualifiersOf(credit, true)));
  return [label.toLowerCase(), ...inParentheses([...words])];
}

function inParentheses(words: readonly string[]): Line {
  return words.length > 0 ? [` (${words.join('; ')})`] : [];
}

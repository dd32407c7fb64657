// Cast and crew as tables and lines.
import { saidAt } from '../compile/tidy';
import { escapeMarkdown } from '../escape';
import { plainWords } from '../hyphens';
import type { CastList, Casting, Credit, CrewList, Link, Role, Words } from '../guide';
import { filled, type FactRow, type Line, type Row, type Section, type Table } from './blocks';
import { row } from './facts';
import { anchorsOf } from './places';
import { cites, joined, link, links, placed, prose, qualifiersOf } from './lines';

/** A table for each category of cast. @param before what the headings begin with */
export function castSections(lists: readonly CastList[], before = ''): readonly Section[] {
  const anchors = anchorsOf('cast', lists.map(headingOf));
  return lists.map((list, i) => ({
    type: 'section',
    title: [before + headingOf(list)],
    anchor: anchors[i]!,
    blocks: [castTable(list)],
  }));
}

/** `Main (German dub)`, `With (last in the titles)`. */
function headingOf({ label, notes = [] }: CastList): string {
  return notes.length > 0 ? `${label} (${notes.join('; ')})` : label;
}

/** The same as rows of a list, for an episode. */
export function castRows(lists: readonly CastList[]): readonly FactRow[] {
  return lists.map((list) => ({
    label: headingOf(list),
    values: castingsOf(list).map((casting) => {
      const roles = rolesLine(casting.roles);
      const as: Line = roles.length > 0 ? [' as ', ...roles] : [];
      const { description } = casting;
      const text: Line = description ? [`: ${description.text}`] : [];
      const words = detail(casting, [], false);
      return placed([...links(casting.performers), ...as, ...words, ...text, ...cites(casting)], casting.at);
    }),
  }));
}

/** Castings without what the heading of their list says. */
function castingsOf({ castings, dub: common }: CastList): readonly Casting[] {
  if (!common) return castings;
  return castings.map(({ dub: _, ...casting }) => casting);
}

/** True for those who play no one. */
function isSelf({ roles }: Casting): boolean {
  return roles.every(({ type }) => type === 'self');
}

function castTable(list: CastList): Table {
  const castings = castingsOf(list);
  const scoped = castings.filter(({ scope }) => scope).length * 3 >= castings.length;
  const columns = ['Performer', 'Role', ...(scoped ? ['In'] : []), 'About'];
  const selves = castings.every(isSelf);
  const rows = castings.map((casting) => castRow(casting, scoped, selves));
  return filled({ type: 'table', caption: list.label, columns, head: 0, rows });
}

/** @param scoped true where scopes have a column @param selves true where all are themselves, and roles have none */
function castRow(casting: Casting, scoped: boolean, selves: boolean): Row {
  const { performers, roles, scope, at } = casting;
  const { line: about, text } = aboutCasting(casting);
  const behind: Line = [...(scoped ? [] : scopeLine(casting)), ...cites(casting)];
  const cells: readonly Line[] = [
    [...links(performers), ...(selves ? behind : [])],
    selves ? [] : [...rolesLine(roles), ...behind],
    ...(scoped ? [placed([scope?.text ?? ''], scope?.at)] : []),
    about,
  ];
  const row: Row = { cells, more: text ? [prose(text)] : [] };
  return saidAt(row, at);
}

/**
 * What is said of a casting besides who plays whom and where: a line, and a text that is too long for one.
 * @param notes those of its list, where no heading says them
 */
export function aboutCasting(
  casting: Casting,
  notes: readonly string[] = [],
): { readonly line: Line; readonly text?: Words } {
  const { description, reprising } = casting;
  const isShort = description && isPlain(description);
  const about: readonly Line[] = [
    ...(isShort ? [placed([description.text], description.at)] : []),
    ...[...qualifiersOf(casting, false), ...notes].map((words): Line => [words]),
    ...(reprising.length > 0 ? [['reprised from ', ...links(reprising)]] : []),
  ];
  const line = joined(about, '; ');
  return description && !isShort ? { line, text: description } : { line };
}

/** True for a plain string, which fits into a line. */
function isPlain({ text, markdown }: Words): boolean {
  return markdown === escapeMarkdown(text);
}

function scopeLine({ scope }: Casting): Line {
  return scope ? [{ type: 'small', line: [` (${scope.text})`] }] : [];
}

/** The category as a word about one performer: `special guest`. */
function categoryWords({ category }: Casting): string {
  return plainWords(category).toLowerCase();
}

export function rolesLine(roles: readonly Role[]): Line {
  return joined(
    roles.map((role): Line => [link(role)]),
    ' / ',
  );
}

/** A table of the crew: a row for each job. */
export function crewTable(lists: readonly CrewList[], caption = 'Crew'): Table {
  const rows = lists.map((list): Row => {
    const [at] = list.credits.flatMap(({ jobAt }) => jobAt ?? []);
    return { cells: [[jobLabel(list)], crewLine(list)], more: [], ...(at && { at }) };
  });
  return { type: 'table', caption, columns: ['Job', 'Who'], head: 0, rows };
}

/** The job, for several people in the plural where that is plain. */
export function jobLabel({ label, credits }: CrewList): string {
  return credits.length > 1 && /(?:er|or|ist)$/.test(label) ? `${label}s` : label;
}

/** Those who did a job, in the order of the credits. */
export function crewLine({ credits }: CrewList, scope = true): Line {
  return joined(
    credits.map((credit) =>
      placed([link(credit.person), ...detail(credit, [], scope), ...cites(credit)], credit.at),
    ),
    ', ',
  );
}

/** The crew as rows of a list, for an episode. */
export function crewRows(lists: readonly CrewList[]): readonly FactRow[] {
  return lists.map((list) => row(jobLabel(list), [crewLine(list, false)], list.credits[0]?.jobAt));
}

/** Who played a character: `Maggie Q in Ballard (main)`. */
export function playedLine(casting: Casting): Line {
  const { performers, show } = casting;
  const words = detail(casting, [categoryWords(casting)]);
  return placed([...links(performers), ' in ', link(show), ...words, ...cites(casting)], casting.at);
}

/** Qualifiers in parentheses behind some first words. @param scope false where it is plain from the place */
function detail(statement: Casting | Credit, first: readonly string[], scope = true): Line {
  const reprising: readonly Link[] = 'reprising' in statement ? statement.reprising : [];
  const listNotes = 'listNotes' in statement && first.length > 0 ? (statement.listNotes ?? []) : [];
  const again = reprising.length > 0 ? [`reprised from ${reprising.map(({ text }) => text).join(', ')}`] : [];
  const words = [...first, ...qualifiersOf(statement, scope), ...listNotes, ...again];
  return words.length > 0 ? [{ type: 'small', line: [` (${words.join('; ')})`] }] : [];
}

// Cast and crew as tables and lines.
import { escapeMarkdown } from '../escape';
import type { CastList, Casting, Credit, CrewList, Link, Role, Words } from '../guide';
import { filled, type FactRow, type Line, type Row, type Section, type Table } from './blocks';
import { cites, joined, link, links, placed, prose, qualifiersOf } from './lines';

/** A table for each category of cast. @param before what the headings begin with */
export function castSections(lists: readonly CastList[], before = ''): readonly Section[] {
  return lists.map(({ label, castings }, i) => ({
    type: 'section',
    title: [before + label],
    anchor: `cast-${i + 1}`,
    blocks: [castTable(label, castings)],
  }));
}

/** The same as rows of a list, for an episode. */
export function castRows(lists: readonly CastList[]): readonly FactRow[] {
  return lists.map(({ label, castings }) => ({
    label,
    values: castings.map((casting) => {
      const roles = rolesLine(casting.roles);
      const as: Line = roles.length > 0 ? [' as ', ...roles] : [];
      const { description } = casting;
      const text: Line = description ? [`: ${description.text}`] : [];
      const words = detail(casting, [], false);
      return placed([...links(casting.performers), ...as, ...words, ...text, ...cites(casting)], casting);
    }),
  }));
}

function castTable(caption: string, castings: readonly Casting[]): Table {
  const scoped = castings.filter(({ scope }) => scope).length * 3 >= castings.length;
  const columns = ['Performer', 'Role', ...(scoped ? ['In'] : []), 'About'];
  const rows = castings.map((casting) => castRow(casting, scoped));
  return filled({ type: 'table', caption, columns, head: 0, rows });
}

function castRow(casting: Casting, scoped: boolean): Row {
  const { performers, roles, scope, description, reprising, at } = casting;
  const about: readonly Line[] = [
    ...(description && isPlain(description) ? [[description.text]] : []),
    ...qualifiersOf(casting, false).map((words): Line => [words]),
    ...(reprising.length > 0 ? [['reprised from ', ...links(reprising)]] : []),
  ];
  const cells: readonly Line[] = [
    links(performers),
    [...rolesLine(roles), ...(scoped ? [] : scopeLine(casting)), ...cites(casting)],
    ...(scoped ? [[scope?.text ?? '']] : []),
    joined(about, '; '),
  ];
  const row: Row = { cells, more: description && !isPlain(description) ? [prose(description)] : [] };
  return at ? { ...row, at } : row;
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
  return category.replaceAll('-', ' ');
}

export function rolesLine(roles: readonly Role[]): Line {
  return joined(
    roles.map((role): Line => [role.type === 'self' ? 'self' : link(role)]),
    ' / ',
  );
}

/** A table of the crew: a row for each job. */
export function crewTable(lists: readonly CrewList[], caption = 'Crew'): Table {
  const rows = lists.map((list): Row => ({ cells: [[jobLabel(list)], crewLine(list)], more: [] }));
  return { type: 'table', caption, columns: ['Job', 'Who'], head: 0, rows };
}

/** The job, for several people in the plural where that is plain. */
export function jobLabel({ label, credits }: CrewList): string {
  return credits.length > 1 && /(?:er|or|ist)$/.test(label) ? `${label}s` : label;
}

/** Those who did a job, in the order of the credits. */
export function crewLine({ credits }: CrewList, scope = true): Line {
  return joined(
    credits.map((credit): Line => [link(credit.person), ...detail(credit, [], scope), ...cites(credit)]),
    ', ',
  );
}

/** The crew as rows of a list, for an episode. */
export function crewRows(lists: readonly CrewList[]): readonly FactRow[] {
  return lists.map((list) => ({ label: jobLabel(list), values: [{ line: crewLine(list, false) }] }));
}

/** What a person did in front of the camera: `Renée Ballard in Ballard (main; season 1)`. */
export function castingLine(casting: Casting): Line {
  const roles = rolesLine(casting.roles);
  const role: Line = roles.length > 0 ? roles : [casting.categoryLabel];
  return [
    ...role,
    ' in ',
    link(casting.show),
    ...detail(casting, [categoryWords(casting)]),
    ...cites(casting),
  ];
}

/** Who played a character: `Maggie Q in Ballard (main)`. */
export function playedLine(casting: Casting): Line {
  const { performers, show } = casting;
  return [
    ...links(performers),
    ' in ',
    link(show),
    ...detail(casting, [categoryWords(casting)]),
    ...cites(casting),
  ];
}

/** What a person did behind it: `Ballard (season 1)`. */
export function creditLine(credit: Credit): Line {
  return [link(credit.show), ...detail(credit, []), ...cites(credit)];
}

/** Qualifiers in parentheses behind some first words. @param scope false where it is plain from the place */
function detail(statement: Casting | Credit, first: readonly string[], scope = true): Line {
  const reprising: readonly Link[] = 'reprising' in statement ? statement.reprising : [];
  const again = reprising.length > 0 ? [`reprised from ${reprising.map(({ text }) => text).join(', ')}`] : [];
  const words = [...first, ...qualifiersOf(statement, scope), ...again];
  return words.length > 0 ? [{ type: 'small', line: [` (${words.join('; ')})`] }] : [];
}

// The cast of a show, its characters, and those of its crew for whom the box has no room.
import type { CastList, Casting, Character, Guide, Relation, Show } from '../../guide/guide';
import { valuesOf } from '../../guide/walk';
import { escapeParagraphs, escapeWiki } from './escape';
import { isInBox } from './infobox';
import { named, qualifiers, references, written, type Page } from './page';

/** The cast by category. */
export function castSection(page: Page, { cast }: Show): readonly string[] {
  return section(
    '== Cast ==',
    cast.map((list) => castList(page, list)),
  );
}

function castList(page: Page, { label, castings }: CastList): string {
  const lines = castings.map((casting) => `* ${castLine(page, casting)}`);
  return [`=== ${escapeWiki(label)} ===`, ...lines].join('\n');
}

/** `Nell Harkin as Ada Quill (series 1): keeps the light`. */
export function castLine(page: Page, casting: Casting, isPlaced = false): string {
  const carried = page.ledger.carry(
    casting,
    'performers',
    'roles',
    'category',
    'description',
    'listNotes',
    'reprising',
  );
  const { performers, roles, description, listNotes = [], reprising } = carried;
  const names = (links: Casting['performers']): string =>
    links.map((link) => named(page, link)).join(' and ');
  const role = roles.length > 0 ? ` as ${names(roles)}` : '';
  const before = reprising.length > 0 ? `, reprising the role from ${names(reprising)}` : '';
  const notes = listNotes.map((note) => ` (${escapeWiki(note)})`).join('');
  const text = description ? `: ${escapeWiki(description.text)}` : '';
  return names(performers) + role + before + notes + qualifiers(page, casting, isPlaced) + text;
}

/** The characters of a show that say something of themselves. */
export function characterSection(page: Page, guide: Guide, show: Show): readonly string[] {
  const own = guide.characters.filter(({ home }) => home?.ref === show.id);
  const lines = own.map((character) => characterLine(page, character)).filter((line) => line !== undefined);
  return section('== Characters ==', lines.length > 0 ? [lines.join('\n')] : []);
}

function characterLine(page: Page, character: Character): string | undefined {
  const { name, description } = page.ledger.carry(character, 'name', 'description', 'home');
  const summaries = valuesOf(character, 'summary', 'background').map((value) => written(page, value));
  const relations = character.relations
    .filter(({ derived }) => !derived)
    .map((one) => relationText(page, one));
  const texts = [...(description ? [escapeWiki(description.text)] : []), ...summaries, ...relations];
  if (texts.length === 0) return undefined;
  return `* '''${escapeWiki(name)}''': ${texts.join('; ')}${references(page, character)}`;
}

function relationText(page: Page, relation: Relation): string {
  const { label, target } = page.ledger.carry(relation, 'relation', 'target');
  return `${escapeWiki(label)} ${named(page, target)}${qualifiers(page, relation)}`;
}

/** The crew beyond the box, by job. */
export function crewSection(page: Page, { crew }: Show): readonly string[] {
  const lists = crew.map((list) => ({ ...list, credits: list.credits.filter((credit) => !isInBox(credit)) }));
  const lines = lists
    .filter(({ credits }) => credits.length > 0)
    .map(({ label, credits }) => {
      const names = credits.map(
        (credit) => named(page, page.ledger.carry(credit, 'job', 'person').person) + qualifiers(page, credit),
      );
      return `* ${escapeWiki(label)}: ${names.join(', ')}`;
    });
  return section('== Crew ==', lines.length > 0 ? [lines.join('\n')] : []);
}

/** A heading with what stands below it, or nothing where that is nothing. */
export function section(heading: string, parts: readonly string[]): readonly string[] {
  return parts.length > 0 ? [heading, ...parts] : [];
}

/** Prose as paragraphs. */
export function prose(texts: readonly string[]): readonly string[] {
  return texts.length > 0 ? [texts.map(escapeParagraphs).join('\n\n')] : [];
}

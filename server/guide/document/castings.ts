// Castings and credits across shows, as tables: the roles of a person, the faces of a character, the jobs
// of a person behind the camera.
import { groupBy } from '../../model/group';
import { saidAt } from '../compile/tidy';
import type { Casting, Credit, Statement } from '../guide';
import { filled, type Line, type Row, type Table } from './blocks';
import { aboutCasting, rolesLine } from './credits';
import { bareLink, cites, link, links, placed, prose, qualifiersOf } from './lines';
import { withoutName } from './local';

/** The roles of a person: a row for each line of cast. */
export function roleTable(castings: readonly Casting[]): Table {
  const rows = castings.map((casting) => castingRow(casting, rolesLine(casting.roles)));
  return tableOf('Roles', 'Role', rows);
}

/** Who played a character: a row for each line of cast. */
export function portrayalTable(castings: readonly Casting[]): Table {
  const rows = castings.map((casting) => castingRow(casting, links(casting.performers)));
  return tableOf('Portrayals', 'Performer', rows);
}

function tableOf(caption: string, who: string, rows: readonly Row[]): Table {
  const columns = ['Show', who, 'Category', 'In', 'About'];
  return filled({ type: 'table', caption, columns, head: 0, rows });
}

function castingRow(casting: Casting, who: Line): Row {
  const { show, categoryLabel, listNotes, at } = casting;
  const { line, text } = aboutCasting(casting, listNotes);
  const cells = [[link(show)], [...who, ...cites(casting)], [categoryLabel], scopeLine(casting), line];
  const row: Row = { cells, more: text ? [prose(text)] : [] };
  return saidAt(row, at);
}

/** What a person did behind the camera: a row for each job in a show. */
export function creditTable(credits: readonly Credit[]): Table {
  const groups = groupBy(credits, (credit) =>
    JSON.stringify([credit.job, credit.show.ref ?? credit.show.text, ...qualifiersOf(credit, false)]),
  );
  const rows = [...groups.values()].map(creditRow);
  const columns = ['Job', 'Show', 'Seasons and episodes', 'About'];
  return filled({ type: 'table', caption: 'Credits', columns, head: 0, rows });
}

/** Credits for one job in one show, of which the same is said. */
function creditRow(credits: readonly Credit[]): Row {
  const [first] = credits as readonly [Credit];
  const scopes = [...groupBy(credits, scopeOf).values()].map(([credit]) => credit!);
  const sources = [...new Set(credits.flatMap((credit) => credit.sources ?? []))];
  const whole = scopes.some((credit) => scopeLine(credit).length === 0);
  const cells: readonly Line[] = [
    [first.label],
    [bareLink(first.show), ...cites({ sources })],
    whole ? [] : scopesLine(scopes),
    [qualifiersOf(first, false).join('; ')],
  ];
  const at = first.at ?? first.jobAt;
  return { cells, more: [], ...(at && { at }) };
}

type Placed = Statement & Pick<Casting, 'show' | 'place'>;

function scopeOf({ scope, place }: Placed): string {
  return JSON.stringify([scope?.text, place.ref]);
}

/** In which seasons or episodes, with the way to the one in whose block it is said. */
function scopeLine(said: Placed, text = scopeText(said)): Line {
  const { scope, place, show, at } = said;
  if (text === '') return [];
  const isWithin = place.ref !== undefined && place.ref !== show.ref;
  return placed([isWithin ? bareLink({ text, ref: place.ref }) : text], scope?.at ?? at);
}

function scopeText({ scope, place, show }: Placed): string {
  return scope?.text ?? (place.ref === show.ref ? '' : withoutName(place.text, show.text));
}

/** Several of them; those of one season name it once: `season 1, episode 2, episode 4; season 2, episode 1`. */
function scopesLine(all: readonly Placed[]): Line {
  const texts = all.map(scopeText);
  return all.flatMap((one, i): Line => {
    const [text = '', before = ''] = [texts[i], texts[i - 1]];
    const season = text.slice(0, text.lastIndexOf(', ') + 2);
    const isSame =
      season.length > 2 && before.startsWith(season) && !before.slice(season.length).includes(', ');
    const line = scopeLine(one, isSame ? text.slice(season.length) : text);
    return i === 0 ? line : [isSame ? ', ' : '; ', ...line];
  });
}

// A guide as a calendar: every fact that is a day, or a stretch of days, becomes an event of whole days.
import type { Entry, Guide } from '../guide/guide';
import { oneText, type ExportFormat, type Exported } from './format';
import { eventsOf, type Subject } from './ics/events';
import { writeCalendar } from './ics/write';
import { Ledger } from './ledger';
import { fullNames, slugOf } from './names';
import { blocksIn, placedEntries } from '../guide/walk';

/** An iCalendar file. */
export const ics: ExportFormat = {
  name: 'ics',
  about: 'a calendar of episodes and other dated events',
  extension: 'ics',
  files: 'one',
  write,
};

function write(guide: Guide): Exported {
  const ledger = new Ledger(guide, {
    thing: 'a calendar holds only what happens on a day',
    field: 'a calendar holds only what happens on a day',
    qualifier: 'an event has no place for it',
  });
  const { name } = ledger.carry(guide, 'name');
  const names = fullNames(guide);
  const events = subjectsOf(guide, names).flatMap((subject) => {
    const own = eventsOf(ledger, subject);
    if (own.length > 0)
      for (const named of subject.named) ledger.carry<Named>(named, 'name', 'number', 'title');
    return own;
  });
  return { files: oneText('guide.ics', writeCalendar(name, events)), losses: ledger.losses() };
}

/** What the name of an entry, or of a block, is made of. */
interface Named {
  readonly name: string;
  readonly number?: string | number;
  readonly title?: string;
}

/** All entries and blocks, with those whose names their names are made of. */
function subjectsOf(
  guide: Guide,
  names: ReadonlyMap<string, string>,
): readonly (Subject & { readonly named: readonly Named[] })[] {
  const host = slugOf(guide.name);
  const parents = new Map(placedEntries(guide).map((placed) => [placed.entry.id, placed]));
  const chain = (id: string | undefined): readonly Entry[] => {
    const { entry, parent } = parents.get(id ?? '') ?? {};
    return entry ? [entry, ...chain(parent?.id)] : [];
  };
  const entries = placedEntries(guide).map(({ entry }) => {
    const number = entry.kind === 'episode' && 'number' in entry ? ` (episode ${String(entry.number)})` : '';
    const name = (names.get(entry.id) ?? entry.name) + number;
    return { thing: entry, id: entry.id, name, host, named: chain(entry.id) };
  });
  const blocks = [...blocksIn(guide)].map(([id, block]) => {
    const name = `${names.get(block.place.ref ?? '') ?? block.place.text}, ${block.name}`;
    return { thing: block, id, name, host, named: [block, ...chain(block.place.ref)] };
  });
  return [...entries, ...blocks];
}

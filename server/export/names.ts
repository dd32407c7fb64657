// What entries are called away from their show, and names that are safe in addresses and on every disk.
import type { Guide } from '../guide/guide';
import { placedEntries } from '../guide/walk';

/** The names of entries with what they stand in: `Lantern Bay, Season 1, “Low Water”`, by their ids. */
export function fullNames(guide: Guide): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { entry, parent } of placedEntries(guide)) {
    const outer = parent && names.get(parent.id);
    names.set(entry.id, outer === undefined ? entry.name : `${outer}, ${entry.name}`);
  }
  return names;
}

/** A name in small letters and digits of any script, with hyphens: `the-bosch-universe`. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 100) || 'guide';
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name as a file or folder of that name can have it on every disk. */
export function fileNameOf(name: string): string {
  const clean = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = truncated(clean, 120).replace(/[\s.]+$/, '');
  return short === '' ? '_' : reserved.test(short) ? `_${short}` : short;
}

/** A file name for each of some entries, by their ids. Those of one name have their ids behind it. */
export function uniqueFileNames(
  all: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const plain = all.map(({ id, name }) => ({ id, name, file: fileNameOf(name) }));
  const counts = new Map<string, number>();
  for (const { file } of plain) counts.set(folded(file), (counts.get(folded(file)) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    plain.map(({ id, name, file }) => {
      const isOnly = counts.get(folded(file)) === 1;
      return [
        id,
        untaken(isOnly ? file : fileNameOf(`${truncated(name, 70)} (${truncated(id, 40)})`), taken),
      ];
    }),
  );
}

/** Ids may differ by what a disk does not tell, or only in what was cut off. */
function untaken(file: string, taken: Set<string>): string {
  let free = file;
  for (let i = 2; taken.has(folded(free)); i++) free = `${file} ${i}`;
  taken.add(folded(free));
  return free;
}

/** Alike for names that some disk takes for one. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** The beginning of a text that takes at most this many octets as UTF-8. */
function truncated(text: string, octets: number): string {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(octets);
  return text.slice(0, encoder.encodeInto(text, buffer).read);
}

// Web addresses: what looks like one, and how the others were meant.
import type { FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { Mistake } from './mistake';
import { code } from './words';

/** A host, perhaps with a path: `www.example.org/x`. */
const host = /^(?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?)$/u;

/** The mistake of a web address that cannot be opened as it stands. */
export function badAddress({ atom, row }: FieldValue): Mistake | undefined {
  if (atom.type !== 'text' || row.types.some((type) => type !== 'url')) return undefined;
  if (/^https?:\/\/\S+$/i.test(atom.text)) return undefined;
  const [, bare] = host.exec(atom.text.trim()) ?? [];
  const suggestions = bare === undefined ? [] : [encodeText(`https://${bare}`)];
  const example = code(suggestions[0] ?? '"https://example.org/"');
  const message = `${code(row.name)} takes a web address that starts with ${code('https://')}: ${example}`;
  return { span: atom, message, suggestions };
}

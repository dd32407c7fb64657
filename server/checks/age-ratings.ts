// Age ratings in `rating`, which is a figure of the audience.
import type { FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { Mistake } from './mistake';
import { code } from './words';

const ages = /^(?:tv-?(?:y7?(?:-fv)?|g|pg|14|ma)|g|u|r|pg(?:-?13)?|nc-?17|12a|fsk ?\d+)$/i;

/** The mistake of an age rating where a figure of the audience stands. */
export function ageRating({ atom, row, field: { node } }: FieldValue): Mistake | undefined {
  if (row.name !== 'rating') return undefined;
  const text = textIn(atom);
  if (!ages.test(text)) return undefined;
  const written = `content-rating: ${encodeText(text)}`;
  const message = `${code('rating')} is a figure of the audience; an age rating is ${code(written)}`;
  const alone = node.values.length === 1;
  const span = { start: alone ? node.name.start : atom.start, end: atom.end };
  return { span, message, suggestions: alone ? [written] : [] };
}

function textIn(atom: FieldValue['atom']): string {
  if (atom.type === 'reference') return atom.path.ids.map((id) => id.text).join('.');
  return 'text' in atom ? atom.text : '';
}

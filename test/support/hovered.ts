// Hovers as an author sees them: the line, `^^^` under what the pointer is over, then what is said of it.
import { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/features/hover';
import type { Place } from '../../server/features/place';

/** The hover at a place, or `nothing`. */
export function shownHover(place: Place, horizon?: string): string {
  const found = hover(place, horizon);
  if (!found?.range) return 'nothing';
  const { start, end } = found.range;
  const line = place.file.text.split('\n')[start.line] ?? '';
  const width = start.line === end.line ? end.character - start.character : line.length - start.character;
  const said = MarkupContent.is(found.contents) ? found.contents.value : '';
  return `${line}\n${' '.repeat(start.character)}${'^'.repeat(width)}\n${said}\n`;
}

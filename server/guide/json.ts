// A guide as JSON: the same guide gives the same bytes. Its form is schemas/guide.schema.json.
import type { Guide } from './guide';

export function renderJson(guide: Guide): string {
  return `${JSON.stringify(guide, null, 2)}\n`;
}

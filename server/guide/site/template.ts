// HTML from template literals: what is put in is escaped, unless it is HTML already.

/** Markup that is safe to show as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | readonly Part[];

/** `markup\`<b>${name}</b>\``: texts are escaped, lists are put one after the other, undefined is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let written = strings[0] ?? '';
  for (let i = 0; i < parts.length; i++) written += write(parts[i]) + (strings[i + 1] ?? '');
  return new Html(written);
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(write).join('') : escapeHtml(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for content and for quoted attributes; what HTML does not allow becomes U+FFFD. */
function escapeHtml(text: string): string {
  // Most texts are plain.
  if (/^[ !#-%(-;=?-~]*$/.test(text)) return text;
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

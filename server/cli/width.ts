// How wide text is on a terminal, and how it is made safe to print there.

const segmenter = new Intl.Segmenter();
const wideScripts = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Yi', 'Tangut'].map((name) => `\\p{sc=${name}}`),
  ...['\\u2e80-\\u303e', '\\uff01-\\uff60', '\\uffe0-\\uffe6'],
].join('');
const wide = new RegExp(`^(?:[${wideScripts}]|\\p{Emoji_Presentation}|.\\ufe0f)`, 'u');
const narrow = /^[\uff61-\uffdc]/u;
const unseen = /^[\p{M}\p{Cf}]/u;

/** What an author would call the characters of a text: a letter with its accents is one. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The columns that one such character takes. */
export function widthOf(character: string): number {
  if (unseen.test(character)) return 0;
  return wide.test(character) && !narrow.test(character) ? 2 : 1;
}

/** A text cut to a width, with `…` where something is missing. */
export function truncate(text: string, width: number): string {
  const characters = charactersOf(text);
  if (characters.reduce((sum, character) => sum + widthOf(character), 0) <= width) return text;
  let room = width - 1;
  const cut = characters.findIndex((character) => (room -= widthOf(character)) < 0);
  return `${characters.slice(0, cut).join('')}…`;
}

/**
 * Text on one line that cannot steer a terminal: control characters become pictures of themselves, and
 * those that turn the direction of writing become `\ufffd`.
 */
export function printable(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
      .replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

// What people mean by what the language does not have.

/** Patterns of the line before and of what was found, and what to say then. */
const hints: readonly (readonly [before: RegExp, found: RegExp, hint: string])[] = [
  [/\S/, /^(?:[\p{L}-]+ ?)?:/u, ': a new field starts on a line of its own, or after `;`'],
  [/(?:)/, /^"[^"]*"\s*[-–—]/, ': between a performer and a role stands `as`'],
  [/./, /^"/, '; a quote before it is missing, or out of place (in text it is written `\\"`)'],
  [/^\s*[\w-]+\s*$/, /^=/, ': a field has a colon, like `genre: "Drama"`'],
  [/^\s*$/, /^(?:<!--|\/\*)/, ': a comment begins with `//`'],
  [/\bseasons?\s*$/, /^\d/, '; did you mean `in season 1`?'],
  [/\d~?\s*$/, /^[-–—]/, ': a range has two dots, like `2008..2013`'],
  [/\d~?\s+(?:to|until|till)\s*$/, /^\d/, ': a range has two dots, like `2008..2013`'],
  [/\d+\.?\s+\p{L}+\.?,?\s*$/u, /^\d{4}/, ': dates are written `2008-01-27`'],
  [/"\s*$/, /^[-–—]/, ': between a performer and a role stands `as`'],
  [/\bin\b/, /^, ?(?:s?\d|seasons?\b)/, '; several are written `in seasons 1, 2` or `in s1, s2e4`'],
];

/** What to add to a message about something unexpected, from the line before it. */
export function hint(before: string, found: string): string {
  return hints.find(([was, is]) => was.test(before) && is.test(found))?.[2] ?? '';
}

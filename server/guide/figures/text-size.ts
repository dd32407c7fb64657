// How much room a text takes, without a screen to measure it on: a generous estimate that holds for the
// wide typefaces among those that the style sheet names.

/** Widths in parts of the font's size, by what a sign looks like. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u,
    1.02,
  ],
  [/\p{M}/u, 0],
  [/[iljI|.,:;'’!]/u, 0.34],
  [/[ ftr()[\]“”"-]/u, 0.42],
  [/[mwMW@—%]/u, 0.92],
  [/[\p{Lu}\d&+=<>~]/u, 0.68],
];

const usual = 0.59;

/** The width of a text in pixels. @param size of the font, in pixels @param bold true for a heavy weight */
export function textWidth(text: string, size: number, bold = false): number {
  const signs = Array.from(text, (sign) => widths.find(([own]) => own.test(sign))?.[1] ?? usual);
  const sum = signs.reduce((all, width) => all + width, 0);
  return Math.ceil(sum * size * (bold ? 1.07 : 1));
}

/** A text in at most two lines that are about as long as each other, each cut where it is too long. */
export function lineBreaks(text: string, longest: number): readonly string[] {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (Array.from(clean).length <= longest) return [clean];
  const spaces = [...clean.matchAll(/[ -]/g)].map(({ index }) => index + 1);
  const middle = clean.length / 2;
  const best = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)[0];
  const lines = best === undefined ? [clean] : [clean.slice(0, best).trim(), clean.slice(best).trim()];
  return lines.map((line) => cut(line, longest));
}

/** A text without what is too long for a line. @param longest in signs */
export function cut(text: string, longest: number): string {
  const signs = Array.from(text);
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trim()}…`;
}

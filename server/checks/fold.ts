// Names with all that spelling may vary taken out: case, accents, punctuation, long vowels. Two names
// that fold to the same are one name, spelt in two ways.

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Names that need nothing but lower case. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** A name in lower case, without accents and punctuation, its words separated by one blank. */
export function fold(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\p{Cf}'’ʼ‘`´.]/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .trim();
}

/** The id that a name suggests: `Renée Ballard` is `renee_ballard`. */
export function idFor(name: string): string {
  const id = fold(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '_');
  return /^\p{L}/u.test(id) ? id : `_${id}`;
}

/** The last word of a name that tells a father from a son, or one of several from the next. */
export function isNumbered(name: string): boolean {
  return /(?:#?\d+|\b(?:[IVX]+|Jr|Sr|[A-Z]))\.?$/.test(name);
}

const syllables =
  /^(?:(?:[kgnhbpmr]y|sh|t?ch|ts|[kgsztdnhbpmyrwfj])?[aeiou]|n(?![aeiouy])|m(?=[bpm])|([kstp])(?=\1)|t(?=ch)|h(?=[ksztdnbpmyrwgjf][aeiouy])|(?<=o)h$)+$/;

/**
 * A folded name with the long vowels of Japanese made short, which are romanised in many ways:
 * `Ohtani`, `Ootani`, `Ōtani` and `Otani` are one name. Other names stay as they are.
 */
export function shortenVowels(folded: string): string {
  if (!folded.split(' ').every((word) => syllables.test(word))) return folded;
  return folded
    .replace(/ou|oo|oh(?![aeiou])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/([aei])\1/g, '$1');
}

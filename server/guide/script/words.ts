// Texts as the search compares them: in words, without capitals, accents and signs. Those who search rarely
// write them.

/** Letters that are one letter with a stroke or two in one, which Unicode does not take apart. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** A text as it is compared: `Renée` is `renee`. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => plain[letter] ?? letter);
}

/** The words of a text: `O’Hara` is one, and so is `S.W.A.T.` */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/(?<=[\p{L}\p{N}])['’ʼ](?=\p{L})/gu, '')
    .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
    .split(/[\s\p{Z}\p{P}\p{Sc}\p{Sk}\p{Sm}]+/u)
    .filter((word) => word !== '');
}

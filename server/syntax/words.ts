// Words that come again and again, like the names of fields, are made once: that spares memory, and the time to
// hash them whenever they are looked up.

/** The longest word that is kept. Longer ones would also hold on to the text that they stand in. */
const longest = 12;

/** A power of two. */
const words: string[] = new Array<string>(1024).fill('');

/** A piece of a text, the same string as the last time where it is short and was read not long ago. */
export function wordIn(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > longest || length === 0) return text.slice(start, end);
  const middle = text.charCodeAt(start + (length >> 1));
  const sum = text.charCodeAt(start) * 31 + middle * 7 + text.charCodeAt(end - 1) * 3 + length * 101;
  const slot = sum & (words.length - 1);
  const known = words[slot]!;
  if (known.length === length && stands(known, text, start)) return known;
  return (words[slot] = text.slice(start, end));
}

function stands(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

// Hyphens: between the words of the vocabulary there is always one; in English only some of them stay.

/** What comes before another word and is none itself: `multi-part`, `re-edited`, `non-fiction`. */
const prefix = /^(?:anti|co|ex|half|mid|multi|non|post|pre|re|self|semi|step)$/;

/** What closes a compound with a verb: `runner-up`, `stand-in`, `spin-off`. */
const particle = /^(?:by|down|in|off|on|out|up)$/;

/** Short forms and names that are spelt in their own way. */
const spellings: Readonly<Record<string, string>> = { dvd: 'DVD', 'blu-ray': 'Blu-ray' };

/** A word of the vocabulary as readers know it: `clip show`, `multi-part`, `DVD only`. */
export function plainWords(word: string): string {
  const own = spellings[word];
  if (own !== undefined) return own;
  const parts = word.split('-');
  return parts.reduce((text, part, i) => {
    const closes = i === 1 && parts.length === 2 && particle.test(part);
    const sign = closes || prefix.test(parts[i - 1] ?? '') ? '-' : ' ';
    return i === 0 ? (spellings[part] ?? part) : text + sign + (spellings[part] ?? part);
  }, '');
}

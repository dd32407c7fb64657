// The text of a new show, and the ids that go with its names. Knows nothing of editors.

/** What an author says of a new show; what is empty is left out. */
export interface NewShow {
  readonly id: string;
  readonly title: string;
  readonly network: string;
  /** How many episodes the first season has, in digits. */
  readonly episodes: string;
}

/** A `.series` file about a show, laid out as the formatter would. */
export function showText({ id, title, network, episodes }: NewShow): string {
  const seasons = episodes === '' ? [] : ['', '  season 1 {', `    episodes: ${Number(episodes)}`, '  }'];
  const facts = network === '' ? [] : [`  network: ${idOf(network)} ${quoted(network)}`];
  const inside = [...facts, ...(facts.length === 0 ? seasons.slice(1) : seasons)];
  const head = `show ${id} ${quoted(title)}`;
  return `${inside.length === 0 ? head : [`${head} {`, ...inside, '}'].join('\n')}\n`;
}

/** Marks that no id of the language has: those beyond the first 65,536 characters, and a few rare ones. */
const strange =
  /(?=\p{M})[\u0488\u0489\u0711\u07EB-\u07F3\u07FD\u085A\u085B\u0897\u0FC6\u17DD\u2CEF-\u2CF1\u2D7F\u2DE0-\u2DFF\u302A-\u302F\uFB1E\u{10000}-\u{10FFFF}]/gu;

/** An id for something with a name, like `lantern_bay` for `Lantern Bay`. */
export function idOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(strange, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}0-9]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return isId(words) ? words : `_${words}`;
}

/** True for what the language takes as an id. */
export function isId(text: string): boolean {
  const isReserved = /^(?:as|in|[sS]\d+(?:[eE]\d+[a-z]?)?)$/.test(text);
  return /^[\p{L}_][\p{L}\p{M}0-9_-]*$/u.test(text) && text.search(strange) < 0 && !isReserved;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

// From the bytes of a file to its text, and what to say where they are not the UTF-8 that the language asks for.

export interface Decoded {
  /** Undefined where the bytes are no text at all, or text in another encoding. Keeps a byte order mark. */
  readonly text: string | undefined;
  /** What is wrong with the bytes, to go on from the name of the file. */
  readonly problem: string | undefined;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads bytes as UTF-8. Where some are not, the text has `\ufffd` in their place. */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = foreignness(bytes);
  if (foreign !== undefined) return { text: undefined, problem: foreign };
  const text = lenient.decode(bytes);
  const sound = text.includes('\ufffd') ? soundPart(bytes) : undefined;
  if (sound === undefined) return { text, problem: undefined };
  const offset = Buffer.byteLength(sound);
  const line = sound.split(/\r\n|\r|\n/).length;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { text, problem: `is not valid UTF-8: byte 0x${byte} on line ${line} (offset ${offset})` };
}

/** What the bytes are when they are not UTF-8 text. */
function foreignness(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const nul = bytes.indexOf(0);
  if (isMarked || looksLikeUtf16(bytes, nul)) return 'is UTF-16; save it as UTF-8';
  if (isMostlyControls(bytes.subarray(0, 8192))) return 'is not a text file';
  // A stray NUL in what is text otherwise is a mistake on its line, for the parser to tell.
  if (nul >= 0 && soundPart(bytes) !== undefined)
    return `is not a text file: it has a NUL byte at offset ${nul}`;
  return undefined;
}

/** ASCII text in UTF-16 has a NUL in every other place. */
function looksLikeUtf16(bytes: Uint8Array, nul: number): boolean {
  if (nul < 0 || nul > 1 || bytes.length < 4 || bytes.length % 2 !== 0) return false;
  return bytes.subarray(0, 64).every((byte, i) => (byte === 0) === (i % 2 === nul));
}

function isMostlyControls(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b);
  return controls.length * 10 > bytes.length;
}

/** The text before the first byte that is not UTF-8; undefined where there is none. */
function soundPart(bytes: Uint8Array): string | undefined {
  if (decodeStrictly(bytes, false) !== undefined) return undefined;
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (decodeStrictly(bytes.subarray(0, middle), true) === undefined) broken = middle;
    else sound = middle;
  }
  return decodeStrictly(bytes.subarray(0, sound), true);
}

/** @param goesOn true where the last character may be cut */
function decodeStrictly(bytes: Uint8Array, goesOn: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: goesOn });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

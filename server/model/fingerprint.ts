// A text in short, to tell whether it has changed.

/** A short fingerprint of a text (FNV-1a, 32 bits, and its length). */
export function fingerprint(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return `${(value >>> 0).toString(36)}-${text.length}`;
}

// What a page may load. Whatever might get into a page in spite of all, it could not run.
import { markup, type Html } from './template';

/** Pictures from anywhere, and nothing else but what is said besides: each a directive of a Content-Security-Policy. */
export function writePolicy(...allowed: readonly string[]): Html {
  const pictures = "img-src 'self' file: https: http:";
  const all = ["default-src 'none'", ...allowed, pictures, "base-uri 'none'", "form-action 'none'"];
  return markup`<meta http-equiv="Content-Security-Policy" content="${all.join('; ')}">`;
}

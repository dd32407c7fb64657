// Text to tree. Every text has a tree: this never throws, and a mistake in one statement leaves the
// others as they are.
import { SyntaxDocument } from './document';
import type { Tree } from './tree';

/**
 * Parses the text of a `.series` file.
 * @param text LF, CRLF or CR line ends; a byte order mark is tolerated
 * @returns its tree, with the mistakes of form in the order of the text
 */
export function parse(text: string): Tree {
  return new SyntaxDocument(text).tree;
}

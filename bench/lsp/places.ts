// Where in a generated text an author works: in the middle of the first file. Offsets are UTF-16 code units.
import { landmark, newcomer } from '../data/invent';

/** A stretch of text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The places of a text that is edited. */
export interface Places {
  /** In the middle of a sentence. */
  readonly letter: number;
  /** At the end of a line. */
  readonly lineEnd: number;
  /** A bracket that closes. */
  readonly brace: Stretch;
  /** A name that is declared far away. */
  readonly name: Stretch;
  /** What is emptied to be completed. */
  readonly completed: Stretch;
}

/** The places in a `.series` text, where names are completed. */
export function seriesPlaces(text: string): Places {
  const { name, ...places } = commonPlaces(text);
  return { ...places, name, completed: name };
}

/** The places in a JSON text, where the words of the schema are all there is to complete. */
export function jsonPlaces(text: string): Places {
  const places = commonPlaces(text);
  const key = '"country": ';
  const start = text.lastIndexOf(key, places.letter) + key.length + 1;
  return { ...places, completed: { start, end: text.indexOf('"', start) } };
}

function commonPlaces(text: string): Omit<Places, 'completed'> {
  const letter = indexOf(text, landmark) + landmark.indexOf(' ');
  const brace = text.indexOf('}', letter);
  const name = indexOf(text, newcomer.id);
  return {
    letter,
    lineEnd: text.indexOf('\n', text.lastIndexOf('aired', letter)),
    brace: { start: brace, end: brace + 1 },
    name: { start: name, end: name + newcomer.id.length },
  };
}

function indexOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`The generated text has no “${part}”.`);
  return at;
}

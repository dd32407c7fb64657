// Which of a page's elements shows a place in the source.

/** The source of an element; offsets in UTF-16 code units, `file` is a place in the page's files. */
export interface Place {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** The smallest of the places that hold a stretch of a file: more than one where a page says a thing twice. */
export function innermost<P extends Place>(places: readonly P[], sought: Place): readonly P[] {
  let best: P[] = [];
  let smallest = Infinity;
  for (const place of places) {
    const size = place.end - place.start;
    const holds = place.file === sought.file && place.start <= sought.start && sought.end <= place.end;
    if (!holds || size > smallest) continue;
    if (size < smallest) best = [];
    smallest = size;
    best.push(place);
  }
  return best;
}

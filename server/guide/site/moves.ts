// Where the parts of a page are written now, for a preview that knows where they were written once. Few are looked at
// after an edit: what stands before it has stayed, and what stands behind it has moved with the text.
import type { EditLog, Replaced } from '../../model/edit-log';
import { positionsOf, type Part, type PartsMove, type Seen } from './parts';

/** The same of what may be written in several files, and so has no log. */
type Look = Omit<Seen, 'log' | 'count'> & { readonly log: EditLog | undefined };

const nothing: Look = { log: undefined, moves: [], first: Infinity, last: -Infinity };

/**
 * How a part and all within it have moved since they were written, in their order.
 * @param logOf the edits of a file by its address; undefined for one that is not there
 */
export function movesOf(part: Part, logOf: (uri: string) => EditLog | undefined): readonly PartsMove[] {
  return new Looking(logOf).look(part).moves.filter(({ by }) => by !== 0);
}

class Looking {
  /** For each log the edits since it had counted so far: most who ask have looked at the same time. */
  private readonly recent = new Map<EditLog, Map<number, readonly Replaced[] | undefined>>();

  constructor(private readonly logOf: (uri: string) => EditLog | undefined) {}

  look(part: Part): Look {
    const followed = part.seen && this.follow(part.seen);
    part.seen = followed;
    if (followed) return followed;
    const inner = part.parts.map((one) => this.look(one));
    const look = together([this.placesOf(part), ...inner]);
    const { log } = look;
    // What has no parts is looked at with what it is in.
    if (log && part.parts.length > 0) part.seen = { ...look, log, count: log.count };
    return look;
  }

  private placesOf({ number, places, written }: Part): Look {
    const [place] = places;
    if (!place) return nothing;
    const now = positionsOf(places);
    const by = now[0]! - written[0]!;
    const moved = now.every((at, i) => at - written[i]! === by) ? by : now;
    const isOneFile = places.every(({ uri }) => uri === place.uri);
    return {
      log: isOneFile ? this.logOf(place.uri) : undefined,
      moves: [{ from: number, to: number, by: moved }],
      first: Math.min(...now),
      last: Math.max(...now),
    };
  }

  /** What was seen, as it is after the edits since then; undefined where one of them touches it. */
  private follow(seen: Seen): Seen | undefined {
    const edits = this.editsSince(seen);
    if (!edits) return undefined;
    let by = 0;
    for (const { start, end, by: more } of edits) {
      if (start > seen.last + by) continue;
      if (end >= seen.first + by) return undefined;
      by += more;
    }
    const { log, moves, first, last } = seen;
    const moved = by === 0 ? moves : moves.map((move) => ({ ...move, by: sum(move.by, by) }));
    return { log, count: log.count, moves: moved, first: first + by, last: last + by };
  }

  private editsSince({ log, count }: Seen): readonly Replaced[] | undefined {
    const known = this.recent.get(log) ?? new Map<number, readonly Replaced[] | undefined>();
    this.recent.set(log, known);
    if (!known.has(count)) known.set(count, log.since(count));
    return known.get(count);
  }
}

function sum(by: PartsMove['by'], more: number): PartsMove['by'] {
  return typeof by === 'number' ? by + more : by.map((at) => at + more);
}

/** What was seen of several as one. */
function together(looks: readonly Look[]): Look {
  const some = looks.filter(({ moves }) => moves.length > 0);
  const moves: PartsMove[] = [];
  for (const move of some.flatMap((look) => look.moves)) {
    const before = moves.at(-1);
    if (before && before.by === move.by && before.to === move.from - 1)
      moves[moves.length - 1] = { ...before, to: move.to };
    else moves.push(move);
  }
  const log = some[0]?.log;
  return {
    log: some.every((look) => look.log === log) ? log : undefined,
    moves,
    first: Math.min(...some.map(({ first }) => first)),
    last: Math.max(...some.map(({ last }) => last)),
  };
}

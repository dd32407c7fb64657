// The last edits of a text, for those who know where something was and want to know where it is.

/** A piece of a text that was replaced, in UTF-16 code units of the text before, and by how much that is longer now. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/** So many edits are remembered: who asks more seldom looks anew. */
const most = 64;

export class EditLog {
  private readonly last: Replaced[] = [];
  private counted = 0;

  /** A number that is another one after each edit. */
  get count(): number {
    return this.counted;
  }

  /** Notes an edit: what stands wholly before it has stayed, and what stands wholly behind it has moved with the text. */
  note(edit: Replaced): void {
    this.last[this.counted % most] = edit;
    this.counted++;
  }

  /** Notes an edit that can have changed where anything begins and ends. */
  noteAll(): void {
    this.counted += most + 1;
  }

  /** The edits since the log had counted so far, the oldest first; undefined where not all are known. */
  since(count: number): readonly Replaced[] | undefined {
    if (this.counted - count > most) return undefined;
    const edits: Replaced[] = [];
    for (let i = count; i < this.counted; i++) edits.push(this.last[i % most]!);
    return edits;
  }
}

// What a page that is shown again and again remembers of the last time, so that whatever says the same stays the
// same object, and nobody has to lay it out or write it again.
import { sameList } from '../../model/reactive';
import { isAlike } from '../compile/written';

/** Makes what is asked for, or finds it. */
export interface Remembering {
  /**
   * The result of a pure function; the one from before where it was made of the same things, or says the same.
   * @param name tells it from others of the page
   */
  readonly of: <T>(name: string, inputs: readonly unknown[], make: () => T) => T;
}

/** Makes everything anew: for pages that are written once. */
export const forgetful: Remembering = { of: (_name, _inputs, make) => make() };

export class Remembered implements Remembering {
  private before = new Map<string, Made>();
  private now = new Map<string, Made>();

  of<T>(name: string, inputs: readonly unknown[], make: () => T): T {
    const before = this.now.get(name) ?? this.before.get(name);
    const made =
      before && sameList(before.inputs, inputs) ? before : { inputs, result: likeBefore(before, make()) };
    this.now.set(name, made);
    return made.result as T;
  }

  /** Lets go of what nobody has asked for since the last time. */
  tidy(): void {
    this.before = this.now;
    this.now = new Map();
  }
}

interface Made {
  readonly inputs: readonly unknown[];
  readonly result: unknown;
}

function likeBefore(before: Made | undefined, result: unknown): unknown {
  return before && isAlike(before.result, result) ? before.result : result;
}

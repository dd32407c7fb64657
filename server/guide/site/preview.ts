// What a page tells a preview, and no reader: where its elements are written, and names by which they stay
// themselves while others come and go around them.
import { fingerprint } from '../../model/fingerprint';
import type { At } from '../guide';

export class Preview {
  private readonly numbers = new Map<string, number>();
  private readonly times = new Map<string, number>();
  /** Where what stands on the page is written. */
  readonly places: At[] = [];

  /** Notes one more place. @returns the number of its file, from 0 */
  note(at: At): number {
    this.places.push(at);
    const number = this.numbers.get(at.uri) ?? this.numbers.size;
    this.numbers.set(at.uri, number);
    return number;
  }

  /** The addresses of the files, by their numbers. */
  get files(): readonly string[] {
    return [...this.numbers.keys()];
  }

  /** A name for an element, by what it says and by the name of the one around; of equal ones each has its own. */
  name(around: string, words: string): string {
    const name = `k-${fingerprint(`${around} ${words}`)}`;
    const time = (this.times.get(name) ?? 0) + 1;
    this.times.set(name, time);
    return time === 1 ? name : `${name}-${time}`;
  }
}

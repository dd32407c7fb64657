// The names of a page's regions, by which those who do not see it go through it: each region has another.

export class Regions {
  private taken = new Set<string>();

  /** A name for one more region, as short as may be. @param headings those that it stands under, the outermost first */
  name(caption: string, headings: readonly string[]): string {
    const longer = headings
      .toReversed()
      .filter((heading) => !heading.includes(caption) && !caption.includes(heading));
    const names = [caption, ...longer.map((_, i) => [caption, ...longer.slice(0, i + 1)].join(', '))];
    const name = names.find((one) => !this.taken.has(one)) ?? this.numbered(names.at(-1) ?? caption);
    this.taken.add(name);
    return name;
  }

  /** The names that are taken so far, for `reset`. */
  state(): ReadonlySet<string> {
    return new Set(this.taken);
  }

  reset(state: ReadonlySet<string>): void {
    this.taken = new Set(state);
  }

  private numbered(name: string): string {
    let number = 2;
    while (this.taken.has(`${name} (${number})`)) number += 1;
    return `${name} (${number})`;
  }
}

// A pure function of texts that remembers its last results, up to a size.

export class Memory {
  private recent = new Map<string, string>();
  private older = new Map<string, string>();
  private size = 0;

  /** @param most how many UTF-16 code units of texts and results are kept at least; twice as many at most */
  constructor(
    private readonly compute: (text: string) => string,
    private readonly most: number,
  ) {}

  of(text: string): string {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    const result = this.older.get(text) ?? this.compute(text);
    this.keep(text, result);
    return result;
  }

  private keep(text: string, result: string): void {
    this.size += text.length + result.length;
    if (this.size > this.most) {
      // What has not been asked for since the last time is forgotten.
      this.older = this.recent;
      this.recent = new Map();
      this.size = text.length + result.length;
    }
    this.recent.set(text, result);
  }
}

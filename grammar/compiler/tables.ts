// The tables of a compiled matcher: one number for each character class, each table declared once.

export class Tables {
  private readonly names = new Map<string, string>();
  private readonly patterns = new Map<string, string>();

  /** The name of a table of zeros and ones. */
  bits(bits: Uint8Array): string {
    return this.numbers(bits);
  }

  /** The name of a table of small numbers. */
  numbers(numbers: Uint8Array): string {
    return named(this.names, `table(new Uint8Array(${numbers.length}), ${stretches(numbers)})`, 'T');
  }

  /** The name of a table whose bit `i` is that of the table `i`. */
  masks(tables: readonly Uint8Array[]): string {
    if (tables.length > 30) throw new Error('a choice has more than 30 alternatives');
    const masks = [...tables[0]!.keys()].map((c) =>
      tables.reduce((mask, one, i) => mask | (one[c]! << i), 0),
    );
    return named(this.names, `table(new Int32Array(${masks.length}), ${stretches(masks)})`, 'T');
  }

  /** The name of a pattern; beside it stands a table of what is known of it, by code unit. */
  pattern(pattern: RegExp): string {
    return named(this.patterns, String(pattern), 'U');
  }

  /** The statements that declare all of them. */
  declarations(): readonly string[] {
    return [
      ...[...this.names].map(([value, name]) => `const ${name} = ${value};`),
      ...[...this.patterns].map(
        ([pattern, name]) => `const ${name} = ${pattern}, ${name}known = new Uint8Array(0x10000);`,
      ),
    ];
  }
}

/** The stretches of a table in which a number other than zero stands, as `from, to, number` each. */
function stretches(numbers: ArrayLike<number>): string {
  const found: (readonly [from: number, to: number, number: number])[] = [];
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    while (to < numbers.length && numbers[to] === numbers[from]) to++;
    if (numbers[from] !== 0) found.push([from, to, numbers[from]!]);
  }
  return found.join(', ');
}

function named(names: Map<string, string>, key: string, prefix: string): string {
  const name = names.get(key) ?? `${prefix}${names.size}`;
  names.set(key, name);
  return name;
}

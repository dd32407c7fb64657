// A sampling profile of V8, summed up by function.

/** A profile as V8 writes it; times are in microseconds. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A function's part in the time that was not idle, with what it calls and without; from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly all: number;
  readonly own: number;
}

const idle = ['(idle)', '(program)', '(root)'];

/** Sums a profile up by function. */
export function sharesOf({ nodes, samples, timeDeltas }: Profile): readonly Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  let total = 0;
  const add = (sums: Map<string, number>, name: string, time: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + time);
  };
  samples.forEach((id, i) => {
    const time = timeDeltas[i]!;
    const name = nameOf(byId.get(id)!);
    if (idle.includes(name)) return;
    total += time;
    add(own, name, time);
    const around = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
      around.add(nameOf(byId.get(at)!));
    for (const one of around) add(all, one, time);
  });
  return [...all].map(([name, time]) => ({ name, all: time / total, own: (own.get(name) ?? 0) / total }));
}

function nameOf({ callFrame: { functionName } }: Profile['nodes'][number]): string {
  return functionName === '' ? '(anonymous)' : functionName;
}

/** The functions that take most, first with what they call and then by themselves. */
export function shareTable(shares: readonly Share[]): string {
  const named = shares.filter(({ name }) => !name.startsWith('(') || name === '(garbage collector)');
  const top = (by: 'all' | 'own'): string =>
    [...named]
      .sort((a, b) => b[by] - a[by])
      .slice(0, 25)
      .map((share) => `${(share[by] * 100).toFixed(1).padStart(5)} %  ${share.name}`)
      .join('\n');
  return `With what it calls:\n${top('all')}\n\nBy itself:\n${top('own')}`;
}

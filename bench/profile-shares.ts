// Profiles of V8, summed up: of time, by the samples of a processor, and of memory, by who has made what still lives.
import type { CallFrame, NameOf } from './profile-areas';

/** A profile of time as V8 writes it; times are in microseconds. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A profile of memory as V8 writes it; sizes are in bytes. */
export interface HeapProfile {
  readonly head: HeapNode;
}

interface HeapNode {
  readonly callFrame: CallFrame;
  readonly selfSize: number;
  readonly children: readonly HeapNode[];
}

/** A part in the time that was not idle, or in the memory, with what it calls and without; from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly all: number;
  readonly own: number;
}

const idle = ['(idle)', '(program)', '(root)'];

/** How functions are told apart unless somebody says otherwise. */
const byFunction: NameOf = ({ functionName }) => (functionName === '' ? '(anonymous)' : functionName);

/** Sums a profile of time up. @param nameOf what is told apart */
export function sharesOf(
  { nodes, samples, timeDeltas }: Profile,
  nameOf: NameOf = byFunction,
): readonly Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** What a node counts as, then what those around it do. */
  const around = (id: number | undefined): readonly string[] => {
    if (id === undefined) return [];
    const outer = around(callers.get(id));
    return [nameOf(byId.get(id)!.callFrame, outer[0]), ...outer];
  };
  const sums = new Sums();
  samples.forEach((id, i) => {
    const names = around(id);
    if (!idle.includes(names[0]!)) sums.add(names, timeDeltas[i]!);
  });
  return sums.shares();
}

/** Sums a profile of memory up. @param nameOf what is told apart */
export function heapSharesOf({ head }: HeapProfile, nameOf: NameOf = byFunction): readonly Share[] {
  const sums = new Sums();
  const visit = ({ callFrame, selfSize, children }: HeapNode, callers: readonly string[]): void => {
    const around = [nameOf(callFrame, callers[0]), ...callers];
    sums.add(around, selfSize);
    for (const child of children) visit(child, around);
  };
  visit(head, []);
  return sums.shares();
}

class Sums {
  private readonly own = new Map<string, number>();
  private readonly all = new Map<string, number>();
  private total = 0;

  /** @param around who has taken it, then who has called that, and so on */
  add(around: readonly string[], amount: number): void {
    this.total += amount;
    this.own.set(around[0]!, (this.own.get(around[0]!) ?? 0) + amount);
    for (const one of new Set(around)) this.all.set(one, (this.all.get(one) ?? 0) + amount);
  }

  shares(): readonly Share[] {
    const { own, all, total } = this;
    return [...all].map(([name, sum]) => ({ name, all: sum / total, own: (own.get(name) ?? 0) / total }));
  }
}

/** The functions that take most, first with what they call and then by themselves. */
export function functionTable(shares: readonly Share[]): string {
  const named = shares.filter(({ name }) => !name.startsWith('(') || name === '(garbage collector)');
  return `With what it calls:\n${rows(named, 'all', 25)}\n\nBy itself:\n${rows(named, 'own', 25)}`;
}

/** What each part of the program takes by itself. */
export function areaTable(shares: readonly Share[]): string {
  const some = shares.filter(({ own }) => own >= 0.005);
  return `By part of the program:\n${rows(some, 'own', some.length)}`;
}

function rows(shares: readonly Share[], by: 'all' | 'own', most: number): string {
  return [...shares]
    .sort((a, b) => b[by] - a[by])
    .slice(0, most)
    .map((share) => `${(share[by] * 100).toFixed(1).padStart(5)} %  ${share.name}`)
    .join('\n');
}

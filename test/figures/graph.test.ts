// Who is what to whom, as a drawing: everything that is said is there, and nothing stands on anything else.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Box, Graph, Point } from '../../server/guide/figures/figure';
import { relationshipGraph } from '../../server/guide/figures/graph';
import { touch, within } from '../../server/guide/figures/graph/boxes';
import { pointOn } from '../../server/guide/figures/graph/curves';
import { placed } from '../../server/guide/figures/graph/islands';
import { settled, type Body, type Spring } from '../../server/guide/figures/graph/simulation';
import { textWidth } from '../../server/guide/figures/text-size';
import type { Guide } from '../../server/guide/guide';
import { generatedShow, large } from '../support/generated-show';
import { exampleGuide, guideFrom, showIn } from '../support/guides';

function graphOf(guide: Guide, id: string): Graph {
  const graph = relationshipGraph(guide, showIn(guide, id));
  if (!graph) throw new Error(`${id} has no graph`);
  return graph;
}

/** A show whose characters are a, b, c … in the main cast. */
function graphFrom(count: number, ties: string): Graph | undefined {
  const ids = Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i));
  const cast = ids.map((id) => `    p_${id} as ${id} "${id.toUpperCase()}"`).join('\n');
  const guide = guideFrom(`show x "X" {\n  cast main {\n${cast}\n  }\n${ties}\n}\n`);
  return relationshipGraph(guide, showIn(guide, 'x'));
}

/** Each curve as readers see it: who, the label, to whom; arrows where they are. */
function curvesOf({ edges }: Graph): readonly string[] {
  return edges.map(({ words, kind, arrows }) => `${kind} ${arrows.join('+') || '–'}: ${words}`);
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
}

function expectFree({ nodes, edges, width, height }: Graph): void {
  const boxes = nodes.map(({ box }) => box);
  const labels = edges.filter(({ lines }) => lines.length > 0).map(({ label }) => label);
  for (const [a, b] of pairs([...boxes, ...labels])) if (touch(a, b, -0.5)) expect([a, b]).toEqual([]);
  const isInside = (box: Box): boolean =>
    box.x - box.width / 2 >= 0 &&
    box.y - box.height / 2 >= 0 &&
    box.x + box.width / 2 <= width &&
    box.y + box.height / 2 <= height;
  expect([...boxes, ...labels].filter((box) => !isInside(box))).toEqual([]);
  const points = edges.flatMap(({ curve }) => [0, 0.25, 0.5, 0.75, 1].map((at) => pointOn(curve, at)));
  expect(points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
}

describe('the relations of a show', () => {
  it('leaves out characters without any, and names them', () => {
    const graph = graphFrom(4, '  character a { friend-of: b; mother-of: c }')!;
    expect(graph.nodes.map(({ link }) => link.text)).toEqual(['A', 'B', 'C']);
    expect(graph.apart.map(({ text }) => text)).toEqual(['D']);
  });

  it('is no picture where fewer than three have to do with each other', () => {
    expect(graphFrom(4, '  character a { friend-of: b }')).toBeUndefined();
    expect(graphFrom(4, '')).toBeUndefined();
  });

  it('points from the one who is something to the one to whom it is, and nowhere where both are it', () => {
    const graph = graphFrom(3, '  character a { mother-of: b; friend-of: c former }')!;
    expect(curvesOf(graph)).toEqual(['family to: A: mother of B', 'social –: A: friend of C (former)']);
    expect(graph.edges.flatMap(({ lines }) => lines)).toEqual(['mother of', 'former friend']);
  });

  it('draws once what both ends say, and lists it twice', () => {
    const graph = graphFrom(
      3,
      `  character a { mother-of: b; dates: c }
  character b { daughter-of: a }
  character c { dates: a }`,
    )!;
    expect(curvesOf(graph)).toEqual(['family to: A: mother of B', 'romance –: A: dates C']);
    expect(graph.ties.map(({ from, relation, to }) => `${from.text} ${relation} ${to.text}`)).toEqual([
      'A mother of B',
      'A dates C',
      'B daughter of A',
      'C dates A',
    ]);
  });

  it('puts the relations of one pair and one kind together, with an arrow at each end that needs one', () => {
    const graph = graphFrom(
      3,
      `  character a { boss-of: b; investigates: b; friend-of: c }
  character b { mentor-of: a }`,
    )!;
    expect(curvesOf(graph)).toEqual([
      'work from+to: A: boss of B; B: mentor of A',
      'social –: A: friend of C',
      'conflict to: A: investigates B',
    ]);
    const [work, , conflict] = graph.edges;
    expect(work!.curve).not.toEqual(conflict!.curve);
  });

  it('shows whom they know from other shows', () => {
    const guide = exampleGuide('tour');
    const outside = graphOf(guide, 'keepers').nodes.filter((node) => node.outside);
    expect(outside.map(({ link }) => link.text)).toEqual(['Edda Rook']);
  });

  it('begins with those whom the credits put first', () => {
    const { nodes } = graphOf(exampleGuide('ballard'), 'ballard');
    expect(nodes[0]).toMatchObject({ link: { text: 'Renée Ballard' }, billing: 'main' });
    const order = ['main', 'recurring', 'guest', 'none'];
    const places = nodes.map(({ billing }) => order.indexOf(billing));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(['ballard', 'tour'])('has every relation between characters of %s in its tables', (folder) => {
    const guide = exampleGuide(folder);
    const known = new Set(guide.characters.map(({ id }) => id));
    const said = guide.characters.flatMap(({ name, relations }) =>
      relations
        .filter(({ derived, target }) => !derived && known.has(target.ref ?? ''))
        .map(({ label, target }) => `${name} ${label} ${target.text}`),
    );
    const graphs = guide.shows.flatMap((show) => relationshipGraph(guide, show) ?? []);
    const listed = graphs.flatMap(({ ties }) =>
      ties.map(({ from, relation, to }) => `${from.text} ${relation} ${to.text}`),
    );
    expect([...new Set(listed)].sort()).toEqual([...new Set(said)].sort());
  });
});

describe('the drawing', () => {
  it.each(['ballard', 'tour'])('of %s has nothing on anything else', (folder) => {
    const guide = exampleGuide(folder);
    for (const show of guide.shows) {
      const graph = relationshipGraph(guide, show);
      if (graph) expectFree(graph);
    }
  });

  it('of fifty characters has nothing on anything else, room for all labels, and few lines that cross', () => {
    const graph = graphOf(guideFrom(generatedShow(large)), 'large');
    expect(graph.nodes).toHaveLength(50);
    expectFree(graph);
    expect(graph.width).toBeLessThan(1250);
    expect(graph.edges.filter(({ lines }) => lines.length === 0)).toEqual([]);
    expect(crossingsOf(graph)).toBeLessThan(100);
  });

  it('of any network has nothing on anything else', () => {
    const tie = fc.tuple(
      fc.nat(11),
      fc.nat(11),
      fc.constantFrom('friend-of', 'mother-of', 'loves', 'killed'),
    );
    fc.assert(
      fc.property(fc.array(tie, { minLength: 3, maxLength: 40 }), (ties) => {
        const id = (i: number): string => String.fromCharCode(97 + i);
        const lines = ties.map(([a, b, name]) => `  character ${id(a)} { ${name}: ${id(b)} }`);
        const graph = graphFrom(12, lines.join('\n'));
        if (graph) expectFree(graph);
      }),
      { numRuns: 30 },
    );
  });

  it('shows the eighty best connected, and names the others', () => {
    const graph = graphOf(
      guideFrom(generatedShow({ ...large, characters: 95, seasons: 2, episodes: 2 })),
      'large',
    );
    expect(graph.nodes).toHaveLength(80);
    expect(graph.left).toHaveLength(15);
    expectFree(graph);
  });

  it('is the same for the same facts, to the last digit', () => {
    const draw = (): string => JSON.stringify(graphOf(exampleGuide('ballard'), 'ballard'));
    expect(draw()).toBe(draw());
  });

  it('stays as it is where something is said that is no relation', () => {
    const text = generatedShow({ ...large, characters: 20 });
    const before = graphOf(guideFrom(text), 'large');
    const after = graphOf(guideFrom(text.replace('viewers: 9', 'share: 20%; viewers: 1')), 'large');
    expect(after).toEqual(before);
  });

  it('keeps two groups as they are when a third comes in', () => {
    const ties = '  character a { friend-of: b, c }\n  character d { friend-of: e }';
    const shape = ({ nodes }: Graph, names: string): readonly (readonly number[])[] => {
      const own = nodes.filter(({ link }) => names.includes(link.text)).map(({ box }) => box);
      return own.map(({ x, y }) => [Math.round(x - own[0]!.x), Math.round(y - own[0]!.y)]);
    };
    const before = graphFrom(7, ties)!;
    const after = graphFrom(7, `${ties}\n  character f { enemy-of: g }`)!;
    expect(after.nodes).toHaveLength(7);
    expect(shape(after, 'ABC')).toEqual(shape(before, 'ABC'));
    expect(shape(after, 'DE')).toEqual(shape(before, 'DE'));
  });

  it('places bodies on one spot apart from each other', () => {
    const body = { width: 40, height: 20 };
    const { boxes } = placed([body, body, body], []);
    expect(boxes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('finds a way to draw two triangles without a crossing', () => {
    const ties = ['a b', 'b c', 'c a', 'c d', 'd e', 'e f', 'f d'].map((pair) => pair.split(' '));
    const lines = ties.map(([one, other]) => `  character ${one!} { friend-of: ${other!} }`);
    expect(crossingsOf(graphFrom(6, lines.join('\n'))!)).toBe(0);
  });

  it('has every label on its own curve', () => {
    const graph = graphOf(guideFrom(generatedShow({ ...large, characters: 30 })), 'large');
    const lost = graph.edges.filter(({ curve, label }) => {
      const points = Array.from({ length: 101 }, (_, i) => pointOn(curve, i / 100));
      return !points.some((point) => within(point, label));
    });
    expect(lost).toEqual([]);
  });

  it('reckons each group once, however often it is asked for', () => {
    const { bodies, springs } = network(40);
    const first = placed(bodies, springs);
    const roots = vi.spyOn(Math, 'sqrt');
    expect(placed(bodies, springs)).toEqual(first);
    expect(roots).not.toHaveBeenCalled();
    placed(bodies, springs.slice(1));
    expect(roots).toHaveBeenCalled();
    roots.mockRestore();
  });

  it('draws no lots and takes no angles, whose last digits differ between machines', () => {
    const { bodies, springs } = network(20);
    const spies = (['random', 'sin', 'cos', 'atan2', 'exp'] as const).map((name) => vi.spyOn(Math, name));
    settled(bodies, springs);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

/** Bodies of different sizes, each with a spring to one before it and some to others. */
function network(count: number): {
  readonly bodies: readonly Body[];
  readonly springs: readonly Spring[];
} {
  const bodies = Array.from({ length: count }, (_, i) => ({ width: 60 + (i % 7) * 12, height: 28 }));
  const to = (i: number): readonly number[] => (i % 3 === 0 ? [i >> 1, (i * 5) % i] : [i >> 1]);
  const springs = bodies
    .slice(1)
    .flatMap((_, i) => to(i + 1).map((other) => ({ from: i + 1, to: other, width: 50, height: 16 })));
  return { bodies, springs };
}

/** How often curves cross each other. */
function crossingsOf({ edges }: Graph): number {
  const lines = edges.map(({ curve }) => Array.from({ length: 21 }, (_, i) => pointOn(curve, i / 20)));
  const steps = lines.map((line) => line.slice(1).map((point, i) => [line[i]!, point] as const));
  return pairs(steps)
    .flatMap(([a, b]) => a.flatMap((one) => b.map((other) => [one, other] as const)))
    .filter(([one, other]) => areCrossed(one, other)).length;
}

type Step = readonly [Point, Point];

function areCrossed([a, b]: Step, [c, d]: Step): boolean {
  const side = (from: Point, to: Point, { x, y }: Point): number =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

it('estimates the width of names in any script, wide ones wider', () => {
  expect(textWidth('iiii', 14)).toBeLessThan(textWidth('WWWW', 14));
  expect(textWidth('化物語', 14)).toBeGreaterThan(3 * 13.5);
  expect(textWidth('e\u0301', 14)).toBe(textWidth('e', 14));
});

// Viewers, ratings and scores: which are comparable, and how high they are among the others.
import { describe, expect, it } from 'vitest';
import { episodeGrids, viewerBars } from '../../server/guide/figures/measures';
import { reviewScores } from '../../server/guide/figures/scores';
import type { Show } from '../../server/guide/guide';
import { generatedShow, large } from '../support/generated-show';
import { exampleGuide, guideFrom, showIn } from '../support/guides';

function showFrom(seasons: readonly (readonly string[])[], more = ''): Show {
  const blocks = seasons.map((episodes, i) => {
    const own = episodes.map((body, k) => `    episode ${k + 1} "E${k + 1}" { ${body} }`);
    return `  season ${i + 1} {\n${own.join('\n')}\n  }`;
  });
  return showIn(guideFrom(`show x "X" {\n${blocks.join('\n')}\n${more}}\n`), 'x');
}

describe('viewers', () => {
  const show = showFrom([
    ['viewers: 9.38M', 'viewers: 8M, 9M (seven days)', ''],
    ['viewers: 7.5M', 'viewers: 950K'],
  ]);

  it('are bars, with a gap where nothing is known', () => {
    const bars = viewerBars(show)!;
    expect(bars.groups.map(({ bars: own }) => own.map(({ text }) => text))).toEqual([
      ['9.38', '8.00', 'not known'],
      ['7.50', '0.95'],
    ]);
    expect(bars.unit).toBe('in millions');
  });

  it('are a grid of seasons and episodes too', () => {
    const [grid] = episodeGrids(show);
    expect(grid?.columns).toEqual(['1', '2', '3']);
    expect(grid?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
      ['9.38', '8.00', null],
      ['7.50', '0.95', null],
    ]);
  });

  it('of fewer than four episodes are no picture', () => {
    const few = showFrom([['viewers: 9M', 'viewers: 8M'], ['viewers: 7M']]);
    expect(viewerBars(few)).toBeUndefined();
    expect(episodeGrids(few)).toEqual([]);
  });
});

describe('levels', () => {
  it('are fifths of all values, with equal values in one', () => {
    const [viewers] = episodeGrids(showIn(guideFrom(generatedShow(large)), 'large'));
    const cells = viewers!.rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
    expect(cells).toHaveLength(200);
    for (const level of [1, 2, 3, 4, 5]) {
      const count = cells.filter((cell) => cell.level === level).length;
      expect(Math.abs(count - 40)).toBeLessThan(5);
    }
    const sorted = cells.toSorted((a, b) => a.number - b.number).map(({ level }) => level);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    const byNumber = new Map(cells.map(({ number, level }) => [number, level]));
    expect(cells.filter(({ number, level }) => byNumber.get(number) !== level)).toEqual([]);
  });

  it('have words and limits', () => {
    const [viewers] = episodeGrids(showIn(guideFrom(generatedShow(large)), 'large'));
    expect(viewers!.levels.map(({ words }) => words)).toEqual([
      'lowest fifth',
      'second fifth',
      'middle fifth',
      'fourth fifth',
      'highest fifth',
    ]);
    for (const { text } of viewers!.levels) expect(text).toMatch(/^\d+\.\d\d–\d+\.\d\d$/);
  });
});

it('compares only what is on one scale', () => {
  const [grid] = episodeGrids(
    showFrom([
      ['appreciation: 84/100', 'appreciation: 8/10', 'appreciation: 90/100'],
      ['appreciation: 70/100', 'appreciation: 75/100'],
    ]),
  );
  expect(grid?.unit).toBe('out of 100');
  expect(grid?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
    ['84', null, '90'],
    ['70', '75', null],
  ]);
});

describe('scores of reviews', () => {
  it('each fill their own scale, and say what was judged and in which words', () => {
    const rows = reviewScores(showIn(exampleGuide('tour'), 'harrow_point'))!.rows;
    const shown = rows.map(({ name, text, part, place, label, basis }) =>
      [name, text, part.toFixed(2), place?.text, label, basis].join(' | '),
    );
    expect(shown).toEqual([
      'Metacritic | 74/100 | 0.74 | series 1 | generally favorable | 9 reviews',
      'Rotten Tomatoes | 92% | 0.92 | series 1 |  | 12 reviews',
      'Viewers of Tidal | 4.3/5 | 0.86 | series 3 |  | 12,840 votes',
      'The Skelwick Gazette | 4/5 | 0.80 | series 2, episode 6 |  | ',
    ]);
  });

  it('without a scale, or beyond it, are left to the table of reviews', () => {
    const review = (name: string, score: string): string => `  review "${name}" { score: ${score} }\n`;
    const more = review('A', '7.4') + review('B', '12/10') + review('C', '110%') + review('D', '3/4');
    expect(reviewScores(showFrom([], more))).toBeUndefined();
    expect(reviewScores(showFrom([], more + review('E', '0%')))?.rows.map(({ name }) => name)).toEqual([
      'D',
      'E',
    ]);
  });
});

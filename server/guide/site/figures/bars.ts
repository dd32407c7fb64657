// A bar for each episode as SVG, and the same numbers as a table behind it; those of several seasons have a
// grid of their own.
import type { Bars, BarsBar } from '../../figures/figure';
import { round } from '../../figures/round';
import { cut } from '../../figures/text-size';
import { markup, type Html } from '../template';
import { behind, drawing, tableOf } from './frame';
import { inPlace, linked, linksTo, type Drawing } from './links';

const widest = 960;
const height = 150;
const top = 22;
const base = height + top;
const between = 18;

type Group = Bars['groups'][number];

/** Writes a chart of bars. */
export function writeBars(drawn: Drawing, bars: Bars): Html {
  const { groups } = bars;
  const all = groups.flatMap((group) => group.bars);
  const highest = Math.max(...all.map(({ number = 0 }) => number));
  const gaps = (groups.length - 1) * between;
  const step = Math.max(3, Math.min(34, round((widest - gaps) / all.length)));
  let x = 0;
  const parts = groups.map((group) => {
    const start = x;
    x += group.bars.length * step + between;
    return writeGroup(drawn, group, { start, step, highest });
  });
  const width = round(x - between);
  const note = bars.unit === '' ? '' : markup`<p class="figure-note">${bars.unit}</p>\n`;
  const body = markup`<path class="base" d="M0 ${base}H${width}"/>\n${parts}`;
  const table = groups.length === 1 ? writeTable(drawn, bars) : '';
  return markup`${note}${drawing(drawn, bars, { width, height: base + 34 }, body)}${table}`;
}

interface Scale {
  readonly start: number;
  readonly step: number;
  readonly highest: number;
}

function writeGroup(drawn: Drawing, { link, bars }: Group, scale: Scale): Html {
  const { start, step, highest } = scale;
  const best = bars.reduce((a, b) => ((b.number ?? 0) > (a.number ?? 0) ? b : a));
  const own = bars.map((bar, i) => writeBar(drawn, bar, { ...scale, start: start + i * step }));
  const middle = round(start + (bars.length * step) / 2);
  const numbers =
    step >= 16
      ? bars.map(
          (bar, i) =>
            markup`<text class="number"${drawn.placed(bar.link.at)} x="${round(start + (i + 0.5) * step)}" y="${base + 13}">${bar.short}</text>`,
        )
      : '';
  const peak = round(start + (bars.indexOf(best) + 0.5) * step);
  const room = Math.floor((bars.length * step + between) / 7);
  const value =
    best.number === undefined
      ? ''
      : markup`<text class="number"${drawn.placed(best.at)} x="${Math.max(peak, 18)}" y="${round(base - (best.number / highest) * height - 5)}">${best.text}</text>`;
  return markup`<g>${own}${value}${numbers}${linked(drawn, link, markup`<title>${link.text}</title><text class="name" x="${middle}" y="${base + 28}">${cut(link.text, Math.max(2, room))}</text>`, 'row-name')}</g>
`;
}

function writeBar(
  drawn: Drawing,
  { link, text, number, at }: BarsBar,
  { start, step, highest }: Scale,
): Html {
  if (number === undefined) return markup``;
  const long = round((number / highest) * height);
  const gap = step > 8 ? 2 : 0.5;
  const rect = markup`<title>${link.text}: ${text}</title><rect x="${round(start + gap / 2)}" y="${round(base - long)}" width="${round(step - gap)}" height="${long}"/>`;
  return linked(drawn, link, rect, 'column', at);
}

function writeTable(drawn: Drawing, bars: Bars): Html {
  const { title, measure, groups } = bars;
  const rows = groups.flatMap(({ link, bars: own }) =>
    own.map((bar) => [
      markup`${linksTo(drawn, [link])}${inPlace(drawn, bar.link.at, markup`, ${bar.short}`)}`,
      linksTo(drawn, [bar.link]),
      inPlace(drawn, bar.at, markup`${bar.text}`),
    ]),
  );
  return behind(
    bars,
    'table',
    `${title} as a table`,
    tableOf(drawn, title, ['Episode', 'Title', measure], rows),
  );
}

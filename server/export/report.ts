// What an export has lost, as a short table for people.
import type { Loss } from './format';

/** How many sorts of losses are listed. */
const most = 12;

/** The most frequent losses in columns; empty where nothing is lost. */
export function lossTable(format: string, losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  const total = losses.reduce((sum, { count }) => sum + count, 0);
  const shown = losses.slice(0, most);
  const rows = shown.map(({ count, what, why, examples }) => [
    String(count),
    what,
    why + (examples[0] === undefined ? '' : ` (${examples[0]}${count > 1 ? ', …' : ''})`),
  ]);
  const widths = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map(
    ([count = '', what = '', why = '']) =>
      `  ${count.padStart(widths[0] ?? 0)}  ${what.padEnd(widths[1] ?? 0)}  ${why}`,
  );
  const rest = losses.length - shown.length;
  const more = rest > 0 ? [`  … and ${rest} more; --report FILE lists them all`] : [];
  return `${[`not in ${format}: ${total} of what the dataset says`, ...lines, ...more].join('\n')}\n`;
}

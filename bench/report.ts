// The results as text: the ratios against the targets, and the figures that they come from.
import type { Usage } from './measure/processes';
import { summaryOf } from './measure/samples';
import type { Results } from './results';
import { isReached, targets, type Target } from './targets';

/** The table of ratios: what was wanted, what was reached. */
export function ratioTable(results: Results): string {
  const rows = targets.map(({ name, wanted, ratio }) => {
    const value = ratio(results);
    if (value === undefined) return ['', name, wantedText(wanted), 'not measured'];
    return [isReached(wanted, value) ? '✓' : '✗', name, wantedText(wanted), `${significant(value)} ×`];
  });
  return table([['', 'Target', 'Wanted', 'This run'], ...rows]);
}

function wantedText(wanted: Target['wanted']): string {
  return 'atLeast' in wanted ? `≥ ${wanted.atLeast} ×` : `≤ ${wanted.atMost} ×`;
}

/** The figures themselves: of this machine in this hour, and not to be quoted. */
export function figureTables(results: Results): string {
  return [parseTable(results), serverTable(results), indexTable(results), previewTable(results)]
    .filter((text) => text !== '')
    .join('\n\n');
}

function parseTable({ parse }: Results): string {
  const rows = parse.map(({ parser, mode, lines, cold, warm }) => [
    parser,
    mode,
    String(lines),
    significant(cold),
    significant(warm),
  ]);
  return titled('Parsing, MB/s', [['Parser', 'Mode', 'Lines', 'Cold', 'Warm'], ...rows]);
}

function serverTable({ server }: Results): string {
  const rows = server.flatMap(({ server: id, lines, result }) => {
    const own = [id, String(lines)];
    if ('failure' in result) return [[...own, `failed: ${result.failure}`, '', '', '']];
    const all = Object.values(result.keystrokes).flat();
    return [
      [...own, 'start', '', significant(result.start), ''],
      [...own, 'open', '', significant(result.open), ''],
      timesRow(own, 'keystroke (all)', all),
      ...Object.entries(result.keystrokes).map(([kind, times]) =>
        timesRow(own, `keystroke (${kind})`, times),
      ),
      timesRow(own, 'completion', result.completion),
      ...Object.entries(result.queries).map(([query, times]) => timesRow(own, query, times)),
      ...Object.entries(result.views).map(([view, times]) => timesRow(own, `${view}, edited`, times)),
      ...(result.edited
        ? [[...own, 'peak memory, edited, MB', '', significant(result.edited.peak), '']]
        : []),
      ...usageRows(own, result.usage),
      ...(result.processorPerKeystroke === undefined
        ? []
        : [[...own, 'processor, a keystroke', '', significant(result.processorPerKeystroke), '']]),
    ];
  });
  return titled('One file, ms', [['Server', 'Lines', 'What', 'n', 'p50', 'p95'], ...rows]);
}

function indexTable({ index }: Results): string {
  const rows = index.flatMap(({ server, files, start, result }) => {
    const own = [server, String(files), start];
    if ('failure' in result) return [[...own, `failed: ${result.failure}`, '', '', '']];
    return [
      [...own, 'index', '', significant(result.index), ''],
      timesRow(own, 'keystroke', result.keystrokes),
      ...usageRows(own, result.usage),
    ];
  });
  return titled('Many files, ms', [['Server', 'Files', 'Start', 'What', 'n', 'p50', 'p95'], ...rows]);
}

function previewTable({ preview }: Results): string {
  const rows = preview.flatMap(({ subject, server, page }) => [
    timesRow([subject], 'server', server),
    timesRow([subject], 'script of the page', page),
  ]);
  return titled('Preview, ms', [['Page', 'What', 'n', 'p50', 'p95'], ...rows]);
}

function timesRow(own: readonly string[], what: string, times: readonly number[]): readonly string[] {
  const summary = summaryOf(times);
  if (!summary) return [...own, what, '0', '', ''];
  return [...own, what, String(summary.count), significant(summary.p50), significant(summary.p95)];
}

function usageRows(own: readonly string[], usage: Usage | undefined): readonly (readonly string[])[] {
  if (!usage) return [];
  return [
    [...own, 'peak memory, MB', '', significant(usage.peak), ''],
    [...own, 'processor, all in all', '', significant(usage.processor), ''],
  ];
}

function titled(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length > 1 ? `${title}\n${table(rows)}` : '';
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits of a number say all that one run can say. */
function significant(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

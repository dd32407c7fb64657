// What a dataset holds, as a page of Markdown.
import { l10n } from 'vscode';
import type { Statistics } from '../../server/lsp/protocol';

/** The page about a dataset. */
export function statisticsPage({ name, files, lines, entries, problems, ...counts }: Statistics): string {
  const rows: readonly (readonly [string, number])[] = [
    ...entries
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => [capitalised(label), count] as const),
    [l10n.t('Lines of cast'), counts.castings],
    [l10n.t('Credits'), counts.credits],
    [l10n.t('Relations'), counts.relations],
  ];
  return [
    `# ${escape(name)}`,
    ...table([l10n.t('Holds'), l10n.t('How many')], rows),
    `## ${l10n.t('Files')}`,
    ...table(
      [l10n.t('Files and problems'), l10n.t('How many')],
      [
        [l10n.t('Files'), files],
        [l10n.t('Lines'), lines],
        [l10n.t('Errors'), problems.errors],
        [l10n.t('Warnings'), problems.warnings],
        [l10n.t('Other remarks'), problems.others],
      ],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(
  [left, right]: readonly [string, string],
  rows: readonly (readonly [string, number])[],
): string[] {
  const cells = rows.map(([label, count]) => `| ${escape(label)} | ${count.toLocaleString()} |`);
  return [[`| ${left} | ${right} |`, '| :--- | ---: |', ...cells].join('\n')];
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** A text that Markdown takes as it is. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|&~]/g, '\\$&').replace(/\s+/g, ' ');
}

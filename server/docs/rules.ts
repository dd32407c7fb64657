// The documentation of the rules, and the examples of mistakes, written from the rules themselves.
import { allRules } from '../checks/rules';
import type { Rule } from '../checks/rule';

/** The Markdown of docs/rules.md. */
export function renderRules(rules: readonly Rule[] = allRules): string {
  const parts = [
    '# Rules',
    'What `series check` and the editor look for. It is written from the rules themselves (`server/checks/`).',
    [
      '- A rule is silenced for one statement by a comment on its line, or on a line of its own above it: ' +
        '`// series-ignore season-gap: the fourth one was never made`. Several codes are separated by commas.',
      '- Its severity for a whole dataset is set in `series.json`: ' +
        '`{ "rules": { "season-gap": "off", "unused-entity": "error" } }`.',
      '- Severities are `error`, `warning`, `info` and `off`; only errors make `series check` fail.',
    ].join('\n'),
    overview(rules),
    ...rules.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function overview(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ code, severity, summary }) =>
      `| [\`${code}\`](#${code}) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
  );
  return ['| Rule | Severity | What holds |', '| --- | --- | --- |', ...rows].join('\n');
}

function section({ code, severity, summary, doc, wrong, right }: Rule): string {
  return [
    `## ${code}`,
    `**${summary}** (${severity})`,
    doc,
    'Wrong:',
    fence(wrong),
    'Right:',
    fence(right),
  ].join('\n\n');
}

function fence(text: string): string {
  return `\`\`\`series\n${text.trimEnd()}\n\`\`\``;
}

/** The files of examples/mistakes: one for each rule, or more where its mistake lies between files. */
export function mistakeFiles(rules: readonly Rule[] = allRules): ReadonlyMap<string, string> {
  return new Map(rules.flatMap((rule) => [...filesOf(rule)]));
}

function filesOf({ code, summary, wrong }: Rule): ReadonlyMap<string, string> {
  const head = `// ${code}: ${summary}\n`;
  const [alone = '', ...parts] = wrong.split(/^\/\/- (\S+)\n/m);
  const files = new Map<string, string>();
  if (parts.length === 0) files.set(`${code}.series`, head + alone);
  for (let i = 0; i < parts.length; i += 2)
    files.set(`${code}/${parts[i] ?? ''}`, head + (parts[i + 1] ?? ''));
  return files;
}

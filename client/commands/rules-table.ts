// The rules out of the documentation that is shipped with the extension: a list to choose from, and the
// part about one of them.

/** A row of the table at the top of docs/rules.md. */
export interface RuleRow {
  readonly code: string;
  readonly severity: string;
  readonly summary: string;
}

/** @param documentation the text of docs/rules.md */
export function ruleRows(documentation: string): readonly RuleRow[] {
  const rows = documentation.matchAll(/^\| \[`([a-z-]+)`\]\(#\1\) \| (\w+) \| (.+) \|$/gm);
  return [...rows].map(([, code, severity, summary]) => ({
    code: code!,
    severity: severity!,
    summary: summary!.replaceAll('\\', ''),
  }));
}

/** What docs/rules.md says of one rule, its heading included; empty where there is no such rule. */
export function ruleSection(documentation: string, code: string): string {
  const sections = documentation.split(/^(?=## )/m);
  return sections.find((section) => section.startsWith(`## ${code}\n`)) ?? '';
}

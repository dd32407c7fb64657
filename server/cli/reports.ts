// Findings for programs: JSON, and the annotations of GitHub's workflows. SARIF is in sarif.ts.
import type { Finding } from './finding';

/** An array of plain objects; every number counts from 1. */
export function renderFindingsJson(findings: readonly Finding[]): string {
  const rows = findings.map(({ file, line, column, endLine, endColumn, severity, code, message }) => ({
    ...{ file, line, column, endLine, endColumn, severity, code, message },
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

const commands: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** One workflow command a line. */
export function renderGithub(findings: readonly Finding[]): string {
  return findings.map((finding) => `${annotationOf(finding)}\n`).join('');
}

function annotationOf({ severity, message, ...finding }: Finding): string {
  const properties = Object.entries({
    file: finding.file,
    line: finding.line,
    endLine: finding.endLine,
    col: finding.column,
    endColumn: finding.endColumn,
    title: finding.code,
  });
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

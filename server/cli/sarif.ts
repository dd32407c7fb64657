// Findings as SARIF 2.1.0, which code-scanning services and editors read.
import type { Rule } from '../service';
import type { About } from './about';
import type { Finding, Note, Spot } from './finding';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * @param rules every rule that there is, for the reader's help
 * @param failures what could not be read
 */
export function renderSarif(
  findings: readonly Finding[],
  rules: readonly Rule[],
  about: About,
  failures: readonly string[] = [],
): string {
  const indexes = new Map(rules.map(({ code }, i) => [code, i]));
  const run = {
    tool: { driver: driverOf(rules, about) },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    results: findings.map((finding) => resultOf(finding, indexes.get(finding.code))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function driverOf(rules: readonly Rule[], { name, version, homepage }: About): object {
  return {
    name,
    version,
    ...(homepage === undefined ? {} : { informationUri: homepage }),
    rules: rules.map((rule) => descriptorOf(rule, homepage)),
  };
}

function descriptorOf({ code, severity, summary, doc, wrong, right }: Rule, homepage?: string): object {
  const examples = `Wrong:\n\n\`\`\`series\n${wrong}\`\`\`\n\nRight:\n\n\`\`\`series\n${right}\`\`\``;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: doc },
    help: { text: `${doc}\n\nSee docs/rules.md#${code}`, markdown: `${doc}\n\n${examples}\n` },
    // The standard wants this address to be absolute.
    ...(homepage === undefined ? {} : { helpUri: `${homepage.split('#')[0]}/docs/rules.md#${code}` }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number | undefined): object {
  const { related } = finding;
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedOf) }),
  };
}

function relatedOf(note: Note, id: number): object {
  return { id, ...locationOf(note), message: { text: note.message } };
}

function locationOf({ file, line, column, endLine, endColumn }: Spot): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative path as a relative reference: `:` in its first part would read as a scheme. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

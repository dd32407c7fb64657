// Problems as the editor shows them: with links to the rules' documentation, the places that explain
// them, and tags for what is unused.
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { check, checkerOf } from '../checks/check';
import type { Problem } from '../checks/rule';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { fileOf, locationOf, rangeOf } from './place';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const unused: ReadonlySet<string> = new Set(['unused-entity']);

/** The problems of one file, as far as it and a little more have been looked at: see `Checker.lookInto`. */
export function problemsIn(dataset: Dataset, uri: string): readonly Problem[] {
  const checker = checkerOf(dataset);
  checker.lookInto(uri);
  return checker.problemsIn(uri);
}

/** The problems of all files, by file and place. */
export function allProblems(dataset: Dataset): readonly Problem[] {
  return check(dataset);
}

/** Whether all problems of a dataset have been found. */
export function isChecked(dataset: Dataset): boolean {
  return checkerOf(dataset).isDone;
}

/** Finds the problems of a dataset in steps, so that they are known when they are asked for. */
export function findProblems(dataset: Dataset): Generator<void, void> {
  return checkerOf(dataset).work();
}

/**
 * The diagnostics of a file, in the order of the text.
 * @param documentation the address of the rules' documentation, to which a code is added as a fragment
 */
export function diagnostics(dataset: Dataset, file: FileFacts, documentation?: string): Diagnostic[] {
  return problemsIn(dataset, file.uri).map((problem) => toDiagnostic(dataset, file, problem, documentation));
}

/** What a code action needs of a problem, kept in the diagnostic. */
export interface DiagnosticData {
  readonly suggestions?: readonly string[];
}

function toDiagnostic(
  dataset: Dataset,
  file: FileFacts,
  problem: Problem,
  documentation: string | undefined,
): Diagnostic {
  const { code, severity, message, span, suggestions, related } = problem;
  const data: DiagnosticData = suggestions ? { suggestions } : {};
  return {
    range: rangeOf(file, span),
    severity: severities[severity],
    code,
    ...(documentation && { codeDescription: { href: `${documentation}#${code}` } }),
    source: 'series',
    message,
    data,
    ...(unused.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && { relatedInformation: related.flatMap((one) => relatedInformation(dataset, one)) }),
  };
}

function relatedInformation(
  dataset: Dataset,
  { uri, span, message }: { uri: string; span: Problem['span']; message: string },
): NonNullable<Diagnostic['relatedInformation']> {
  const location = fileOf(dataset, uri) && locationOf(dataset, uri, span);
  return location ? [{ location, message }] : [];
}

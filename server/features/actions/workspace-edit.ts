// From what changes in which file to the edit that an editor carries out.
import {
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  type CodeAction,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Dataset } from '../../model/dataset';
import { groupBy } from '../../model/group';
import type { Span } from '../../syntax/tree';
import { Lines } from '../lines';
import { fileOf, rangeOf } from '../place';
import type { Change, Proposal } from './action';
import type { ConfigFile } from './fixes/turn-off';

/** A proposal as the editor knows it. */
export function codeActionFor(
  dataset: Dataset,
  { title, changes, creates = [] }: Proposal,
  kind: string,
  more: {
    readonly diagnostics?: readonly Diagnostic[];
    readonly preferred?: boolean;
    readonly config?: ConfigFile | undefined;
  },
): CodeAction {
  const { diagnostics = [], preferred, config } = more;
  return {
    title,
    kind,
    edit:
      creates.length > 0
        ? withFiles(dataset, creates, changes, config)
        : { changes: textEdits(dataset, changes, config) },
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
    ...(preferred && { isPreferred: true }),
  };
}

function withFiles(
  dataset: Dataset,
  creates: NonNullable<Proposal['creates']>,
  changes: readonly Change[],
  config: ConfigFile | undefined,
): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const created = creates.flatMap(({ uri, text }) => [
    CreateFile.create(uri),
    TextDocumentEdit.create({ uri, version: null }, [TextEdit.insert(start, text)]),
  ]);
  const edited = Object.entries(textEdits(dataset, changes, config)).map(([uri, edits]) =>
    TextDocumentEdit.create({ uri, version: null }, edits),
  );
  return { documentChanges: [...created, ...edited] };
}

function textEdits(
  dataset: Dataset,
  changes: readonly Change[],
  config: ConfigFile | undefined,
): Record<string, TextEdit[]> {
  const byFile = groupBy(changes, ({ uri }) => uri);
  return Object.fromEntries(
    [...byFile].map(([uri, edits]) => [
      uri,
      edits.map(({ span, text }) => TextEdit.replace(rangeIn(dataset, uri, span, config), text)),
    ]),
  );
}

function rangeIn(
  dataset: Dataset,
  uri: string,
  span: Span,
  config: ConfigFile | undefined,
): TextEdit['range'] {
  const file = fileOf(dataset, uri);
  if (file) return rangeOf(file, span);
  const lines = config?.lines ?? Lines.of(config?.text ?? '');
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

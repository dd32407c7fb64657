// Reads files for a server that has no disk of its own.
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFiles, readFile } from '../server/lsp/protocol';

/** Answers the server's questions for files. */
export function answerFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(listFiles.method, ({ folder }: { folder: string }) => list(folder)),
    client.onRequest(readFile.method, ({ uri }: { uri: string }) => read(uri)),
  );
}

async function list(folder: string): Promise<readonly string[]> {
  const pattern = new RelativePattern(Uri.parse(folder), '**/{*.series,series.json}');
  const found = await workspace.findFiles(pattern, '**/{.*,node_modules}/**');
  return found.map((uri) => uri.toString());
}

async function read(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}

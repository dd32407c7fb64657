// Where the suite runs, so that no run passes in another extension host than the one it was meant for.
import { env, extensions, UIKind } from 'vscode';
import { equal } from './runner';

/** The host that the suite was bundled for; scripts/editor.mjs writes its name here. */
declare const expectedHost: 'desktop' | 'web';

/** Fails where the suite, or the extension, does not run in the extension host that is meant. */
export function checkHost(): void {
  equal(isWorker() ? 'web' : 'desktop', expectedHost);
  if (isWorker()) equal(env.uiKind, UIKind.Web);
  // A host sees the extensions that it runs itself, and no others.
  equal(extensions.getExtension('series-language.series')?.id, 'series-language.series');
}

/** A worker of a browser has no processes, and Node.js has no `importScripts`. */
function isWorker(): boolean {
  return typeof process === 'undefined' && 'importScripts' in globalThis;
}

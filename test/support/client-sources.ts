// The sources of the extension, for tests that hold them against its manifest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every source that runs in an extension host; the page of the guide is not one. */
export function clientSources(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync('client', { recursive: true, encoding: 'utf8' })
    .map((name) => join('client', name))
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('client', 'webview')))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

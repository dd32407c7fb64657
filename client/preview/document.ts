// Writes the document of a preview into its webview, with no more rights than it needs.
import { env, Uri, type Webview } from 'vscode';
import { pageHtml } from './page';
import { wordsOfPage } from './words';

/** What a document may load besides what is ours. */
export interface Access {
  /** The folder of the dataset, where pictures of it are shown. */
  readonly folder: string | undefined;
  readonly remoteImages: boolean;
}

/** Starts the page anew. @param extension the folder of the extension */
export function writeDocument(webview: Webview, extension: Uri, { folder, remoteImages }: Access): void {
  const dist = Uri.joinPath(extension, 'dist');
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  const folders = folder === undefined ? [] : [Uri.parse(folder, true)];
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist, ...folders] };
  webview.html = pageHtml({
    script: address('preview.js'),
    styles: [address('guide.css'), address('preview.css')],
    source: webview.cspSource,
    remoteImages,
    nonce: nonce(),
    language: env.language,
    words: wordsOfPage(),
  });
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

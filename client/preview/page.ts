// The document that a preview runs in, around the guide: strict in what may run and load, and empty at first.

/** What the page shows of its own; pairs are for one and for more, with `{0}` for the number. */
export interface Words {
  readonly preview: string;
  readonly back: string;
  readonly forward: string;
  readonly lock: string;
  readonly problems: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly hint: string;
  readonly errors: readonly [string, string];
  readonly warnings: readonly [string, string];
  readonly notes: readonly [string, string];
  readonly moreFixes: string;
  readonly showSource: string;
  readonly images: string;
  readonly loadImages: string;
}

export interface Shell {
  /** The addresses of the script and the style sheets, as the page may load them. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Where the page may load from, in the terms of a content security policy. */
  readonly source: string;
  /** Whether pictures of the web may be loaded. */
  readonly remoteImages: boolean;
  /** Random, and new for each document. */
  readonly nonce: string;
  readonly language: string;
  readonly words: Words;
}

/** The HTML of the document. */
export function pageHtml(shell: Shell): string {
  const { script, styles, nonce, language, words } = shell;
  const links = styles.map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policyOf(shell))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.preview)}</title>
${links}
</head>
<body class="series-preview" data-words="${escape(JSON.stringify(words))}">
<div class="series-bar" role="toolbar" aria-label="${escape(words.preview)}">
${button('back', words.back)}
${button('forward', words.forward)}
<p class="series-status" role="status" aria-live="polite"></p>
<button type="button" class="series-images" hidden title="${escape(words.images)}">${escape(words.loadImages)}</button>
<button type="button" class="series-summary" aria-expanded="false" aria-controls="series-problems" hidden></button>
<button type="button" class="series-lock series-icon-button" aria-pressed="false" aria-label="${escape(words.lock)}" title="${escape(words.lock)}"></button>
</div>
<section id="series-problems" class="series-problems" aria-label="${escape(words.problems)}" hidden></section>
<div class="series-content"></div>
<div class="series-card" role="dialog" aria-label="${escape(words.problems)}" popover tabindex="-1"></div>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}

function button(name: string, label: string): string {
  const text = escape(label);
  return `<button type="button" class="series-${name} series-icon-button" aria-label="${text}" title="${text}" disabled></button>`;
}

/** Nothing is allowed but our script, our style sheets, and pictures. */
function policyOf({ source, nonce, remoteImages }: Shell): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source}${remoteImages ? ' https: http:' : ''}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

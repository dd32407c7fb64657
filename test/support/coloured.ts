// Texts as TextMate colours them: the scopes of each character, by the engine that VS Code uses.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';
import { textMateGrammar } from '../../server/docs/textmate';

/** Markdown as VS Code's grammar has it, in small: blocks that go on until their `while` or `end` fails. */
const smallMarkdown = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#fence' }, { include: '#raw' }, { include: '#paragraph' }],
  repository: {
    fence: { begin: '(^|\\G)`{3,}', end: '(^|\\G)`{3,}\\s*$', name: 'markup.fenced_code' },
    raw: { begin: '(^|\\G)( {4}|\\t)', while: '(^|\\G)( {4}|\\t)', name: 'markup.raw.block' },
    paragraph: {
      begin: '(^|\\G) {0,3}(?=[^ \\t\\n])',
      while: '(^|\\G)(?=\\S)',
      patterns: [{ include: '#inline' }],
    },
    inline: { patterns: [{ match: '\\*\\w[^*]*\\*', name: 'markup.italic' }, { match: '[^*@\\\\]+' }] },
  },
};

const grammars = new Map<string, unknown>([
  ['source.series', textMateGrammar()],
  ['text.html.markdown', smallMarkdown],
  [
    'markdown.series.codeblock',
    JSON.parse(readFileSync('syntaxes/markdown-injection.tmLanguage.json', 'utf8')),
  ],
]);

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: (scope) => Promise.resolve((grammars.get(scope) ?? null) as IRawGrammar | null),
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.series.codeblock'] : undefined),
});

const series = (await registry.loadGrammar('source.series'))!;

/** The grammar of Markdown, with the injection that colours blocks of the language. */
export const markdown = (await registry.loadGrammar('text.html.markdown'))!;

/** A text with its colours. */
export interface Coloured {
  /** The scopes of the character at an offset, outermost first, with blanks between. */
  readonly at: (offset: number) => string;
  /** How many rules are still open behind each line. */
  readonly depths: readonly number[];
}

/** Colours a text line by line, as an editor does. */
export function colour(text: string, grammar = series): Coloured {
  const scopes: string[] = [];
  const depths: number[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line.replace(/[\r\n]+$/, ''), state);
    const offset = scopes.length;
    for (let i = 0; i < line.length; i++)
      scopes.push(tokens.findLast(({ startIndex }) => startIndex <= i)?.scopes.join(' ') ?? '');
    expect(scopes.length).toBe(offset + line.length);
    state = ruleStack;
    depths.push(ruleStack.depth);
  }
  return { at: (offset) => scopes[offset] ?? '', depths };
}

/** The scopes of the first occurrence of a marked stretch: `[[word]]`. */
export function scopesOf(marked: string): string {
  const offset = marked.indexOf('[[');
  return colour(marked.replace('[[', '').replace(']]', '')).at(offset);
}

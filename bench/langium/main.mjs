// A language server for the generated datasets on Langium, with its default services: what one has after a day's
// work, and the usual additions for hover, colours and layout. `generated` is what langium-cli makes of the grammar.
import { SeriesGeneratedModule, SeriesGeneratedSharedModule } from 'generated/module.js';
import { inject } from 'langium';
import {
  AbstractFormatter,
  AbstractSemanticTokenProvider,
  AstNodeHoverProvider,
  createDefaultModule,
  createDefaultSharedModule,
  Formatting,
  startLanguageServer,
} from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** What is coloured: node types with their properties. */
const coloured = {
  Show: { name: 'class' },
  Person: { name: 'class' },
  Character: { name: 'class' },
  Job: { name: 'property', people: 'variable' },
  Episode: { directors: 'variable', writers: 'variable', title: 'string' },
  Credit: { person: 'variable', character: 'variable', note: 'string' },
  Relation: { kind: 'property', other: 'variable' },
};

class SemanticTokens extends AbstractSemanticTokenProvider {
  highlightElement(node, accept) {
    for (const [property, type] of Object.entries(coloured[node.$type] ?? {})) {
      const value = node[property];
      if (Array.isArray(value)) value.forEach((_, index) => accept({ node, property, index, type }));
      else if (value !== undefined) accept({ node, property, type });
    }
  }
}

class Layout extends AbstractFormatter {
  format(node) {
    const formatter = this.getNodeFormatter(node);
    const [open, close] = [formatter.keyword('{'), formatter.keyword('}')];
    formatter.interior(open, close).prepend(Formatting.indent());
    if (node.$type !== 'Person' && node.$type !== 'Organization') close.prepend(Formatting.newLine());
    formatter.keywords(':').prepend(Formatting.noSpace()).append(Formatting.oneSpace());
  }
}

class Hover extends AstNodeHoverProvider {
  getAstNodeHoverContent({ $type, title }) {
    return title === undefined ? undefined : `**${title}** (${$type.toLowerCase()})`;
  }
}

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  SeriesGeneratedSharedModule,
);
const series = inject(createDefaultModule({ shared }), SeriesGeneratedModule, {
  lsp: {
    SemanticTokenProvider: (services) => new SemanticTokens(services),
    Formatter: () => new Layout(),
    HoverProvider: (services) => new Hover(services),
  },
});
shared.ServiceRegistry.register(series);
startLanguageServer(shared);

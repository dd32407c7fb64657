// Makes the code of a problem a link to the page about its rule.
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { rulePage } from '../rule-pages';

/** Links the codes of problems, whether the server sends them or is asked for them. */
export const linkRules: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withLink)),
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    return report && 'items' in report ? { ...report, items: report.items.map(withLink) } : report;
  },
  provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
    next(resultIds, token, (partial) => {
      const items = partial?.items.map((item) =>
        'items' in item ? { ...item, items: item.items.map(withLink) } : item,
      );
      report(items ? { items } : partial);
    }),
};

function withLink(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  if (value !== undefined) diagnostic.code = { value, target: rulePage(String(value)) };
  return diagnostic;
}

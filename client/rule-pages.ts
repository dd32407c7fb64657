// A page about each rule, which the code of a problem links to. An editor opens no commands from a hover,
// but it opens pages; the manifest has them shown as Markdown is.
import { Uri, workspace, type Disposable } from 'vscode';
import { ruleSection } from './commands/rules-table';

/** The scheme of the pages; the manifest names it too. */
const scheme = 'series-rule';

/** Where the documentation of all rules is. @param extension the folder of the extension */
export function rulesDocumentation(extension: Uri): Uri {
  return Uri.joinPath(extension, 'docs', 'rules.md');
}

/** The address of the page about a rule. */
export function rulePage(code: string): Uri {
  return Uri.from({ scheme, path: `/${code}.md` });
}

/** Makes the pages. @param extension the folder of the extension */
export function provideRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const text = new TextDecoder().decode(await workspace.fs.readFile(rulesDocumentation(extension)));
      return ruleSection(text, path.slice(1, -'.md'.length));
    },
  });
}

// Asks a few questions about a show and writes a file that says what was answered.
import { commands, l10n, Uri, window, workspace, type SymbolInformation } from 'vscode';
import { idOf, isId, showText } from './show-text';
import { askAll, type Question } from './steps';

export async function newShow(): Promise<void> {
  const answers = await askAll([askTitle, askId, askNetwork, askEpisodes]);
  if (!answers) return;
  const [title = '', id = '', network = '', episodes = ''] = answers;
  const file = await chooseFile(id);
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(showText({ id, title, network, episodes })));
  await window.showTextDocument(file, { preview: false });
}

function askTitle(): Question {
  return {
    title: l10n.t('New Show: Title'),
    prompt: l10n.t('The title, as people read it'),
    placeholder: 'Lantern Bay',
    value: '',
    mistake: (answer) => (answer === '' ? l10n.t('A show has a title.') : undefined),
  };
}

function askId([title = '']: readonly string[]): Question {
  return {
    title: l10n.t('New Show: Id'),
    prompt: l10n.t('The id: the name by which other files call the show'),
    value: idOf(title),
    mistake: async (answer) => {
      if (!isId(answer))
        return l10n.t('An id is made of letters, digits, “_” and “-”, and begins with a letter.');
      return (await isTaken(answer)) ? l10n.t('“{0}” is the id of something else.', answer) : undefined;
    },
  };
}

function askNetwork(): Question {
  return {
    title: l10n.t('New Show: Network'),
    prompt: l10n.t('The network or service that shows it; leave it empty where that is not known'),
    placeholder: 'Channel North',
    value: '',
    mistake: () => undefined,
  };
}

function askEpisodes(): Question {
  return {
    title: l10n.t('New Show: First Season'),
    prompt: l10n.t('How many episodes the first season has; leave it empty where that is not known'),
    placeholder: '8',
    value: '',
    mistake: (answer) => (/^\d{0,4}$/.test(answer) ? undefined : l10n.t('A number is written in digits.')),
  };
}

/** Whether something with a name of its own in the dataset has an id. */
async function isTaken(id: string): Promise<boolean> {
  const found = await commands.executeCommand<readonly SymbolInformation[] | undefined>(
    'vscode.executeWorkspaceSymbolProvider',
    id,
  );
  const declared = (found ?? []).filter(
    ({ containerName, location }) => !containerName && location.uri.path.endsWith('.series'),
  );
  for (const { location } of declared) {
    const document = await workspace.openTextDocument(location.uri);
    if (
      document
        .getText(location.range)
        .split(/[^\p{L}\p{M}\p{Nd}_-]+/u)
        .includes(id)
    )
      return true;
  }
  return false;
}

function chooseFile(id: string): Thenable<Uri | undefined> {
  const folder = folderOfWork();
  return window.showSaveDialog({
    title: l10n.t('A file for the new show'),
    filters: { Series: ['series'] },
    ...(folder && {
      defaultUri: Uri.joinPath(folder, `${id.replaceAll('_', '-').replace(/^-+/, '')}.series`),
    }),
  });
}

/** Where the author is at work: beside the file in front, or else in the first folder. */
function folderOfWork(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'series' && !document.isUntitled) return Uri.joinPath(document.uri, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

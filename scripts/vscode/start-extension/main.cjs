// Opens the guide beside the first .series file that is shown, and puts the cursor back into the text.
const { commands, window } = require('vscode');

exports.activate = async () => {
  await firstSeriesEditor();
  await commands.executeCommand('series.openGuideToSide');
};

function firstSeriesEditor() {
  const isSeries = (editor) => editor?.document.languageId === 'series';
  if (isSeries(window.activeTextEditor)) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = window.onDidChangeActiveTextEditor((editor) => {
      if (!isSeries(editor)) return;
      listener.dispose();
      resolve();
    });
  });
}

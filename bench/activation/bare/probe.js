// Tells from inside the extension host how long its extensions took to start: VS Code marks when it begins and ends
// to load the code of each, and to activate it. Marks are in whole milliseconds.
const { extensions } = require('vscode');

exports.run = async () => {
  const measured = ['series-language.series', 'series-bench.bare'];
  await Promise.all(measured.map((id) => extensions.getExtension(id).activate()));
  console.log(`[activation] ${JSON.stringify(measured.map(timesOf))}`);
};

function timesOf(id) {
  const load = between(`willLoadExtensionCode/${id}`, `didLoadExtensionCode/${id}`);
  const activate = between(`willActivateExtension/${id}`, `didActivateExtension/${id}`);
  return { id, load, activate };
}

function between(start, end) {
  return momentOf(end) - momentOf(start);
}

function momentOf(name) {
  const mark = globalThis.MonacoPerformanceMarks.getMarks().find(
    (one) => one.name === `code/extHost/${name}`,
  );
  if (!mark) throw new Error(`VS Code has not marked ${name}.`);
  return mark.startTime;
}

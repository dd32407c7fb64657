// To which part of the program a function belongs. In a bundle that is not minified esbuild says above each module where
// it comes from, so that a line tells it.

/** Where a function stands, as V8 says it; lines are counted from 0. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** What a function counts as. @param caller what the function counts as that has called it */
export type NameOf = (frame: CallFrame, caller: string | undefined) => string;

/** The parts of the program by the first words of their modules' paths; the first that fits counts. */
const areas: readonly (readonly [start: string, area: string])[] = [
  ['server/syntax/generated/', 'matching the text'],
  ['server/syntax/', 'the tree'],
  ...['recording', 'reactive', 'few', 'once', 'once-in', 'tracked-map'].map(
    (name) => [`server/model/${name}.ts`, 'recording who has read what'] as const,
  ),
  ...['indexes', 'slot', 'occurrences'].map((name) => [`server/model/${name}.ts`, 'indexes'] as const),
  ['server/model/', 'facts, and what names mean'],
  ['server/checks/', 'rules'],
  ['server/guide/', 'the guide'],
  ['server/lsp/', 'messages, and answers to them'],
  ['server/features/', 'messages, and answers to them'],
  ['node_modules/vscode-', 'messages, and answers to them'],
  ['server/', 'the rest of the program'],
  ['grammar/', 'the schema'],
  ['bench/', 'the benchmark'],
  ['node_modules/', 'other packages'],
];

/** Whatever is neither in the bundle nor an area of V8's own. */
const outside = 'Node.js, and loading the program';

/**
 * Says of functions to which part of the program they belong. The collector and the like keep the name that V8 has for
 * them; what is built into V8, like `Map.set`, belongs to its caller.
 * @param bundle the text of the bundle
 * @param name the last part of its path
 */
export function areasOf(bundle: string, name: string): NameOf {
  const modules = modulesOf(bundle);
  return ({ functionName, url, lineNumber }, caller) => {
    if (functionName.startsWith('(')) return functionName;
    if (url === '') return caller ?? outside;
    const module = url.endsWith(`/${name}`) ? modules[lineNumber] : undefined;
    return (module && areas.find(([start]) => module.startsWith(start))?.[1]) ?? outside;
  };
}

/** The module of each line; undefined above the first one. */
function modulesOf(bundle: string): readonly (string | undefined)[] {
  let module: string | undefined;
  return bundle.split('\n').map((line) => {
    module = /^ {0,2}\/\/ ((?:server|grammar|bench|client|node_modules)\/\S+)$/.exec(line)?.[1] ?? module;
    return module;
  });
}

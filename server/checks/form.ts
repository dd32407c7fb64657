// Rules on form: what the parser could not read.
import type { FileFacts } from '../model/facts';
import type { SyntaxProblem } from '../syntax/tree';
import { formOf, inside } from './places';
import type { Check, Rule } from './rule';
import { spacedNames } from './spaced';
import { code as shown } from './words';

function fromParser(code: SyntaxProblem['code']): Check<FileFacts> {
  return (file, _dataset, report) => {
    const names = spacedNames(file);
    const spaced = new Map(names.map((one) => [one.problem, one]));
    const isPartOfOne = formOf(names);
    for (const problem of file.tree.problems) {
      if (problem.code !== code) continue;
      const name = spaced.get(problem);
      if (name)
        report({ uri: file.uri, span: name.span }, `an id is one word: ${shown(name.written)}`, {
          suggestions: [name.written],
        });
      else if (!isPartOfOne(inside(problem.span)))
        report({ uri: file.uri, span: problem.span }, problem.message);
    }
  };
}

const syntaxError: Rule = {
  code: 'syntax-error',
  severity: 'error',
  summary: 'Every statement has one of the shapes of the language.',
  doc: 'A mistake of form costs only its own line: every other statement is still understood.',
  wrong: 'show harbour_lights "Harbour Lights" {\n  genre:\n}\n',
  right: 'show harbour_lights "Harbour Lights" {\n  genre: "Drama"\n}\n',
  file: fromParser('syntax-error'),
};

const badQuote: Rule = {
  code: 'bad-quote',
  severity: 'error',
  summary: 'What is opened is closed: quotes, prose, parentheses, brackets and braces.',
  doc:
    'Text stands in straight double quotes on one line, prose in `"""`. A brace that is missing is found ' +
    'by what may stand where: the rest of the file is still understood.',
  wrong: 'show salt_road "Salt Road {\n  genre: "Drama"\n}\n',
  right: 'show salt_road "Salt Road" {\n  genre: "Drama"\n}\n',
  file: fromParser('bad-quote'),
};

const straySeparator: Rule = {
  code: 'stray-separator',
  severity: 'warning',
  summary: 'Between two commas, and after the last one, stands a value.',
  doc: 'An empty element is most often the trace of a value that was removed, or is still to come.',
  wrong: 'show paper_moons "Paper Moons" {\n  genre: "Drama",, "Comedy"\n}\n',
  right: 'show paper_moons "Paper Moons" {\n  genre: "Drama", "Comedy"\n}\n',
  file: fromParser('stray-separator'),
};

export const formRules: readonly Rule[] = [syntaxError, badQuote, straySeparator];

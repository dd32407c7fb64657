// Rules on form: what the parser could not read.
import type { Dataset } from '../model/dataset';
import type { SyntaxProblem } from '../syntax/tree';
import { inside, isMarred } from './places';
import type { Report, Rule } from './rule';
import { spacedNames } from './spaced';
import { code as shown } from './words';

/** Where something may be that cannot be read: a declaration, or the top of a file. */
interface Readable {
  readonly uri: string;
  readonly mistakes: readonly SyntaxProblem[];
}

type Tell = (where: Readable, dataset: Dataset, report: Report) => void;

/** Looks at each declaration, and at what stands outside of all. */
function fromParser(code: SyntaxProblem['code']): { readonly item: Tell; readonly file: Tell } {
  const tell: Tell = ({ uri, mistakes }, dataset, report) => {
    if (!mistakes.some((problem) => problem.code === code)) return;
    const names = spacedNames(dataset, uri, mistakes);
    const spaced = new Map(names.map((one) => [one.problem, one]));
    for (const problem of mistakes) {
      if (problem.code !== code) continue;
      const { span, message } = problem;
      const name = spaced.get(problem);
      if (name)
        report({ uri, span: name.span }, `an id is one word: ${shown(name.written)}`, {
          suggestions: [name.written],
        });
      else if (!isMarred(names, inside(span))) report({ uri, span }, message);
    }
  };
  return { item: tell, file: tell };
}

const syntaxError: Rule = {
  code: 'syntax-error',
  severity: 'error',
  summary: 'Every statement has one of the shapes of the language.',
  doc: 'A mistake of form costs only its own line: every other statement is still understood.',
  wrong: 'show harbour_lights "Harbour Lights" {\n  genre:\n}\n',
  right: 'show harbour_lights "Harbour Lights" {\n  genre: "Drama"\n}\n',
  ...fromParser('syntax-error'),
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
  ...fromParser('bad-quote'),
};

const straySeparator: Rule = {
  code: 'stray-separator',
  severity: 'warning',
  summary: 'Between two commas, and after the last one, stands a value.',
  doc: 'An empty element is most often the trace of a value that was removed, or is still to come.',
  wrong: 'show paper_moons "Paper Moons" {\n  genre: "Drama",, "Comedy"\n}\n',
  right: 'show paper_moons "Paper Moons" {\n  genre: "Drama", "Comedy"\n}\n',
  ...fromParser('stray-separator'),
};

export const formRules: readonly Rule[] = [syntaxError, badQuote, straySeparator];

// Asks one question after the other, and goes back to the one before where the author wants to.
import { Disposable, QuickInputButtons, window } from 'vscode';

/** A question that is answered with a line of text. */
export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands there to begin with. */
  readonly value: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly mistake: (answer: string) => string | undefined | Promise<string | undefined>;
}

const back = Symbol('back');

/**
 * Asks questions in order; a later one may depend on earlier answers.
 * @returns the answers, or undefined where the author has left
 */
export async function askAll(
  questions: readonly ((answers: readonly string[]) => Question)[],
): Promise<readonly string[] | undefined> {
  const answers: string[] = [];
  let step = 0;
  while (step < questions.length) {
    const question = questions[step]!(answers.slice(0, step));
    const answer = await ask({ ...question, value: answers[step] ?? question.value }, step, questions.length);
    if (answer === undefined) return undefined;
    if (answer === back) step -= 1;
    else answers[step++] = answer;
  }
  return answers;
}

function ask(question: Question, step: number, steps: number): Promise<string | typeof back | undefined> {
  const input = window.createInputBox();
  const { title, prompt, placeholder, value, mistake } = question;
  Object.assign(input, { title, prompt, placeholder, value, step: step + 1, totalSteps: steps });
  input.buttons = step === 0 ? [] : [QuickInputButtons.Back];
  input.ignoreFocusOut = true;
  const check = async (): Promise<string | undefined> => {
    const answer = input.value.trim();
    const wrong = await mistake(answer);
    // Meanwhile the author may have typed on.
    if (input.value.trim() !== answer) return undefined;
    input.validationMessage = wrong ?? '';
    return wrong === undefined ? answer : undefined;
  };
  return new Promise((resolve) => {
    const finish = (answer: string | typeof back | undefined): void => {
      resolve(answer);
      listeners.dispose();
    };
    const listeners = Disposable.from(
      input,
      input.onDidChangeValue(() => void check()),
      input.onDidTriggerButton(() => finish(back)),
      input.onDidHide(() => finish(undefined)),
      input.onDidAccept(async () => {
        const answer = await check();
        if (answer !== undefined) finish(answer);
      }),
    );
    input.show();
  });
}

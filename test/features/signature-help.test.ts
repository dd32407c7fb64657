// Signature help: the parts of a credit with the one that is being written in brackets.
import { expect, it } from 'vitest';
import { signatureHelp } from '../../server/features/signature-help';
import { marked } from '../support/marked';

/** @param input what stands in a cast list */
function check(input: string, expected: string | undefined): void {
  expect(shown(`show bay "Bay" {\n  cast main {\n    ${input}\n  }\n}\n`)).toBe(expected);
}

function shown(fixture: string): string | undefined {
  const help = signatureHelp(marked(fixture));
  const [signature] = help?.signatures ?? [];
  const label = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
  return typeof label === 'string' ? signature?.label.replace(label, `[${label}]`) : undefined;
}

const who = '[performer "Name"] as role "Name" in season 1 …: "who they are"';
const whom = 'performer "Name" [as role "Name"] in season 1 …: "who they are"';
const where = 'performer "Name" as role "Name" [in season 1 …]: "who they are"';
const note = 'performer "Name" as role "Name" in season 1 …[: "who they are"]';

it('begins with who plays', () => {
  check('<|>', who);
  check('nel<|>l', who);
  check('nell "Nell<|>" as ada', who);
  check('nell "Nell", <|>', who);
  check('nell, <|>tom as ada', who);
  check('nell as ada\n    <|>', who);
  check('nell as ada; <|>', who);
});

it('goes on with whom', () => {
  check('nell <|>', whom);
  check('nell as <|>', whom);
  check('nell as a<|>da "Ada" in s1e1', whom);
  check('nell as ada, <|>', whom);
  check('nell as ada, wren<|>', whom);
});

it('then asks where and how', () => {
  check('nell as ada <|>', where);
  check('nell as ada in <|>', where);
  check('nell as ada "Ada" in s<|>1e1 voice', where);
  check('nell as ada voice (by phone) <|>', where);
  check('nell as ada [ech<|>o]', where);
  check('nell in season <|>1', where);
});

it('ends with who they are', () => {
  check('nell as ada:<|>', note);
  check('nell as ada : <|>', note);
  check('nell as ada in season 1 [echo]: <|>', note);
  check('nell as ada: "keeps <|>the light"', note);
});

it('says nothing elsewhere', () => {
  check('nell as ada // a com<|>ment', undefined);
  expect(shown('show bay { ca<|>st main { a as b } }')).toBeUndefined();
  expect(shown('show bay { cast main { a as b }<|> }')).toBeUndefined();
  expect(shown('show bay { genre: <|> }')).toBeUndefined();
});

it('helps in a list that is not closed yet', () => {
  expect(shown('show bay {\n  cast main {\n    nell as <|>')).toBe(whom);
});

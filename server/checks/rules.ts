// Every rule of the language, in the order in which the documentation lists them.
import { formRules } from './form';
import type { Rule } from './rule';

export const allRules: readonly Rule[] = [...formRules];

/** The codes of all rules. */
export const codes: readonly string[] = allRules.map(({ code }) => code);

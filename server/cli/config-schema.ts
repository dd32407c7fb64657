// The JSON schema of `series.json`, for editors: schemas/series.schema.json is what this returns.
import type { Rule } from '../service';

const draft = 'http://json-schema.org/draft-07/schema#';
const severities = ['error', 'warning', 'info', 'off'];

/** @param rules the rules whose severity can be set */
export function configSchema(rules: readonly Rule[]): object {
  return {
    $schema: draft,
    title: 'series.json',
    description: 'Settings of a Series dataset: every .series file in this folder and below it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'The schema of this file, for editors.', type: 'string' },
      name: {
        description: 'The name of the dataset, as the show guide prints it.',
        type: 'string',
        examples: ['Harbour dramas'],
      },
      include: globs('The files that belong to the dataset.', ['**/*.series'], [['shows/**/*.series']]),
      exclude: globs('Files that do not belong to it, though `include` names them.', [], [['drafts/**']]),
      rules: {
        description: 'How grave each rule is, where it is not to be as grave as by default.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.code, severityOf(rule)])),
        examples: [{ 'syntax-error': 'error' }],
      },
    },
    examples: [{ name: 'Harbour dramas', exclude: ['drafts/**'], rules: { 'stray-separator': 'off' } }],
  };
}

function globs(description: string, byDefault: readonly string[], examples: readonly string[][]): object {
  return {
    description: `${description} Globs, relative to the folder of this file.`,
    type: 'array',
    items: { type: 'string' },
    default: byDefault,
    examples,
  };
}

function severityOf({ summary, severity }: Rule): object {
  return { description: summary, enum: severities, default: severity };
}

// The JSON schema of `series.json` that editors use agrees with the rules and with what reads the file.
// `UPDATE=1` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../server/cli/config-schema';
import { allRules, codes, readConfig } from '../server/service';

const path = 'schemas/series.schema.json';
const schema = configSchema(allRules) as { examples: readonly object[] };

it('is the committed one', async () => {
  const text = await format(JSON.stringify(schema), { ...(await resolveConfig(path)), filepath: path });
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8'), 'run the tests with UPDATE=1').toBe(text);
});

describe('accepts what readConfig accepts', () => {
  const isValid = new Ajv().compile(schema);
  const isUnderstood = (settings: unknown) =>
    readConfig(JSON.stringify(settings), codes).problems.length === 0;

  it.each(schema.examples.map((example) => [example]))('its own example %j', (settings) => {
    expect([isValid(settings), isUnderstood(settings)]).toEqual([true, true]);
  });

  it.each([
    [{}, true],
    [{ $schema: './series.schema.json', name: 'A', include: ['a'], exclude: [] }, true],
    [{ rules: Object.fromEntries(codes.map((code) => [code, 'info'])) }, true],
    [{ rules: { 'syntax-error': 'fatal' } }, false],
    [{ rules: { 'no-such-rule': 'off' } }, false],
    [{ rules: [] }, false],
    [{ name: 1 }, false],
    [{ include: 'a' }, false],
    [{ exclude: [1] }, false],
    [{ extra: true }, false],
    [[], false],
  ])('%j: %s', (settings, expected) => {
    expect([isValid(settings), isUnderstood(settings)]).toEqual([expected, expected]);
  });
});

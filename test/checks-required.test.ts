// The rule on fields that a block needs, over everything that tells of the same thing.
import { expect, it } from 'vitest';
import { missingField } from '../server/checks/required';
import { shownBy } from './support/rules';

const shown = shownBy([missingField]);

it('fires where no field of the name stands in the block', () => {
  expect(shown('show bay "Bay" {\n  release "Blu-ray"\n  release "Preview" { type: preview }\n}\n')).toEqual([
    'missing-field ‹"Blu-ray"› `release` needs a field `date`',
    'missing-field ‹"Preview"› `release` needs a field `date`',
  ]);
});

it('is silent where it stands there, whatever its value', () => {
  expect(shown('show bay "Bay" { release "A" { date: tba }; release "B" { date: } }\n')).toEqual([]);
});

it('leaves kinds alone that need nothing, and unknown ones', () => {
  expect(shown('show bay "Bay" { season 1 {}; relese "A" {} }\nperson ada "Ada"\n')).toEqual([]);
});

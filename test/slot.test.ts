// What stands under one key of an index, in the order of the things that have entered it.
import { expect, it } from 'vitest';
import { Slot } from '../server/model/slot';

interface Thing {
  place: number;
}

const byPlace = (a: Thing, b: Thing): number => a.place - b.place;

function slotOf(
  ...entered: readonly (readonly [thing: Thing, values: readonly string[]])[]
): Slot<Thing, string> {
  const slot = new Slot<Thing, string>();
  for (const [thing, values] of entered) slot.put(thing, values, true);
  return slot;
}

const [one, two, three] = [{ place: 1 }, { place: 2 }, { place: 3 }];

it('has the values in the order of their things, whoever came first', () => {
  const slot = slotOf([three, ['c']], [one, ['a', 'b']], [two, ['d']]);
  expect(slot.inOrder(byPlace)).toEqual(['a', 'b', 'd', 'c']);
});

it('has what a thing enters later in its place', () => {
  const slot = slotOf([one, ['a']], [two, ['b', 'c']], [three, ['d']]);
  slot.put(two, ['e'], false);
  expect(slot.inOrder(byPlace)).toEqual(['a', 'e', 'd']);
  slot.put(one, ['f', 'g'], false);
  expect(slot.inOrder(byPlace)).toEqual(['f', 'g', 'e', 'd']);
});

it('has several values in place of one', () => {
  const slot = slotOf([one, ['a']]);
  expect(slot.inOrder(byPlace)).toEqual(['a']);
  slot.put(one, ['b', 'c'], false);
  expect(slot.inOrder(byPlace)).toEqual(['b', 'c']);
});

it('lets go of what a thing has entered', () => {
  const slot = slotOf([one, ['a']], [two, ['b']]);
  slot.drop(one);
  expect(slot.inOrder(byPlace)).toEqual(['b']);
  slot.drop(two);
  expect(slot.inOrder(byPlace)).toEqual([]);
  const single = slotOf([one, ['a']]);
  single.drop(one);
  expect(single.inOrder(byPlace)).toEqual([]);
});

it('changes no list that it has told', () => {
  const slot = slotOf([one, ['a']], [three, ['c']]);
  const told = slot.inOrder(byPlace);
  slot.put(two, ['b'], true);
  expect(slot.inOrder(byPlace)).toEqual(['a', 'b', 'c']);
  slot.put(two, ['d'], false);
  slot.drop(one);
  expect(told).toEqual(['a', 'c']);
});

it('follows things that move among the others', () => {
  const moving = { place: 0 };
  const slot = slotOf([moving, ['m']], [one, ['a']]);
  expect(slot.inOrder(byPlace)).toEqual(['m', 'a']);
  moving.place = 2;
  slot.moved();
  expect(slot.inOrder(byPlace)).toEqual(['a', 'm']);
});

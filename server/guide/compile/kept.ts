// Parts of a guide are kept for as long as what they are made of stays as it is: after an edit only those are
// compiled that it reaches, and all others are the same objects as before.
import { once } from '../../model/once';
import type { Context } from './context';
import { isAlike } from './written';

/** Wraps a part of the compiler: a pure function of a thing of the dataset. */
export function kept<Thing extends object, Part>(
  compile: (context: Context, thing: Thing) => Part,
): (context: Context, thing: Thing) => Part {
  const within = once((context: Context) => once((thing: Thing) => compile(context, thing), isAlike));
  return (context, thing) => within(context)(thing);
}

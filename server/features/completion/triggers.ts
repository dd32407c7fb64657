// The signs after which a client asks by itself, and where each of them is worth an answer: a blank
// between two statements should open no list.
import type { Context, Slot } from './slot';

const asking: ReadonlySet<Slot['type']> = new Set<Slot['type']>([
  'label',
  'value',
  'role',
  'in',
  'dated',
  'reprising',
  'credited',
  'tag',
  'source',
  'text',
]);

const answers: Readonly<Record<string, (context: Context) => boolean>> = {
  ' ': ({ slot }) => asking.has(slot.type) || (slot.type === 'performer' && !slot.first),
  ':': ({ slot }) => slot.type === 'value' || slot.type === 'text',
  ',': ({ slot }) => slot.type !== 'tail' && slot.type !== 'start',
  '@': ({ slot }) => slot.type === 'mention' || slot.type === 'tag',
  '[': ({ slot }) => slot.type === 'source',
  '"': ({ quoted }) => quoted,
  '.': ({ path, slot }) => path.length > 0 || (slot.type === 'value' && slot.from !== undefined),
};

/** The signs after which a client asks by itself. */
export const triggers: readonly string[] = Object.keys(answers);

/** True where there is something to offer after a sign, or where the author asks. */
export function isAsked(context: Context, trigger: string | undefined): boolean {
  return trigger === undefined || (answers[trigger]?.(context) ?? true);
}

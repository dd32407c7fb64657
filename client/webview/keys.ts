// The keys of the page: those of a browser, which the editor around it would take for its own.
import type { Direction, ZoomStep } from '../preview/messages';

export interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type Command =
  | { readonly type: 'travel'; readonly direction: Direction }
  | { readonly type: 'zoom'; readonly step: ZoomStep }
  | { readonly type: 'source' };

/** What a key asks the page to do; undefined where it is not ours. */
export function commandOf({ key, altKey, ctrlKey, metaKey }: Key): Command | undefined {
  const isControl = ctrlKey || metaKey;
  if (altKey) return isControl ? undefined : withAlt.get(key);
  if (isControl) return (metaKey ? withCommand.get(key) : undefined) ?? withControl.get(key);
  return plain.get(key);
}

const backwards: Command = { type: 'travel', direction: 'back' };
const forwards: Command = { type: 'travel', direction: 'forward' };
const zoomIn: Command = { type: 'zoom', step: 'in' };

type Keys = ReadonlyMap<string, Command>;
const plain: Keys = new Map([['F12', { type: 'source' }]]);
const withAlt: Keys = new Map([
  ['ArrowLeft', backwards],
  ['ArrowRight', forwards],
]);
const withCommand: Keys = new Map([
  ['[', backwards],
  [']', forwards],
]);
const withControl: Keys = new Map<string, Command>([
  ['=', zoomIn],
  ['+', zoomIn],
  ['-', { type: 'zoom', step: 'out' }],
  ['0', { type: 'zoom', step: 'reset' }],
]);

// Numbers in words for readers: 12,500; 9.38 million; 1 hour 30 minutes.
import type { NumberValue } from '../../syntax/tree';

/** A number with commas between its thousands. */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number as it is written, with its magnitude as a word: `9.38 million`. */
export function countWords({ value, suffix }: NumberValue): string {
  const magnitudes: Readonly<Record<string, string>> = { M: ' million', B: ' billion' };
  return suffix === 'K' ? numberWords(value * 1000) : `${numberWords(value)}${magnitudes[suffix] ?? ''}`;
}

/** Minutes in words: `44 minutes`, `1 hour 30 minutes`, `30 seconds`. */
export function durationWords(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ];
  const said = parts.filter(([count]) => count > 0);
  const words = said.map(([count, unit]) => `${numberWords(count)} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(' ') || '0 minutes';
}

// What messages call things and dates.
import type { PartialDate } from '../model/dates';
import type { Entity } from '../model/dataset';
import { code } from './words';

/** A season as `season 2`, an episode by its mark, a show or an era by its title, all else by its id. */
export function called({ kind, id, name }: Entity): string {
  if (kind === 'season') return `season ${id.slice(1)}`;
  return code(kind === 'show' || kind === 'era' ? name : id);
}

/** `on 2017-06-09`, `in 2017`. */
export function inDate({ text, precision }: PartialDate): string {
  return `${precision === 'day' ? 'on' : 'in'} ${text}`;
}

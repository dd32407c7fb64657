// What is known of the last edits of a text.
import { expect, it } from 'vitest';
import { EditLog } from '../server/model/edit-log';
import { Manuscript } from '../server/model/manuscript';

const edit = (start: number): { start: number; end: number; by: number } => ({ start, end: start, by: 1 });

it('says which edits there have been since it had counted so far', () => {
  const log = new EditLog();
  log.note(edit(1));
  const { count } = log;
  log.note(edit(2));
  log.note(edit(3));
  expect(log.since(count)).toEqual([edit(2), edit(3)]);
  expect(log.since(log.count)).toEqual([]);
});

it('says nothing where it remembers not all of them', () => {
  const log = new EditLog();
  for (let i = 0; i < 100; i++) log.note(edit(i));
  expect(log.since(0)).toBeUndefined();
  expect(log.since(99)).toEqual([edit(99)]);
  expect(log.since(36)?.map(({ start }) => start)).toEqual(Array.from({ length: 64 }, (_, i) => 36 + i));
});

it('says nothing after an edit by which blocks may begin and end elsewhere', () => {
  const manuscript = new Manuscript('a.series', 'show a {\n  season 1 { episode 1 }\n}\nshow b\n');
  const { edits } = manuscript.file;
  const since = edits.count;
  manuscript.edit(5, 6, 'ax');
  expect(edits.since(since)).toEqual([{ start: 5, end: 6, by: 1 }]);
  const brace = manuscript.text.indexOf('}');
  manuscript.edit(brace, brace + 1, '');
  expect(edits.since(since)).toBeUndefined();
});

// What a client is told of the file that it asks about waits for that file, and not for a thousand others.
import { expect, it } from 'vitest';
import { checkerOf } from '../server/checks/check';
import { isMoreKnown, reportOf } from '../server/lsp/reports';
import { Workspace } from '../server/lsp/workspace';
import { sessionOn } from './support/session';

const folder = 'file:///data';
const uri = `${folder}/show0.series`;

function largeWorkspace(): Workspace {
  const workspace = new Workspace();
  workspace.setFolders([folder]);
  for (let i = 0; i < 200; i++) {
    const cast = `cast main { ann${i} "Ann ${i}" as x "X"; nobody${i} as y "Y" }`;
    workspace.noteFile(
      `${folder}/show${i}.series`,
      `show bay${i} "Show ${i}" { season 1 { episode 1 "One" } ${cast} }\n`,
    );
  }
  return workspace;
}

it('is all that is wrong in it, before the others have been looked at', () => {
  const session = sessionOn(largeWorkspace());
  const first = reportOf(session, uri);
  const checker = checkerOf(session.workspace.datasetAt(uri));
  expect(first.items.map(({ message }) => message)).toEqual([expect.stringContaining('nobody0')]);
  const { runs } = checker;
  checker.finish();
  expect(runs).toBeLessThan(checker.runs / 50);
  expect(isMoreKnown(session)).toBe(false);
  expect(reportOf(session, uri).items).toEqual(first.items);
});

// What a person has set for the preview, and which datasets may load pictures of the web.
import { workspace, type Memento } from 'vscode';
import type { RemoteImages } from './messages';

const section = 'series.preview';

function setting<Value>(name: string, otherwise: Value): Value {
  return workspace.getConfiguration(section).get(name, otherwise);
}

/** Whether the guide shows what stands at the cursor, and scrolls with the editor. */
export function followsCursor(): boolean {
  return setting('followCursor', true);
}

/** Whether the editor scrolls with the guide. */
export function scrollsEditor(): boolean {
  return setting('scrollEditor', true);
}

/** Whether the guide marks problems. */
export function showsProblems(): boolean {
  return setting('showProblems', true);
}

/** Whether the guide of a dataset may load pictures of the web. @param root the dataset's address */
export function remoteImages(kept: Memento, root: string): RemoteImages {
  const chosen = setting<'ask' | 'always' | 'never'>('remoteImages', 'ask');
  if (chosen === 'always') return 'shown';
  if (chosen === 'never') return 'hidden';
  return allowedRoots(kept).includes(root) ? 'shown' : 'offered';
}

/** Remembers, on this machine, that a dataset may load pictures of the web. */
export async function allowRemoteImages(kept: Memento, root: string): Promise<void> {
  await kept.update(key, [...new Set([...allowedRoots(kept), root])]);
}

const key = 'series.preview.remoteImages';

function allowedRoots(kept: Memento): readonly string[] {
  return kept.get<readonly string[]>(key, []);
}

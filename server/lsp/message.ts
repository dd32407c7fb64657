// Requests of our own protocol, as the server answers them.
import { guideName } from '../guide/compile';
import type { Dataset } from '../service';
import type { Message } from './protocol';
import type { Request } from './request';
import type { Session } from './session';

/** A request of our client. Nothing is announced for it: our client knows. */
export function onMessage<P, R>(
  { method }: Message<P, R | null>,
  answer: (session: Session, params: P) => R | null,
): Request {
  return { method, announce: {}, answer, fallback: null };
}

/** A dataset as a request names it, by a file of it. */
export interface NamedDataset {
  readonly dataset: Dataset;
  /** The address of its folder. */
  readonly root: string;
  readonly name: string;
}

/** A request about the dataset of a file; the answer is null where there is none. */
export function onDataset<P extends { readonly uri: string }, R>(
  message: Message<P, R | null>,
  answer: (dataset: NamedDataset, params: P) => R | null,
): Request {
  return onMessage(message, ({ workspace }, params) => {
    const dataset = workspace.datasetAt(params.uri);
    const named = { dataset, root: workspace.rootOf(params.uri), name: guideName(dataset) };
    return dataset.files.length > 0 ? answer(named, params) : null;
  });
}

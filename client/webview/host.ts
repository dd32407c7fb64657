// The page's way to the extension, and what is kept of the page.
import type { FromPage } from '../preview/messages';
import { parseState, type PageState } from '../preview/state';

interface VSCode {
  postMessage: (message: FromPage) => void;
  getState: () => unknown;
  setState: (state: PageState) => void;
}

declare function acquireVsCodeApi(): VSCode;

export interface Host {
  readonly post: (message: FromPage) => void;
  readonly state: () => PageState;
  readonly keep: (change: Partial<PageState>) => void;
}

/** May be called once in the life of a page. */
export function connect(): Host {
  const vscode = acquireVsCodeApi();
  let state = parseState(vscode.getState());
  return {
    post: (message) => vscode.postMessage(message),
    state: () => state,
    keep: (change) => {
      state = { ...state, ...change };
      vscode.setState(state);
    },
  };
}

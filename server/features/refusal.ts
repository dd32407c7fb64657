// The one thing that a feature throws: the reason, told to the author, why it does not do what was asked.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** @throws the reason as an answer of the protocol, always */
export function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

// Every request that the server answers: the table from which it announces what it can do.
import { DocumentFormattingRequest, TextEdit } from 'vscode-languageserver';
import { format } from '../service';
import { rangeOf } from '../features/place';
import { onDocument, type Request } from './request';

export const requests: readonly Request[] = [
  onDocument(DocumentFormattingRequest.type, { documentFormattingProvider: true }, [], ({ file }) => {
    const text = format(file.text);
    const whole = rangeOf(file, { start: 0, end: file.text.length });
    return text === undefined || text === file.text ? [] : [TextEdit.replace(whole, text)];
  }),
];

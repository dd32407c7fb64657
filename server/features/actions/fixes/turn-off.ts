// Turns a rule off for the whole dataset, in its `series.json`.
import type { Lines } from '../../lines';
import type { Proposal } from '../action';
import { withSetting } from '../json';

/** The settings of a dataset, as text. */
export interface ConfigFile {
  readonly uri: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
  /** Without them positions count in UTF-16. */
  readonly lines?: Lines | undefined;
}

/** Sets a rule to `off`; nothing where the file cannot be understood. */
export function turnOff(code: string, { uri, text }: ConfigFile): readonly Proposal[] {
  const title = `Turn ${code} off in series.json`;
  if (text === undefined) {
    const created = `{\n  "rules": { ${JSON.stringify(code)}: "off" }\n}\n`;
    return [{ title, changes: [], creates: [{ uri, text: created }], timid: true }];
  }
  const edit = withSetting(text, 'rules', code, 'off');
  return edit ? [{ title, changes: [{ uri, ...edit }], timid: true }] : [];
}

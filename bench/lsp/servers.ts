// The language servers that are compared, and how each is started. All run on the same Node.js.
import { nodeOptions as asVSCode } from '../../server/lsp/protocol';
import type { Installed } from '../installed';
import { jsonPlaces, seriesPlaces, type Places } from './places';

/** A server under measurement. */
export interface Server {
  readonly id: ServerId;
  readonly name: string;
  readonly command: readonly string[];
  /** The notation of its files, which is also their ending and their language's id. */
  readonly notation: 'series' | 'json';
  readonly placesIn: (text: string) => Places;
  readonly settings: unknown;
  readonly options: unknown;
}

export type ServerId = 'series' | 'json' | 'langium';

/** The servers, ours first. */
export function servers({ node, nodeOptions, command, langium, packages }: Installed): readonly Server[] {
  const json = `${packages}/vscode-langservers-extracted/bin/vscode-json-language-server`;
  return [
    {
      id: 'series',
      name: 'Series',
      command: [node, ...asVSCode, ...nodeOptions, command, 'lsp', '--stdio'],
      notation: 'series',
      placesIn: seriesPlaces,
      settings: {},
      options: {},
    },
    {
      id: 'json',
      name: 'VS Code JSON',
      command: [node, json, '--stdio'],
      notation: 'json',
      placesIn: jsonPlaces,
      settings: { json: { validate: { enable: true }, format: { enable: true } } },
      options: { provideFormatter: true },
    },
    {
      id: 'langium',
      name: 'Langium',
      command: [node, langium, '--stdio'],
      notation: 'series',
      placesIn: seriesPlaces,
      settings: {},
      options: {},
    },
  ];
}

// What the server knows of its client while it runs: its files, what it can do, and what it wants.
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { fileOf, offsetOf, type Place } from '../features/place';
import type { Dataset, FileFacts } from '../service';
import { canonical } from './address';
import { agreedEncoding, at, clientOptions } from './client';
import type { Host } from './host';
import { Kept } from './kept';
import { Workspace } from './workspace';

/** The settings that a client may send under `series`; every one has a value. */
export interface Settings {
  readonly inlayHints: {
    readonly names: boolean;
    readonly ages: boolean;
    readonly appearances: boolean;
    readonly overallNumbers: boolean;
  };
  readonly codeLens: { readonly references: boolean; readonly appearances: boolean; readonly guide: boolean };
  /** How far the author has seen, like `s1e4`: hovers and the preview tell nothing of what lies beyond. */
  readonly guide: { readonly horizon: string };
}

export const defaultSettings: Settings = {
  inlayHints: { names: true, ages: true, appearances: true, overallNumbers: true },
  codeLens: { references: true, appearances: true, guide: true },
  guide: { horizon: '' },
};

export interface Session {
  readonly workspace: Workspace;
  /** The problems that an earlier server has found in the same texts. */
  readonly kept: Kept;
  readonly client: ClientCapabilities;
  settings: Settings;
  /** The address of the rules' documentation; without it, problems lead to none. */
  readonly documentation?: string | undefined;
}

/** What is known of a client when it has said who it is. */
export function startSession(params: InitializeParams, host: Host): Session {
  const workspace = new Workspace(agreedEncoding(params.capabilities));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients send nothing else
  const { capabilities: client, workspaceFolders, rootUri } = params;
  const options: unknown = params.initializationOptions;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  workspace.setFolders(folders.map(canonical));
  const documentation = clientOptions(options).documentation ?? host.documentation;
  const kept = new Kept(workspace, host.cache, documentation);
  return { workspace, kept, client, settings: readSettings(options), documentation };
}

/** A file as a request names it, with its dataset. */
export interface Document {
  readonly dataset: Dataset;
  readonly file: FileFacts;
}

/** The document at an address, or undefined where the server knows none. */
export function documentAt({ workspace }: Session, uri: string): Document | undefined {
  const dataset = workspace.datasetAt(uri);
  const file = fileOf(dataset, uri);
  return file && { dataset, file };
}

/** A position in a document as a place for features. */
export function placeIn(document: Document, position: { line: number; character: number }): Place {
  return { offset: offsetOf(document.file, position), ...document };
}

/** Settings as a client sends them, with defaults for what is missing or of the wrong type. */
export function readSettings(sent: unknown): Settings {
  return {
    inlayHints: merge(defaultSettings.inlayHints, at(sent, 'inlayHints')),
    codeLens: merge(defaultSettings.codeLens, at(sent, 'codeLens')),
    guide: { horizon: textOf(at(at(sent, 'guide'), 'horizon')) ?? defaultSettings.guide.horizon },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function merge<T extends Readonly<Record<string, boolean>>>(defaults: T, sent: unknown): T {
  const pairs = Object.entries(defaults).map(([key, value]) => {
    const given = at(sent, key);
    return [key, typeof given === 'boolean' ? given : value] as const;
  });
  return Object.fromEntries(pairs) as T;
}

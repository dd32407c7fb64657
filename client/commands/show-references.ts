// Opens the references that a code lens has counted.
import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageserver-types';
import type { Server } from '../server/server';

/** @param uri of the file with the lens */
export async function showReferences(
  { client }: Server,
  uri: string,
  position: Position,
  locations: Location[],
): Promise<void> {
  const convert = client.protocol2CodeConverter;
  await commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}

// Every request that the server answers: the table from which it announces what it can do.
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DeclarationRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ImplementationRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TypeDefinitionRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/call-hierarchy';
import { completion, triggers as completionTriggers } from '../features/completion';
import { completionUri, resolveCompletion } from '../features/completion-resolve';
import { codeActionKinds } from '../features/code-actions';
import { declaration } from '../features/declaration';
import { definition } from '../features/definition';
import { documentHighlight } from '../features/document-highlight';
import { documentSymbols, flatSymbols } from '../features/document-symbols';
import { formatting, rangeFormatting } from '../features/formatting';
import { implementation } from '../features/implementation';
import { onTypeFormatting, triggers } from '../features/on-type-formatting';
import { spanOf } from '../features/place';
import { references } from '../features/references';
import { prepareRename, rename } from '../features/rename';
import { renameFiles } from '../features/rename-files';
import { legend, semanticTokens } from '../features/semantic-tokens';
import { codeLenses, lensUri, resolveCodeLens } from '../features/code-lens';
import { documentLinks } from '../features/document-links';
import { foldingRanges } from '../features/folding-ranges';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlay-hints';
import { selectionRanges } from '../features/selection-ranges';
import { signatureHelp, signatureTriggers } from '../features/signature-help';
import { asLocations } from '../features/sites';
import { typeDefinition } from '../features/type-definition';
import { prepareTypeHierarchy, subtypes, supertypes } from '../features/type-hierarchy';
import { workspaceSymbols } from '../features/workspace-symbols';
import { completionOptions } from './client';
import { answerCodeActions } from './code-actions';
import { moved, versioned } from './edits';
import { datasetFiles } from './files';
import { guideRequests } from './guide-requests';
import { inParts, onDocument, onFile, onPlace, onWorkspace, type Request } from './request';
import { changedTokens, fullTokens } from './tokens';

export const requests: readonly Request[] = [
  onFile(DocumentFormattingRequest.type, { documentFormattingProvider: true }, [], formatting),
  onFile(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: { rangesSupport: true } },
    [],
    (file, { range }) => rangeFormatting(file, [range]),
  ),
  onFile(DocumentRangesFormattingRequest.type, {}, [], (file, { ranges }) => rangeFormatting(file, ranges)),
  onPlace(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: triggers },
    [],
    (place, { ch }) => onTypeFormatting(place, ch),
  ),
  onPlace(
    PrepareRenameRequest.type,
    ({ textDocument }) =>
      textDocument?.rename?.prepareSupport ? { renameProvider: { prepareProvider: true } } : undefined,
    null,
    prepareRename,
  ),
  onPlace(RenameRequest.type, { renameProvider: true }, null, (place, { newName }, session) =>
    versioned(session, rename(place, newName)),
  ),
  onWorkspace(
    WillRenameFilesRequest.type,
    { workspace: { fileOperations: { willRename: datasetFiles } } },
    null,
    (session, { files }) => versioned(session, renameFiles(session.workspace.configs(), files.map(moved))),
  ),
  onDocument(
    CodeActionRequest.type,
    // Who knows no literals wants commands, of which the server has none.
    ({ textDocument }) =>
      textDocument?.codeAction?.codeActionLiteralSupport && {
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      },
    [],
    answerCodeActions,
  ),
  onPlace(DefinitionRequest.type, { definitionProvider: true }, [], (place, _, { client }) =>
    linked(definition(place), client.textDocument?.definition),
  ),
  onPlace(DeclarationRequest.type, { declarationProvider: true }, [], (place, _, { client }) =>
    linked(declaration(place), client.textDocument?.declaration),
  ),
  onPlace(TypeDefinitionRequest.type, { typeDefinitionProvider: true }, [], (place, _, { client }) =>
    linked(typeDefinition(place), client.textDocument?.typeDefinition),
  ),
  onPlace(ImplementationRequest.type, { implementationProvider: true }, [], (place, _, { client }) =>
    linked(implementation(place), client.textDocument?.implementation),
  ),
  inParts(
    onPlace(
      ReferencesRequest.type,
      { referencesProvider: { workDoneProgress: true } },
      [],
      (place, { context }) => references(place, context.includeDeclaration),
    ),
  ),
  onPlace(DocumentHighlightRequest.type, { documentHighlightProvider: true }, null, documentHighlight),
  inParts(
    onDocument(
      DocumentSymbolRequest.type,
      { documentSymbolProvider: { workDoneProgress: true } },
      [],
      ({ dataset, file }, _, { client }) => {
        const symbols = documentSymbols(dataset, file);
        const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return nested ? symbols : flatSymbols(file.uri, symbols);
      },
    ),
  ),
  inParts(
    onWorkspace(
      WorkspaceSymbolRequest.type,
      { workspaceSymbolProvider: { workDoneProgress: true } },
      [],
      ({ workspace }, { query }) => workspaceSymbols(workspace.allDatasets().values(), query),
    ),
  ),
  onPlace(CallHierarchyPrepareRequest.type, { callHierarchyProvider: true }, null, prepareCallHierarchy),
  onWorkspace(CallHierarchyIncomingCallsRequest.type, {}, [], ({ workspace }, { item }) =>
    incomingCalls(workspace.datasetAt(item.uri), item),
  ),
  onWorkspace(CallHierarchyOutgoingCallsRequest.type, {}, [], ({ workspace }, { item }) =>
    outgoingCalls(workspace.datasetAt(item.uri), item),
  ),
  onPlace(TypeHierarchyPrepareRequest.type, { typeHierarchyProvider: true }, null, prepareTypeHierarchy),
  onWorkspace(TypeHierarchySupertypesRequest.type, {}, [], ({ workspace }, { item }) =>
    supertypes(workspace.datasetAt(item.uri), item),
  ),
  onWorkspace(TypeHierarchySubtypesRequest.type, {}, [], ({ workspace }, { item }) =>
    subtypes(workspace.datasetAt(item.uri), item),
  ),
  onDocument(
    SemanticTokensRequest.type,
    { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
    { data: [] },
    (document, _, session) => fullTokens(document, session),
  ),
  onDocument(SemanticTokensDeltaRequest.type, {}, { data: [] }, (document, { previousResultId }, session) =>
    changedTokens(document, session, previousResultId),
  ),
  onDocument(SemanticTokensRangeRequest.type, {}, { data: [] }, ({ dataset, file }, { range }) =>
    semanticTokens(dataset, file, range),
  ),
  onPlace(
    HoverRequest.type,
    { hoverProvider: true },
    null,
    (place, _, { settings }) => hover(place, settings.guide.horizon) ?? null,
  ),
  onPlace(
    CompletionRequest.type,
    { completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true } },
    [],
    (place, { context }, { client }) =>
      completion(place, { ...completionOptions(client), trigger: context?.triggerCharacter }),
  ),
  onWorkspace(CompletionResolveRequest.type, {}, asItIs, ({ workspace }, item) =>
    resolveCompletion(workspace.datasetAt(completionUri(item)), item),
  ),
  onPlace(
    SignatureHelpRequest.type,
    { signatureHelpProvider: { triggerCharacters: [...signatureTriggers] } },
    null,
    (place) => signatureHelp(place) ?? null,
  ),
  onDocument(
    InlayHintRequest.type,
    { inlayHintProvider: true },
    [],
    ({ dataset, file }, { range }, { settings }) =>
      inlayHints(dataset, file, spanOf(file, range), settings.inlayHints),
  ),
  onDocument(
    CodeLensRequest.type,
    { codeLensProvider: { resolveProvider: true } },
    [],
    ({ dataset, file }, _, { settings }) => codeLenses(dataset, file, settings.codeLens),
  ),
  onWorkspace(CodeLensResolveRequest.type, {}, asItIs, ({ workspace }, lens) =>
    resolveCodeLens(workspace.datasetAt(lensUri(lens)), lens),
  ),
  onDocument(DocumentLinkRequest.type, { documentLinkProvider: {} }, [], ({ file }) => documentLinks(file)),
  onFile(FoldingRangeRequest.type, { foldingRangeProvider: true }, [], foldingRanges),
  onFile(SelectionRangeRequest.type, { selectionRangeProvider: true }, [], (file, { positions }) =>
    selectionRanges(file, positions),
  ),
  ...guideRequests,
];

/** What cannot be resolved stays what it is. */
function asItIs<T>(item: T): T {
  return item;
}

/** Links, or plain locations for a client that knows no links. */
function linked(
  links: LocationLink[],
  client: { readonly linkSupport?: boolean } | undefined,
): LocationLink[] | Location[] {
  return client?.linkSupport ? links : asLocations(links);
}

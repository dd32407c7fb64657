// The guide as the preview asks for it: what the features find, in the words of our protocol.
import { guideNode } from '../features/guide-node';
import { isHalfTyped, placesOn, shownPage } from '../features/guide-page';
import { pageProblems, type PageProblem } from '../features/guide-problems';
import { guideSite, pageAt, pageNamed, pageOfEntry } from '../features/guide-site';
import { fileOf, offsetOf, rangeOf } from '../features/place';
import type { Page } from '../guide/document/blocks';
import type { At } from '../guide/value';
import { upTo } from '../features/horizon';
import type { Dataset } from '../service';
import { guidePagesOf } from './guide-pages';
import type {
  GuideNode,
  GuideNodeParams,
  GuidePage,
  GuidePageParams,
  GuideProblem,
  GuideSource,
} from './protocol';
import { documentAt, placeIn, type Session } from './session';

/** The page that a client asks for. */
export function answerGuidePage(session: Session, params: GuidePageParams): GuidePage | null {
  const { uri, position, known } = params;
  const whole = session.workspace.datasetAt(uri);
  const dataset = upTo(whole, session.settings.guide.horizon);
  const page = askedPage(dataset, params);
  if (!page || dataset.files.length === 0) return null;
  const shown = shownPage(dataset, page);
  const { path, title } = shown;
  const file = fileOf(dataset, uri);
  const listed = pageProblems(whole, pageNamed(guideSite(whole), path));
  const places = dataset === whole ? [] : placesOn(shown);
  const own = dataset === whole ? listed : listed.filter((problem) => isShown(places, problem));
  const problems = own.flatMap((problem) => told(whole, problem) ?? []);
  return {
    root: session.workspace.rootOf(uri),
    name: guideSite(dataset).name,
    page: path,
    title,
    ...guidePagesOf(session).answer({ dataset, page }, problems, known),
    problems,
    halfTyped: file !== undefined && position !== undefined && isHalfTyped(file, offsetOf(file, position)),
  };
}

/** True where a page that hides something shows what a problem is about. */
function isShown(places: readonly At[], { uri, span }: PageProblem): boolean {
  return places.some((at) => at.uri === uri && at.start <= span.start && span.end <= at.end);
}

function askedPage(dataset: Dataset, { uri, page, entry, position }: GuidePageParams): Page | undefined {
  const site = guideSite(dataset);
  if (page !== undefined) return pageNamed(site, page);
  const file = fileOf(dataset, uri);
  const offset = file && position && offsetOf(file, position);
  return (entry === undefined ? undefined : pageOfEntry(site, entry)) ?? pageAt(dataset, file, offset);
}

const severities = { error: 'error', warning: 'warning', info: 'information' } as const;

function told(
  dataset: Dataset,
  { uri, span, severity, code, message, fixes }: PageProblem,
): GuideProblem | undefined {
  const file = fileOf(dataset, uri);
  return (
    file && {
      uri,
      range: rangeOf(file, span),
      start: span.start,
      end: span.end,
      severity: severities[severity],
      code,
      message,
      fixes,
    }
  );
}

/** Where the guide shows what stands at a position. */
export function answerGuideNode(session: Session, { uri, position }: GuideNodeParams): GuideNode | null {
  const dataset = upTo(session.workspace.datasetAt(uri), session.settings.guide.horizon);
  const file = fileOf(dataset, uri);
  const node = file && guideNode(placeIn({ dataset, file }, position));
  if (!node) return null;
  const { uri: at, start, end } = node.at;
  return { page: shownPage(dataset, node.page).path, uri: at, start, end };
}

/** Where in a file an element's source is. */
export function answerGuideSource(
  session: Session,
  { uri, start, end }: Omit<GuideNode, 'page'>,
): GuideSource | null {
  const document = documentAt(session, uri);
  return document ? { uri, range: rangeOf(document.file, { start, end }) } : null;
}

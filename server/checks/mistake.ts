// A mistake on its way to a report, before it is known in which file it stands.
import type { Span } from '../syntax/tree';
import type { Report } from './rule';

export interface Mistake {
  readonly span: Span;
  readonly message: string;
  /** What to write in place of the span, the best first. */
  readonly suggestions?: readonly string[];
}

/** Reports a mistake, where there is one. */
export function tell(report: Report, uri: string, mistake: Mistake | undefined): void {
  if (!mistake) return;
  const { span, message, suggestions = [] } = mistake;
  report({ uri, span }, message, suggestions.length > 0 ? { suggestions } : {});
}

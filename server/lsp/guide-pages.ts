// What the client knows of the guide's pages, so that after an edit it is told only what is another than before.
import { changedPage, hasFollowed, toldSince, wholePage, type KnownPage } from '../features/guide-change';
import { shownPage } from '../features/guide-page';
import type { Page } from '../guide/document/blocks';
import type { Dataset } from '../model/dataset';
import { fingerprint } from '../model/fingerprint';
import type { GuidePage, GuideProblem } from './protocol';
import type { Session } from './session';

/** So many answers are remembered: a client has few previews, and each knows the last answer. */
const most = 8;

type Answer = Pick<GuidePage, 'id' | 'html' | 'change' | 'files'>;

class GuidePages {
  private readonly answers = new Map<string, { readonly page: KnownPage; readonly problems: string }>();
  /** Another one for each server, so that no answer of one before is taken for one of this. */
  private readonly run = Date.now().toString(36);
  private count = 0;

  /** @param known the id of what the client shows */
  answer(
    { dataset, page }: { readonly dataset: Dataset; readonly page: Page },
    problems: readonly GuideProblem[],
    known: string | undefined,
  ): Answer {
    const text = fingerprint(JSON.stringify(problems));
    const shown = shownPage(dataset, page);
    const before = this.answers.get(known ?? '');
    if (!before || !hasFollowed(shown, before.page)) return this.whole(dataset, page, text);
    const next = changedPage(shown, before.page);
    if (!next && before.problems === text) return { id: known!, files: shown.files };
    const { html, known: now } = next ?? toldSince(shown, before.page);
    const change = { since: known!, moves: now.moves };
    return { id: this.keep({ page: now, problems: text }), html, change, files: shown.files };
  }

  private whole(dataset: Dataset, page: Page, problems: string): Answer {
    const { html, known } = wholePage(dataset, page);
    return { id: this.keep({ page: known, problems }), html, files: known.page.files };
  }

  private keep(answer: { readonly page: KnownPage; readonly problems: string }): string {
    this.count += 1;
    const id = `${this.run}-${this.count}`;
    this.answers.set(id, answer);
    for (const old of [...this.answers.keys()].slice(0, -most)) this.answers.delete(old);
    return id;
  }
}

const pages = new WeakMap<Session, GuidePages>();

/** What the client of a session knows of the guide. */
export function guidePagesOf(session: Session): GuidePages {
  const known = pages.get(session) ?? new GuidePages();
  pages.set(session, known);
  return known;
}

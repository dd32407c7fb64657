// What the client knows of the guide's pages, so that after an edit it is told only what is another than before.
import { changedPage, wholePage, type KnownPage } from '../features/guide-change';
import type { ShownPage } from '../features/guide-page';
import { fingerprint } from '../model/fingerprint';
import type { GuidePage, GuideProblem } from './protocol';
import type { Session } from './session';

/** So many answers are remembered: a client has few previews, and each knows the last answer. */
const most = 8;

class GuidePages {
  private readonly answers = new Map<string, { readonly page: KnownPage; readonly problems: string }>();
  /** Another one for each server, so that no answer of one before is taken for one of this. */
  private readonly run = Date.now().toString(36);
  private count = 0;

  /** @param known the id of what the client shows */
  answer(
    shown: ShownPage,
    problems: readonly GuideProblem[],
    known: string | undefined,
  ): Pick<GuidePage, 'id' | 'html' | 'change'> {
    const before = this.answers.get(known ?? '');
    const text = fingerprint(JSON.stringify(problems));
    const next = before ? changedPage(shown, before.page) : wholePage(shown);
    if (known !== undefined && before && !next && before.problems === text) return { id: known };
    const { html, known: page } = next ?? wholePage(shown);
    const id = this.keep({ page, problems: text });
    const isChange = before?.page.path === shown.path && next !== undefined;
    return { id, html, ...(isChange && { change: { since: known!, moves: page.moves } }) };
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

// A preview that is told only what of a page is another than before shows the same as one that is told all of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPage, wholePage, type KnownPage } from '../server/features/guide-change';
import { shownPage } from '../server/features/guide-page';
import { guideSite, pageNamed } from '../server/features/guide-site';
import { example } from './support/corpus';
import { anew, edit, fileEdits, follow, type FileEdit, type Followed } from './support/living';
import { PatchedPage } from './support/patched';

class Preview {
  private readonly followed: Followed;
  private readonly shown = new PatchedPage();
  private known: KnownPage | undefined;

  constructor(
    texts: ReadonlyMap<string, string>,
    private readonly path: string,
  ) {
    this.followed = follow(texts);
  }

  edit(one: FileEdit): void {
    edit(this.followed, one);
  }

  /** @returns how many UTF-16 code units of HTML were told; undefined where the page is gone */
  update(): number | undefined {
    const dataset = this.followed.living.snapshot();
    const page = pageNamed(guideSite(dataset), this.path);
    if (!page) return undefined;
    const told = this.known ? changedPage(shownPage(dataset, page), this.known) : wholePage(dataset, page);
    if (!told) return 0;
    if (this.known) this.shown.change(told.html, told.known.moves);
    else this.shown.show(told.html);
    this.known = told.known;
    return told.html.length;
  }

  get html(): string {
    return this.shown.html;
  }

  /** The same page of the same texts, written anew. */
  get anew(): string {
    const dataset = anew(this.followed.files);
    const shown = new PatchedPage();
    shown.show(wholePage(dataset, pageNamed(guideSite(dataset), this.path)!).html);
    return shown.html;
  }
}

/** Files are counted in the order in which they were first seen. */
function withoutFiles(html: string): string {
  return html.replace(/ data-file="\d+"/g, '');
}

const pieces = ['x', '"', '{', '}', '\n', ',', ' as ', '"""', '@ada', '[', '// x\n', 'season 2 {'];

const several = { minLength: 1, maxLength: 5 };

describe.each([
  ['ballard', 'shows/ballard.html'],
  ['ballard', 'people/michael_connelly.html'],
  ['tour', 'shows/harrow_point.html'],
])('of examples/%s, %s', (name, path) => {
  it('is after any edits what it is anew', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.array(fileEdits(pieces), { minLength: 1, maxLength: 3 }), several), (edits) => {
        const preview = new Preview(example(name), path);
        expect(preview.update()).toBeGreaterThan(0);
        for (const together of edits) {
          for (const one of together) preview.edit(one);
          if (preview.update() === undefined) return;
          expect(withoutFiles(preview.html)).toBe(withoutFiles(preview.anew));
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('after a keystroke', () => {
  const text = `show reef "Reef" {
  premise: "A reef and its light"
  season 1 {
${Array.from({ length: 40 }, (_, i) => `    episode ${i + 1} "Night ${i + 1}" { aired: 2014-03-${10 + (i % 20)}; summary: "It is night ${i + 1}" }`).join('\n')}
  }
  cast main { ann "Ann Lee" as edda "Edda Rook" }
}
`;

  const told = (old: string, next: string): number | undefined => {
    const preview = new Preview(new Map([['a', text]]), 'shows/reef.html');
    preview.update();
    preview.edit({ file: 0, at: text.indexOf(old), length: old.length, text: next });
    const size = preview.update();
    expect(preview.html).toBe(preview.anew);
    return size;
  };

  it.each([
    ['in the summary of an episode', 'It is night 20', 'It was night 20'],
    ['that is a new line at the top', 'show reef', '\nshow reef'],
  ])('%s only what shows it is written', (_, old, next) => {
    const preview = new Preview(new Map([['a', text]]), 'shows/reef.html');
    expect(told(old, next)).toBeLessThan(preview.update()! / 2);
  });

  it('that changes nothing nothing is told', () => {
    expect(
      told('main { ann "Ann Lee" as edda "Edda Rook" }', 'main { ann "Ann Lee" as edda "Edda Rook" } '),
    ).toBe(0);
  });
});

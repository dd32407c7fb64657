// The preview's page in a real browser: what stays when it changes, what a click says, what never gets in.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshState } from '../../client/preview/state';
import type { GuideProblem, PageChange, ShownPage, ToPage } from '../../client/preview/messages';
import fc from 'fast-check';
import { launchBrowser } from '../support/browser';
import { ChangingPage, steps } from '../support/changing-page';
import { guidePageOf, openPreview, type Preview } from '../support/preview';

let browser: Browser;
let preview: Preview;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await preview.page.close();
});

const episodes = (count: number): string =>
  Array.from({ length: count }, (_, i) => `    episode ${i + 1} "Night ${i + 1}"`).join('\n');

const show = (inside = '', count = 40): string => `show lantern_bay "Lantern Bay" {
  genre: "Mystery drama"
  network: channel_north "Channel North"
${inside}
  season 1 {
${episodes(count)}
  }
  cast main {
    nell_harkin "Nell Harkin" as ada_quill "Ada Quill"
  }
}
`;

/** A page of a few words, for what the server never writes. */
function written(html: string, page = 'index.html'): ShownPage {
  const folders = ['https://preview.test/dataset/'];
  return { uri: 'a', page, title: 'T', id: html, html, files: ['a'], folders, problems: [] };
}

const scrollY = (): Promise<number> => preview.page.evaluate<number>('scrollY');

describe('a page that changes', () => {
  it('keeps the focus, what is folded and where it stands', async () => {
    preview = await openPreview(browser);
    const before = '<main><details id="s1" open><summary>One</summary><p>1</p></details><ul>';
    const rows = Array.from({ length: 90 }, (_, i) => `<li id="r${i}"><a href="#r${i}">Row ${i}</a></li>`);
    const page = (items: readonly string[]): ShownPage => written(`${before}${items.join('\n')}</ul></main>`);
    await preview.show(page(rows));
    await preview.guide.locator('summary').click();
    await preview.guide.locator('#r50 a').focus();
    const y = await preview.guide.locator('#r50').evaluate((row) => row.getBoundingClientRect().top);
    await preview.show({ ...page(['<li id="new">New, and above</li>', ...rows]), id: 'b' });
    expect(await preview.page.evaluate('document.activeElement.textContent')).toBe('Row 50');
    expect(await preview.guide.locator('details').getAttribute('open')).toBeNull();
    expect(await preview.guide.locator('#new').count()).toBe(1);
    const moved = await preview.guide.locator('#r50').evaluate((row) => row.getBoundingClientRect().top);
    expect(Math.abs(moved - y)).toBeLessThan(1);
  });

  it('keeps the elements that stay, though all that follows has moved in its file', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    await preview.page.evaluate(`window.rows = [...document.querySelectorAll('tr')]`);
    await preview.show(guidePageOf(show('  country: "Ireland"')));
    expect(await preview.guide.getByText('Ireland').count()).toBeGreaterThan(0);
    const same = await preview.page.evaluate<boolean[]>(`
      [...document.querySelectorAll('tr')].map((row, i) => row === window.rows[i])`);
    expect(same.length).toBeGreaterThan(40);
    expect(same).not.toContain(false);
  });

  it('is not told to the extension as scrolled, and neither is where the editor sends it', async () => {
    preview = await openPreview(browser);
    const shown = guidePageOf(show());
    await preview.show(shown);
    const offset = show().indexOf('episode 30');
    await preview.tell({ type: 'scroll', uri: 'main.series', offset });
    expect(await scrollY()).toBeGreaterThan(100);
    await preview.show({ ...guidePageOf(show('  country: "Ireland"')) });
    await preview.page.evaluate(
      'new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))',
    );
    expect((await preview.told()).filter(({ type }) => type === 'scrolled')).toEqual([]);
  });

  it('tells what a person has scrolled to', async () => {
    preview = await openPreview(browser);
    const shown = guidePageOf(show());
    await preview.show(shown);
    await preview.page.mouse.move(300, 300);
    await preview.page.mouse.wheel(0, 900);
    const scrolled = (): Promise<number | undefined> =>
      preview
        .told()
        .then((all) => all.flatMap((one) => (one.type === 'scrolled' ? [one.offset] : [])).at(-1));
    await expect.poll(scrolled).toBeGreaterThan(show().indexOf('episode 2'));
  });
});

describe('a page of which only a change is told', () => {
  /** The guide without what is told otherwise. Marks of one element stand in no order. */
  const normal = `(() => {
    const copy = document.querySelector('.series-content').cloneNode(true);
    for (const one of copy.querySelectorAll('*')) {
      for (const name of ['data-part', 'data-start', 'data-end']) one.removeAttribute(name);
      const marks = [...one.querySelectorAll(':scope > .series-mark')];
      one.append(...marks.sort((a, b) => a.title < b.title ? -1 : 1));
    }
    return copy.innerHTML;
  })()`;
  const click = `(() => {
    window.told.length = 0;
    for (const one of document.querySelectorAll('.series-content [data-start]'))
      one.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return window.told.map(({ start, end }) => [start, end]);
  })()`;

  /** Remembers the parts, and puts the focus into one. */
  const remember = (seed: number): string => `(() => {
    window.before = new Map([...document.querySelectorAll('[data-part]')].map((one) => [one.id, one]));
    const links = document.querySelectorAll('.series-content a');
    window.focused = links[${seed} % links.length];
    focused?.focus({ preventScroll: true });
    window.around = focused?.closest('[data-part]').id;
  })()`;
  /** Those of the parts that are others now, or have lost the focus. */
  const changedOf = (kept: readonly string[]): string => `${JSON.stringify(kept)}.filter((id) =>
    document.getElementById(id) !== before.get(id) || (id === around && document.activeElement !== focused))`;

  /** Problems at some places, and where the cursor is. */
  function around(places: readonly (readonly [number, number])[], seed: number): Around {
    const problems = [3, 7, 7, 19].map((step, i) => {
      const [start, end] = places[(seed * step) % places.length]!;
      const severity = (['error', 'warning'] as const)[(seed + i) % 2]!;
      const at = { line: 0, character: 0 };
      const range = { start: at, end: at };
      return { uri: 'a', start, end, severity, range, code: 'x', message: `Problem ${i}`, fixes: [] };
    });
    const [offset] = places[(seed * 11) % places.length]!;
    const cursor = { type: 'cursor', uri: 'a', offset, lineStart: offset, lineEnd: offset } as const;
    return { problems: problems.slice(seed % 4), cursor: { ...cursor, reveal: false } };
  }
  type Around = Pick<ShownPage, 'problems'> & { readonly cursor: Extract<ToPage, { type: 'cursor' }> };

  it.each([
    ['', ''],
    [', in an older browser too', 'delete Element.prototype.moveBefore'],
  ])('is as if the whole page were shown, and what stays is the same%s', async (_, prepare) => {
    preview = await openPreview(browser);
    await preview.page.evaluate(prepare);
    const fresh = await openPreview(browser);
    let pages = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const page = new ChangingPage(`page-${pages++}.html`);
        await preview.show(page.whole());
        for (const edits of all) {
          for (const edit of edits) page.edit(edit);
          const { problems, cursor } = around(page.places(), pages + edits.length);
          await preview.page.evaluate(remember(pages));
          const isWhole = edits[0]!.to % 7 === 0;
          const { kept, ...told } = isWhole ? { ...page.renewed(), kept: [] } : page.changed();
          await preview.show({ ...told, problems });
          await preview.tell(cursor);
          await fresh.show({ ...page.whole(), page: `fresh-${pages++}.html`, problems });
          await fresh.tell(cursor);
          expect(await preview.page.evaluate(normal)).toBe(await fresh.page.evaluate(normal));
          expect(await preview.page.evaluate(click)).toEqual(page.places());
          expect(await preview.page.evaluate(changedOf(kept))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
    await fresh.page.close();
  });

  const rows = Array.from({ length: 60 }, (_, i) => `<p id="p${i}"><a href="#p${i}">Row ${i}</a></p>`).join(
    '',
  );
  const long = `<section id="long" data-part="2"><details id="d" open><summary>One</summary><p>1</p></details>
    <div id="wide" class="wide" data-part="3"><h3 data-file="0" data-start="10" data-end="20">Title</h3>${rows}</div></section>`;
  const first = written(`<main id="content" data-part="1">${long}</main>`);
  const changed = (html: string, moves: PageChange['moves'] = []): ShownPage => ({
    ...written(html),
    change: { since: first.id, moves },
  });

  it('keeps the focus, what is folded and where it stands', async () => {
    preview = await openPreview(browser);
    await preview.show(first);
    await preview.guide.locator('summary').click();
    await preview.guide.locator('#p50 a').focus();
    const top = (): Promise<number> =>
      preview.guide.locator('#p50').evaluate((row) => row.getBoundingClientRect().top);
    const y = await top();
    expect(await scrollY()).toBeGreaterThan(0);
    const above = '<section id="new" data-part="4"><h2>New, and above</h2></section>';
    const inside = `<section id="long" data-part="5"><details id="d" open><summary>Two</summary><p>1</p></details>
      <div id="wide" data-part="3" data-kept></div></section>`;
    await preview.show(changed(`<main id="content" data-part="6">${above}${inside}</main>`));
    expect(await preview.guide.locator('h2, summary').allTextContents()).toEqual(['New, and above', 'Two']);
    expect(await preview.page.evaluate('document.activeElement.textContent')).toBe('Row 50');
    expect(await preview.guide.locator('details').getAttribute('open')).toBeNull();
    expect(Math.abs((await top()) - y)).toBeLessThan(1);
  });

  it('tells where what stays is written now', async () => {
    preview = await openPreview(browser);
    await preview.show(first);
    const above = '<p data-file="0" data-start="50" data-end="60">New, and above</p>';
    const kept = `${above}<main id="content" data-part="1" data-kept></main>`;
    for (const [i, move] of [7, [12, 30], 0].entries()) {
      const since = i === 0 ? first.id : `${i - 1}`;
      await preview.show({
        ...written(kept),
        id: `${i}`,
        change: { since, moves: [{ from: 3, to: 3, by: move }] },
      });
      await preview.guide.locator('h3').click();
    }
    const sources = (await preview.told()).filter((one) => one.type === 'source');
    expect(sources.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['0', 17, 27],
      ['1', 12, 30],
      ['2', 10, 20],
    ]);
  });

  it('brings marks up to date in what stays, and a mark with the focus keeps it', async () => {
    preview = await openPreview(browser);
    const at = { line: 0, character: 0 };
    const problem = (message: string, start: number): GuideProblem => ({
      ...{ uri: 'a', start, end: start + 2, severity: 'error', range: { start: at, end: at } },
      ...{ code: 'x', message, fixes: [] },
    });
    await preview.show({ ...first, problems: [problem('Wrong', 12)] });
    await preview.guide.getByRole('button', { name: 'Wrong' }).focus();
    const kept = '<section id="long" data-part="2" data-kept></section>';
    const told = changed(`<main id="content" data-part="4">${kept}</main>`, [{ from: 3, to: 3, by: 100 }]);
    await preview.show({ ...told, problems: [problem('Elsewhere', 12), problem('Wrong', 112)] });
    expect(await preview.page.evaluate('document.activeElement.title')).toBe('Error: Wrong');
    await preview.page.keyboard.press('Enter');
    const card = preview.page.getByRole('dialog', { name: 'Problems' });
    await card.getByRole('button', { name: 'a:1' }).click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'problem', id: told.id, problem: 1 });
    const html = `<h3 data-file="0" data-start="110" data-end="120">Another title</h3>${rows}`;
    const rewritten = `<section id="long" data-part="5"><div id="wide" data-part="6">${html}</div></section>`;
    await preview.guide.getByRole('button', { name: 'Wrong' }).focus();
    await preview.show({
      ...written(`<main id="content" data-part="7">${rewritten}</main>`),
      change: { since: told.id, moves: [] },
      problems: [problem('Still wrong', 112)],
    });
    expect(await preview.page.evaluate('document.activeElement.title')).toBe('Error: Still wrong');
    expect(await preview.guide.locator('h3').textContent()).toBe('Another title');
    await preview.show(written(`<main id="content">${html}</main>`));
    expect(await preview.guide.locator('.series-mark, .series-faulty, [class=""]').count()).toBe(0);
  });

  it.each([
    [
      'of another page',
      { ...changed('<main id="content" data-part="1" data-kept></main>'), change: { since: 'x', moves: [] } },
    ],
    ['with a part that is not there', changed('<main id="other" data-part="1" data-kept></main>')],
    ['with a part that is another by now', changed('<main id="content" data-part="8" data-kept></main>')],
    [
      'with places that are not there',
      changed('<main id="content" data-part="1" data-kept></main>', [{ from: 3, to: 3, by: [1, 2, 3, 4] }]),
    ],
  ])('asks for the whole page instead of a change %s', async (_, told) => {
    preview = await openPreview(browser);
    await preview.show(first);
    await preview.show(told);
    expect((await preview.told()).at(-1)).toEqual({ type: 'reload' });
    expect(await preview.guide.locator('p').count()).toBe(61);
    await preview.show({ ...written('<main id="content" data-part="9"><p>All</p></main>') });
    expect(await preview.guide.textContent()).toBe('All');
  });

  it('still offers the pictures that it had left out', async () => {
    preview = await openPreview(browser);
    const picture = '<img src="https://example.org/a.png" alt="A harbour">';
    await preview.show({ ...written(`<main id="content" data-part="1">${picture}</main>`), id: first.id });
    const load = preview.page.getByRole('button', { name: 'Load them' });
    await preview.show(changed('<p>Text</p><main id="content" data-part="1" data-kept></main>'));
    expect(await load.isVisible()).toBe(true);
    await preview.show(written('<main id="content" data-part="2"></main>'));
    expect(await load.isVisible()).toBe(false);
  });
});

describe('what a person has folded', () => {
  it('is folded when the page is visited again', async () => {
    preview = await openPreview(browser);
    const section = (name: string): string =>
      `<details open><summary>${name}</summary><p>${name} text</p></details>`;
    const page = written(`<main id="content">${section('One')}${section('Two')}</main>`);
    await preview.show(page);
    await preview.guide.getByText('Two', { exact: true }).click();
    await expect.poll(() => preview.kept().then(({ folded }) => folded['index.html'])).toEqual(['content/1']);
    await preview.show(written('<main>Another</main>', 'people.html'));
    await preview.show(page);
    expect(await preview.guide.getByText('One text').isVisible()).toBe(true);
    expect(await preview.guide.getByText('Two text').isVisible()).toBe(false);
  });
});

describe('a click', () => {
  it('on text shows its source, and beside with Ctrl', async () => {
    preview = await openPreview(browser);
    const text = show();
    const shown = guidePageOf(text);
    await preview.show(shown);
    const title = preview.guide.getByRole('rowheader', { name: 'Night 7' });
    await title.click();
    await title.click({ modifiers: ['Control'] });
    const [plain, beside] = (await preview.told()).filter((one) => one.type === 'source');
    expect(text.slice(plain!.start, plain!.end)).toContain('7');
    expect(shown.files[plain!.file]).toBe('main.series');
    expect(plain!.beside).toBe(false);
    expect(beside).toEqual({ ...plain, beside: true });
  });

  it('on a link follows it, back and forth, by mouse and by keyboard', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    await preview.guide.getByRole('link', { name: 'People' }).click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'open', page: 'people.html' });
    await preview.show(guidePageOf(show(), 'people.html'));
    await preview.page.getByRole('button', { name: 'Back' }).click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'open', page: 'shows/lantern_bay.html' });
    await preview.show(guidePageOf(show()));
    await preview.page.keyboard.press('Alt+ArrowRight');
    expect((await preview.told()).at(-1)).toEqual({ type: 'open', page: 'people.html' });
  });

  it('on a link of the page goes there, with the focus, and Back returns', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    await preview.guide.getByRole('link', { name: 'Cast', exact: true }).click();
    expect(await scrollY()).toBeGreaterThan(200);
    await preview.page.keyboard.press('Alt+ArrowLeft');
    expect(await scrollY()).toBe(0);
  });

  it('on a link with Alt shows the source of where it stands', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    await preview.guide
      .getByRole('link', { name: 'Channel North' })
      .first()
      .click({ modifiers: ['Alt'] });
    expect((await preview.told()).map(({ type }) => type)).toEqual(['ready', 'source']);
  });

  it('on an address of the web leaves it to the extension', async () => {
    preview = await openPreview(browser);
    await preview.show(written('<p><a href="https://example.org/x">x</a></p>'));
    await preview.guide.getByRole('link').click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'external', url: 'https://example.org/x' });
    expect(preview.page.url()).toBe('https://preview.test/');
  });
});

describe('problems', () => {
  const wrong = show('  runs: 2021-03-04..2020-01-01\n  country: "Ireland"\n  setting: "Galway" in season 2');

  it('are counted above the page, and lead to their source', async () => {
    preview = await openPreview(browser);
    const shown = guidePageOf(wrong);
    expect(shown.problems.length).toBeGreaterThan(1);
    await preview.show(shown);
    await preview.page.locator('.series-summary').click();
    const panel = preview.page.getByRole('region', { name: 'Problems' });
    expect(await panel.getByRole('listitem').count()).toBe(shown.problems.length);
    await panel.getByRole('button', { name: 'main.series:4' }).first().click();
    const problem = shown.problems.findIndex(({ range }) => range.start.line === 3);
    expect((await preview.told()).at(-1)).toEqual({ type: 'problem', id: shown.id, problem });
  });

  it('are marked in place, and fixed by keyboard alone', async () => {
    preview = await openPreview(browser);
    const shown = guidePageOf(wrong);
    await preview.show(shown);
    const problem = shown.problems.findIndex(({ fixes }) => fixes.length > 0);
    const { fixes, message } = shown.problems[problem]!;
    const mark = preview.guide.getByRole('button', { name: message });
    await mark.focus();
    await preview.page.keyboard.press('Enter');
    const card = preview.page.getByRole('dialog', { name: 'Problems' });
    expect(await card.textContent()).toContain(message);
    await card.getByRole('button', { name: fixes[0]!, exact: true }).focus();
    await preview.page.keyboard.press('Enter');
    expect((await preview.told()).at(-1)).toEqual({ type: 'fix', id: shown.id, problem, title: fixes[0] });
    await expect.poll(() => card.isVisible()).toBe(false);
  });

  it('close with Escape, which gives the focus back', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(wrong));
    const mark = preview.guide.locator('.series-mark').first();
    await mark.focus();
    await preview.page.keyboard.press('Enter');
    await preview.page.keyboard.press('Escape');
    expect(await mark.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  });

  it('are not shown to those who do not want to see them', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(wrong));
    await preview.tell({
      type: 'options',
      locked: false,
      problems: false,
      scrollEditor: true,
      remoteImages: 'hidden',
    });
    expect(await preview.page.locator('.series-mark, .series-summary:visible').count()).toBe(0);
  });
});

describe('what may not stand on the page', () => {
  const hostile = `<main><p id="ok" onclick="alert(1)" style="position:fixed">Text</p>
    <script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><img src="javascript:window.ran=3">
    <svg><a href="javascript:window.ran=4"><text>x</text></a></svg><math><mtext></mtext></math>
    <a id="js" href="javascript:window.ran=5">js</a><a id="vb" href=" java\nscript:window.ran=6">js</a>
    <a id="cmd" href="command:workbench.action.quit">cmd</a><a id="data" href="data:text/html,x">data</a>
    <iframe src="https://example.org"></iframe><object data="x"></object><embed src="x"><base href="https://e.org/">
    <form action="https://example.org"><input name="q"><button>go</button></form>
    <meta http-equiv="refresh" content="0;url=https://example.org"><link rel="stylesheet" href="https://e.org/x.css">
    <style>body { display: none }</style><template><script>window.ran = 7</script></template>
    <p class="series-bar" data-action="fix">fake</p><p id="series-problems">fake</p>
    <img src="https://example.org/spy.png" alt="A harbour"><video src="x"></video><p is="x-y" slot="z">custom</p>
    <noscript><p title="</noscript><img src=x onerror=window.ran=8>"></p></noscript></main>`;

  it('does not, whatever the server says', async () => {
    preview = await openPreview(browser);
    const requests: string[] = [];
    preview.page.on('request', (request) => requests.push(request.url()));
    await preview.show(written(hostile));
    const elements = await preview.guide.evaluate((guide) => [
      ...new Set([...guide.querySelectorAll('*')].map(({ localName }) => localName)),
    ]);
    expect(elements.sort()).toEqual(['a', 'img', 'main', 'p', 'span', 'svg', 'text']);
    const attributes = await preview.guide.evaluate((guide) => [
      ...new Set([...guide.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())),
    ]);
    expect(attributes.sort()).toEqual(['class', 'data-action', 'id', 'src']);
    expect(await preview.guide.locator('a[href]').count()).toBe(0);
    expect(await preview.page.evaluate('window.ran')).toBeUndefined();
    expect(requests.filter((url) => !url.startsWith('https://preview.test/'))).toEqual([]);
    // The browser itself refuses styles, and newer ones handlers, while they are read; nothing else gets so far.
    expect(preview.refused.filter((text) => !/inline (?:style|event handler)/.test(text))).toEqual([]);
    for (const link of await preview.guide.locator('a').all()) await link.dispatchEvent('click');
    expect(await preview.page.evaluate('window.ran')).toBeUndefined();
    expect(preview.page.url()).toBe('https://preview.test/');
  });

  it('does not by way of a change either', async () => {
    preview = await openPreview(browser);
    await preview.show(written('<main><p id="ok">Text</p></main>'));
    await preview.show(written(hostile));
    expect(await preview.guide.locator('script, iframe, [onclick], [style], form').count()).toBe(0);
    expect(await preview.page.evaluate('window.ran')).toBeUndefined();
    expect(await preview.page.locator('.series-bar').count()).toBe(1);
  });

  it('does not where only a change is told', async () => {
    preview = await openPreview(browser);
    const before = written('<section id="s" data-part="1"><p>Text</p></section>');
    await preview.show(before);
    const change = { since: before.id, moves: [] };
    const kept = '<section id="s" data-part="1" data-kept></section>';
    await preview.show({ ...written(`${kept}${hostile}`), change });
    expect(await preview.guide.locator('script, iframe, [onclick], [style], form').count()).toBe(0);
    expect(await preview.guide.getByText('Text').count()).toBeGreaterThan(0);
    // What is the preview's own is no part of the guide that could stay.
    const own = '<section id="series-problems" data-part="1" data-kept></section>';
    await preview.show({ ...written(own), change: { since: `${kept}${hostile}`, moves: [] } });
    expect((await preview.told()).at(-1)).toEqual({ type: 'reload' });
    expect(await preview.page.evaluate('window.ran')).toBeUndefined();
    expect(await preview.page.locator('.series-bar, body > #series-problems').count()).toBe(2);
  });

  it('would not run even if it did: the policy of the page forbids it', async () => {
    preview = await openPreview(browser);
    await preview.guide.evaluate((guide) => {
      guide.innerHTML =
        '<img src="https://preview.test/none" onerror="window.ran = 1"><p style="color: red">x</p>';
    });
    await expect.poll(() => preview.refused.join('\n')).toMatch(/Content Security Policy/);
    expect(await preview.page.evaluate('window.ran')).toBeUndefined();
  });

  it('offers to load pictures of the web', async () => {
    preview = await openPreview(browser);
    const images = ['https://example.org/a.png', '//example.org/a.png', ' HTTP://example.org/a.png'];
    await preview.show(written(images.map((src) => `<p><img src="${src}" alt="A harbour"></p>`).join('')));
    expect(await preview.guide.locator('img').count()).toBe(0);
    expect(await preview.guide.textContent()).toBe('A harbourA harbourA harbour');
    await preview.page.getByRole('button', { name: 'Load them' }).click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'allowImages' });
  });

  it('takes pictures of the dataset from the folder of the file', async () => {
    preview = await openPreview(browser);
    await preview.show(written('<div data-file="0" data-start="0" data-end="9"><img src="a/b.png"></div>'));
    expect(await preview.guide.locator('img').getAttribute('src')).toBe(
      'https://preview.test/dataset/a/b.png',
    );
  });
});

describe('the page', () => {
  it('comes back as it was after a restart', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    await preview.page.keyboard.press('Control+=');
    await preview.page.mouse.move(300, 300);
    await preview.page.mouse.wheel(0, 700);
    await expect.poll(() => preview.kept().then(({ now }) => now?.scroll)).toBeGreaterThan(600);
    const kept = await preview.kept();
    const y = await scrollY();
    await preview.page.close();
    preview = await openPreview(browser, kept);
    await preview.show(guidePageOf(show()));
    expect(Math.abs((await scrollY()) - y)).toBeLessThan(2);
    expect((await preview.kept()).zoom).toBe(1.1);
  });

  it('grows and shrinks, keys and commands alike', async () => {
    preview = await openPreview(browser);
    await preview.show(written('<p>Text</p>'));
    const size = (): Promise<string> =>
      preview.page.evaluate<string>('getComputedStyle(document.body).fontSize');
    const usual = await size();
    await preview.tell({ type: 'zoom', step: 'in' });
    await preview.page.keyboard.press('Control+=');
    expect(parseFloat(await size())).toBeCloseTo(parseFloat(usual) * 1.25, 1);
    await preview.page.keyboard.press('Control+0');
    expect(await size()).toBe(usual);
  });

  it('brings the element at the cursor into view and marks it', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    const offset = show().indexOf('"Night 33"') + 2;
    const cursor = {
      type: 'cursor',
      uri: 'main.series',
      offset,
      lineStart: offset - 14,
      lineEnd: offset + 9,
    } as const;
    await preview.tell({ ...cursor, reveal: false });
    expect(await scrollY()).toBe(0);
    await preview.tell({ ...cursor, reveal: true });
    const here = preview.guide.locator('.series-here');
    expect(await here.textContent()).toContain('Night 33');
    expect(await here.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(30);
    expect(await here.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(500);
  });

  it('brings into view what is written before the cursor, where the guide does not show the place itself', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show()));
    const offset = show().indexOf('    episode 34');
    const at = { uri: 'main.series', offset, lineStart: offset, lineEnd: offset };
    await preview.tell({ type: 'cursor', ...at, reveal: true });
    expect(await preview.guide.locator('.series-here').count()).toBe(0);
    const row = preview.guide.getByRole('row', { name: 'Night 33' });
    expect(await row.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(30);
    expect(await row.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(500);
  });

  it('asks for the lock, and shows it when it is set', async () => {
    preview = await openPreview(browser);
    await preview.show(written('<p>Text</p>'));
    const lock = preview.page.getByRole('button', { name: 'Stay on this page' });
    expect(await lock.getAttribute('aria-pressed')).toBe('false');
    await lock.click();
    expect((await preview.told()).at(-1)).toEqual({ type: 'lock', locked: true });
    await preview.tell({
      type: 'options',
      locked: true,
      problems: true,
      scrollEditor: true,
      remoteImages: 'hidden',
    });
    expect(await lock.getAttribute('aria-pressed')).toBe('true');
    expect((await preview.kept()).locked).toBe(true);
  });

  it('says politely what it waits for, and forgets a page that is gone', async () => {
    preview = await openPreview(browser, {
      ...freshState,
      past: [{ page: 'x.html', anchor: undefined, scroll: 0 }],
    });
    await preview.show(written('<p>Text</p>'));
    await preview.tell({ type: 'status', text: 'Waiting for the line to be finished' });
    expect(await preview.page.getByRole('status').textContent()).toBe('Waiting for the line to be finished');
    await preview.page.keyboard.press('Alt+ArrowLeft');
    await preview.tell({ type: 'gone', page: 'x.html' });
    expect(await preview.page.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
  });

  it('has landmarks and names for all that can be used', async () => {
    preview = await openPreview(browser);
    await preview.show(guidePageOf(show('  runs: 2021-03-04..2020-01-01')));
    expect(await preview.page.getByRole('main').count()).toBe(1);
    expect(await preview.page.getByRole('toolbar', { name: 'Preview of the guide' }).count()).toBe(1);
    const nameless = await preview.page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('button, a[href], [tabindex="0"], summary')]
        .filter((one) => !(one.getAttribute('aria-label') ?? one.textContent).trim() && !one.hidden)
        .map((one) => one.outerHTML)`);
    expect(nameless).toEqual([]);
    const twice = await preview.page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)`);
    expect(twice).toEqual([]);
  });
});

// A person's path through the editor and the guide, in a real VS Code that is driven by keys and mouse.
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { startDesk, type Person } from '../../scripts/vscode/person.mjs';
import { makeWorkspace, type Place, type Workspace } from './workspace';

/** How long what a step brings about may take; long, since the machine may be busy. */
const patience = { timeout: 15_000 };

const ballard = 'ballard.series';

let desk: Awaited<ReturnType<typeof startDesk>>;
let workspace: Workspace;
let person: Person;

beforeAll(async () => {
  workspace = await makeWorkspace('complete', 'mend', 'hover', 'rename', 'season', 'guide');
  desk = await startDesk();
  person = await desk.sitDown(workspace.folder);
  person.page.setDefaultTimeout(patience.timeout);
  await person.open(`complete/${ballard}`, 60_000);
  await person.press('Control+B');
});

afterAll(async () => {
  await desk.close();
  await workspace.remove();
});

beforeEach(async ({ task }) => {
  const name = `person-${task.name.replaceAll(/[^a-z]+/gi, '-').slice(0, 40)}-failed`;
  onTestFailed(async () => {
    process.stderr.write(`What the window showed then: ${await person.shoot(name)}\n`);
  });
  await person.leaveLists();
});

/** Opens a step's file. @returns its name, and how to find a place in it */
async function openStep(step: string): Promise<(text: string, inside?: number) => Promise<Place>> {
  const name = `${step}/${ballard}`;
  await person.open(name);
  return (text, inside) => workspace.place(name, text, inside);
}

function squiggles(step: string) {
  return person.editor(`${step}/${ballard}`).locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

describe('in the editor, a person', () => {
  it('writes a cast line by completion alone', async () => {
    const place = await openStep('complete');
    await person.putCursor(await place(`"Ballard's estranged mother"`));
    await expect.poll(() => squiggles('complete').count(), patience).toBe(0);
    await person.press('End', 'Enter');
    await person.type('jet_w');
    await squiggles('complete').first().waitFor();
    await person.accept('jet_wilkinson');
    await person.type(' as ted');
    await person.accept('ted_rawls');
    await person.type(' in season ');
    await expect.poll(() => person.suggestions.first().getAttribute('aria-label'), patience).toMatch(/^1\b/);
    await person.accept('2');
    await expect.poll(() => squiggles('complete').count(), patience).toBe(0);
    await person.press('Control+S');
    const written = () => workspace.read(`complete/${ballard}`);
    await expect.poll(written, patience).toContain('\n    jet_wilkinson as ted_rawls in season 2\n  }\n');
  });

  it('mends a misspelt name with the first quick fix', async () => {
    const place = await openStep('mend');
    await person.putCursor(await place('titus_welliver as', 'titus_wel'.length));
    await person.press('Backspace');
    await squiggles('mend').first().waitFor();
    await person.openActions();
    expect(await person.actions.first().textContent()).toBe('Change to titus_welliver');
    await person.press('Enter');
    await expect.poll(() => squiggles('mend').count(), patience).toBe(0);
  });

  it('reads in a hover where a character has been before', async () => {
    const place = await openStep('hover');
    await person.putCursor(await place('as bosch.harry_bosch'));
    await person.pointAt(`hover/${ballard}`, 'harry_bosch');
    const hover = person.hover.filter({ hasText: 'Harry Bosch' });
    await hover.waitFor();
    const said = await hover.textContent();
    expect(said).toContain('Titus Welliver in Bosch (main)');
    expect(said).toContain('Titus Welliver in Bosch: Legacy (main');
  });

  it('renames a character in every file', async () => {
    const place = await openStep('rename');
    await person.putCursor(await place('as renee_ballard', 'as ren'.length));
    await person.rename('renata_ballard');
    for (const file of [ballard, 'characters.series']) {
      await expect.poll(() => workspace.read(`rename/${file}`), patience).toContain('renata_ballard');
      expect(await workspace.read(`rename/${file}`)).not.toMatch(/\brenee_ballard\b/);
    }
    expect(await squiggles('rename').count()).toBe(0);
  });

  it('is told what a deleted season leaves behind, and puts it back', async () => {
    const place = await openStep('season');
    const first = await place('  season 2 {');
    const jenny = await place('"Jenny Ballard" in season 2', '"Jenny Ballard" in season '.length);
    await person.putCursor(first);
    const block = (await workspace.read(`season/${ballard}`)).split('\n').slice(first.line - 1);
    const lines = block.indexOf('  }') + 1;
    await person.press(...Array.from({ length: lines }, () => 'Shift+ArrowDown'), 'Delete');
    await person.putCursor({ line: jenny.line - lines, column: jenny.column });
    await squiggles('season').first().waitFor();
    await person.press('Control+K', 'Control+I');
    await person.hover.filter({ hasText: '`Ballard` has no season 2' }).waitFor();
    await person.leaveHover(`season/${ballard}`);
    await person.openActions();
    await person.actions
      .filter({ hasText: /season 2/ })
      .first()
      .click();
    await expect.poll(() => squiggles('season').count(), patience).toBe(0);
    await person.press('Control+S');
    await expect.poll(() => workspace.read(`season/${ballard}`), patience).toMatch(/\n {2}season 2\b/);
  });
});

describe('with the guide to the side, a person', () => {
  async function openGuide(file: string, title: string): Promise<Frame> {
    await person.open(file);
    await person.press('Control+K', 'V');
    return person.guide(title);
  }

  const heightOf = (guide: Frame): Promise<number> => guide.evaluate<number>('scrollY');

  it('sees the show and its cast, and what is typed, where it was', async () => {
    const guide = await openGuide(`guide/${ballard}`, 'Ballard');
    await guide.getByText('Zamira Parker').first().waitFor();
    await person.putCursor(await workspace.place(`guide/${ballard}`, '"a legal intern"', '"a legal '.length));
    await guide.locator('.series-here', { hasText: 'a legal intern' }).first().waitFor();
    const before = await heightOf(guide);
    expect(before).toBeGreaterThan(0);
    await person.type('and patient ');
    await guide.getByText('a legal and patient intern').first().waitFor();
    expect(await heightOf(guide)).toBe(before);
  });

  it('clicks on a sentence and is at its source', async () => {
    const guide = await openGuide(`guide/${ballard}`, 'Ballard');
    const { line } = await workspace.place(`guide/${ballard}`, 'a lifeguard, and now and then');
    await guide.getByText('a lifeguard, and now and then').first().click();
    await expect.poll(() => person.cursor.textContent(), patience).toContain(`Ln ${line},`);
  });

  it('moves the cursor and finds its place in the guide', async () => {
    const guide = await openGuide(`guide/${ballard}`, 'Ballard');
    const name = 'guide/ballard.series';
    await person.putCursor(await workspace.place(name, 'prime_video'));
    await guide.locator('.series-here', { hasText: 'Amazon Prime Video' }).first().waitFor();
    const above = await heightOf(guide);
    await person.putCursor(await workspace.place(name, 'label: "universal acclaim"'));
    await guide.locator('.series-here', { hasText: 'universal acclaim' }).first().waitFor();
    expect(await heightOf(guide)).toBeGreaterThan(above);
    expect(await guide.evaluate(isHereInView)).toBe(true);
  });

  it('scrolls the guide, and the text comes along', async () => {
    const guide = await openGuide(`guide/${ballard}`, 'Ballard');
    await person.putCursor({ line: 1, column: 1 });
    await expect.poll(() => person.firstLine(`guide/${ballard}`), patience).toBe(1);
    await guide.locator('main').hover({ position: { x: 100, y: 100 } });
    await person.page.mouse.wheel(0, 1500);
    await expect.poll(() => person.firstLine(`guide/${ballard}`), patience).toBeGreaterThan(20);
  });

  it('changes the theme, and the guide follows', async () => {
    const guide = await openGuide(`guide/${ballard}`, 'Ballard');
    await person.putCursor({ line: 1, column: 1 });
    for (const { theme, kind } of themes) {
      await person.theme(theme);
      await person.page.locator(`.monaco-workbench.${kind}`).waitFor();
      const colour = await person.colourOf(`guide/${ballard}`);
      await expect.poll(() => guide.evaluate(backgroundOf), patience).toBe(colour);
      await person.shoot(`guide-${kind}`);
    }
  });

  it('opens a hostile file, and nothing happens', async () => {
    const dialogs: string[] = [];
    person.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const address = person.page.url();
    const guide = await openGuide('hostile/hostile.series', '<script>top.hostile=window.hostile=1</script>');
    await guide.getByText('<img src=x onerror=window.hostile=1>').first().waitFor();
    await guide.getByText('click me').first().hover();
    await guide.getByText('click me').first().click();
    await guide.getByText('onmouseover=').first().hover();
    const flags = person.page.frames().map((frame) => frame.evaluate<string>('typeof window.hostile'));
    expect(new Set(await Promise.all(flags))).toEqual(new Set(['undefined']));
    expect(dialogs).toEqual([]);
    expect(person.page.url()).toBe(address);
    expect(await guide.evaluate<string[]>(suspects)).toEqual([]);
    expect(await guide.locator('main#content').count()).toBe(1);
    expect(await guide.locator('.series-bar').isVisible()).toBe(true);
    await person.shoot('guide-hostile');
  });

  it('opens a file of five thousand lines', async () => {
    const lines = (await workspace.read('huge/huge.series')).split('\n').length;
    expect(lines).toBeGreaterThan(5000);
    await person.open('huge/huge.series');
    await person.putCursor(await workspace.place('huge/huge.series', 'show '));
    const guide = await openGuide('huge/huge.series', await titleOfHuge());
    await guide.getByText('Season 1').first().waitFor();
    await person.shoot('guide-huge');
  });
});

const themes = [
  { theme: 'Dark Modern', kind: 'vs-dark' },
  { theme: 'Dark High Contrast', kind: 'hc-black' },
  { theme: 'Light Modern', kind: 'vs' },
];

const backgroundOf = 'getComputedStyle(document.body).backgroundColor';

/** Whether what stands at the cursor is in view: run in the guide's page. */
const isHereInView = `[...document.querySelectorAll('.series-here')].some((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})`;

/** What may not be in a guide: run in its page. */
const suspects = `[...document.querySelectorAll('.series-content *')].filter((element) =>
  element.matches('script, iframe, object, embed, style, link, meta, base, form, input, svg a') ||
  element.getAttributeNames().some((name) => name.startsWith('on')) ||
  /^(?:javascript|command|data):/i.test(element.getAttribute('href') ?? '')
).map((element) => element.outerHTML)`;

async function titleOfHuge(): Promise<string> {
  return /^show \S+ "([^"]+)"/m.exec(await workspace.read('huge/huge.series'))![1]!;
}

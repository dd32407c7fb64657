// Takes the pictures of the documentation and of the walkthrough, of a real VS Code and of a built site, and writes
// them to docs/pictures and to walkthrough/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { startDesk } from './vscode/person.mjs';
import { copyExamples } from './vscode/workspaces.mjs';

const folder = join(root, 'docs/pictures');

/** Of the windows, in CSS pixels: as small as still shows everything, since pictures are shown small. */
const small = { width: 880, height: 480 };
const wide = { width: 1240, height: 760 };

/** The height of the status bar, which is left out, in CSS pixels. */
const statusBar = 32;

const file = 'ballard.series';

/** What would only fill the pictures. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.overviewRulerLanes': 0,
  'editor.parameterHints.enabled': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'workbench.activityBar.location': 'hidden',
};

/** How wide the walkthrough's pictures are, in pixels, and how good: it ships. */
const shipped = { width: 760, quality: 0.5 };

/**
 * What the pictures show, each in a window of its own: how it is brought about, and what of it is kept. `step` is the
 * step of the walkthrough that has it too; without a `name` it is for the walkthrough alone.
 */
const pictures = [
  { step: 'start', size: small, show: start },
  { step: 'site', size: small, show: site },
  { name: 'completion', size: { ...small, height: 560 }, show: completion },
  { name: 'quick-fix', step: 'problem', size: small, show: quickFix },
  { name: 'hover', step: 'look', size: small, show: hover },
  { name: 'rename', step: 'rename', size: small, show: rename },
  { name: 'guide-light', step: 'guide', size: wide, show: guide },
  { name: 'guide-dark', size: wide, theme: 'Dark Modern', show: guide },
];

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const desk = await startDesk(settings);
try {
  for (const picture of pictures) {
    if (wanted.length === 0 || wanted.includes(picture.name) || wanted.includes(picture.step))
      await take(picture);
  }
} finally {
  await desk.close();
}

async function take({ name, step, size, theme = 'Light Modern', show }) {
  const { folder: examples, remove } = await copyExamples('ballard');
  const text = await readFile(join(examples, 'ballard', file), 'utf8');
  const person = await desk.sitDown(join(examples, 'ballard'), size);
  try {
    await person.open(file);
    await person.press('Control+B');
    await person.theme(theme);
    // Away from all that would show that a pointer rests on it.
    await person.page.mouse.move(20, size.height / 2);
    await show(person, (part, inside) => placeIn(text, part, inside));
    const clip = { x: 0, y: 0, ...size, height: size.height - statusBar };
    const picture = await person.page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
    if (name !== undefined) await keep(join(folder, `${name}.png`), picture);
    if (step !== undefined)
      await keep(join(root, `walkthrough/${step}.webp`), await smaller(person, picture));
  } finally {
    await person.page.close();
    await remove();
  }
}

async function keep(path, picture) {
  await writeFile(path, picture);
  console.log(path);
}

/** The same picture as a small WebP, which browsers can write. */
async function smaller(person, picture) {
  const page = await person.page.context().browser().newPage();
  const address = await page.evaluate(draw, { png: picture.toString('base64'), ...shipped });
  await page.close();
  return Buffer.from(address.split(',')[1], 'base64');
}

/* global createImageBitmap, document -- `draw` runs in the page */
async function draw({ png, width, quality }) {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((image.height * width) / image.width);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality);
}

async function start(person, place) {
  await person.putCursor(place('show ballard'));
}

/** The site that `series build` writes, in the window of the browser itself. */
async function site(person) {
  const out = join(root, 'build/guide/pictures');
  const built = spawnSync(process.execPath, ['dist/cli.js', 'build', 'examples/ballard', '--out', out], {
    cwd: root,
  });
  if (built.status !== 0) throw new Error(String(built.stderr));
  await person.page.goto(pathToFileURL(join(out, 'shows/ballard.html')).href);
}

async function completion(person, place) {
  await person.putCursor(place(`"Ballard's estranged mother"`));
  await person.press('End', 'Enter');
  await person.type('jet_wilkinson as ');
  await person.suggestions.first().waitFor();
}

async function quickFix(person, place) {
  await person.putCursor(place('titus_welliver as', 'titus_wel'.length));
  await person.press('Backspace');
  await person.editor(file).locator('.squiggly-error').first().waitFor();
  await person.openActions();
}

async function hover(person, place) {
  await person.putCursor(place('// All of them have played'));
  await person.pointAt(file, 'harry_bosch');
  await person.hover.filter({ hasText: 'Harry Bosch' }).waitFor();
}

async function rename(person, place) {
  await person.putCursor(place('as renee_ballard', 'as ren'.length));
  await person.press('F2');
  await person.page.locator('.rename-box input').fill('renata_ballard');
}

async function guide(person, place) {
  await person.press('Control+K', 'V');
  const page = await person.guide('Ballard');
  await person.putCursor(place('maggie_q'));
  await page.locator('.series-here', { hasText: 'Maggie Q' }).first().waitFor();
}

/** Where a part of a text stands, as editors count: from 1. */
function placeIn(text, part, inside = 0) {
  const before = text.slice(0, text.indexOf(part) + inside).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

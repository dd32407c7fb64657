// How soon the guide follows a keystroke: the server makes the page anew, and the preview puts it in place of the old.
import { cpSync, readFileSync } from 'node:fs';
import type { ShownPage } from '../../client/preview/messages';
import { guidePage, type GuidePage } from '../../server/lsp/protocol';
import { inventLongShow, landmark } from '../data/invent';
import { writeDataset } from '../data/write';
import type { Installed } from '../installed';
import type { Log } from '../log';
import { Client } from '../lsp/client';
import { Document } from '../lsp/document';
import { keepingNothing } from '../lsp/kept';
import { servers } from '../lsp/servers';
import { repeat, timed, type Effort } from '../measure/samples';
import { PreviewPage } from './page';

/** The measured times of one guide page, in milliseconds; `page` is empty where there is no browser. */
export interface Preview {
  readonly subject: Subject['name'];
  /** From a keystroke to the new page, over the wire. */
  readonly server: readonly number[];
  /** The script that shows it. */
  readonly page: readonly number[];
}

interface Subject {
  readonly name: 'ballard' | 'long-show';
  readonly folder: string;
  readonly file: string;
  /** What stands where a letter is typed, in a sentence that is shown. */
  readonly mark: string;
}

/** Measures the page of Ballard, and of a show with 2,000 episodes. */
export async function measurePreviews(
  installed: Installed,
  effort: Effort,
  log: Log,
): Promise<readonly Preview[]> {
  const previews: Preview[] = [];
  for (const name of ['ballard', 'long-show'] as const) {
    log(`preview: ${name}`);
    previews.push(await measurePreview(installed, name, effort));
  }
  return previews;
}

function subjectOf({ folder, examples }: Installed, name: Subject['name']): Subject {
  if (name === 'ballard') {
    const copy = `${folder}/preview/ballard`;
    cpSync(`${examples}/ballard`, copy, { recursive: true });
    return { name, folder: copy, file: 'ballard.series', mark: 'is put in charge' };
  }
  const long = writeDataset(`${folder}/preview/long`, 'series', [inventLongShow(2000, 1)]);
  return { name, folder: long.folder, file: long.names[0]!, mark: landmark };
}

/** Measures one of them. */
export async function measurePreview(
  installed: Installed,
  name: Subject['name'],
  effort: Effort,
): Promise<Preview> {
  const { folder, file, mark } = subjectOf(installed, name);
  const client = new Client(servers(installed)[0]!, folder, keepingNothing(`${folder}-kept`));
  const browser = await PreviewPage.open(installed);
  try {
    await client.initialize();
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const document = new Document(client, client.uriOf(file), 'series', text);
    await document.open();
    const times = { server: [] as number[], page: [] as number[] };
    let shown = await ask(client, { ...document.at(text.indexOf(mark)) });
    await browser?.show(shownPage(document.uri, shown));
    const place = text.indexOf(mark) + mark.indexOf(' ');
    await repeat(effort, async (i) => {
      await client.rest();
      const isEven = i % 2 === 0;
      const at = { start: place, end: isEven ? place : place + 1 };
      const send = document.prepare({ at, text: isEven ? 'x' : '' });
      const time = await timed(async () => {
        send();
        shown = await ask(client, { textDocument: { uri: document.uri }, page: shown.page, known: shown.id });
      });
      times.server.push(time);
      if (browser) times.page.push(await browser.show(shownPage(document.uri, shown)));
      await checkShown(browser, mark, isEven);
    });
    return { subject: name, ...times };
  } finally {
    await browser?.close();
    await client.stop();
  }
}

/** A page that does not follow would be shown very soon. */
async function checkShown(browser: PreviewPage | undefined, mark: string, isEven: boolean): Promise<void> {
  const expected = isEven ? mark.replace(' ', 'x ') : mark;
  if (browser && !(await browser.text()).includes(expected))
    throw new Error(`The preview does not show “${expected}”.`);
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position?: object;
  readonly page?: string;
  readonly known?: string;
}

async function ask(client: Client, { textDocument: { uri }, ...rest }: Asked): Promise<GuidePage> {
  const page = await client.request<GuidePage | null>(guidePage.method, { uri, ...rest });
  if (!page) throw new Error('The server has no page to show.');
  return page;
}

function shownPage(uri: string, { page, title, id, html, files, problems, change }: GuidePage): ShownPage {
  if (html === undefined) throw new Error('The page has not changed.');
  const folders = files.map(() => '');
  return { uri, page, title, id, html, files, folders, problems, ...(change && { change }) };
}

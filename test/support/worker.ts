// The language server in a worker of a real browser, and a connection to it from here.
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Page } from 'playwright-core';

/** What the page calls to hand on a message of the worker. */
const handOn = 'handOnMessage';

/** Starts a script as a worker of a page. @returns a connection by its messages */
export async function connectWorker(page: Page, script: string): Promise<MessageConnection> {
  const reader = new PageReader();
  await page.exposeFunction(handOn, (message: Message) => reader.take(message));
  await page.evaluate(`
    const url = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }));
    window.server = new Worker(url);
    window.server.onmessage = ({ data }) => window.${handOn}(data);
  `);
  return createMessageConnection(reader, new PageWriter(page));
}

class PageReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;

  take(message: Message): void {
    this.callback?.(message);
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => (this.callback = undefined) };
  }
}

class PageWriter extends AbstractMessageWriter {
  constructor(private readonly page: Page) {
    super();
  }

  async write(message: Message): Promise<void> {
    await this.page.evaluate(`window.server.postMessage(${JSON.stringify(message)})`);
  }

  end(): void {
    // The page ends with the browser.
  }
}

// Runs the server in a worker, and tells the client when it is gone: a worker says nothing of its end, and
// goes on for ever where nobody ends it.
import { workspace, type LogOutputChannel, type Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** A reader that ends with its worker. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker | MessagePort) {
    super(worker);
    worker.addEventListener('error', () => this.close());
  }

  close(): void {
    this.fireClose();
  }
}

/** One worker at a time. */
export class WorkerHost {
  private current: { readonly worker: Worker; readonly reader: WorkerReader } | undefined;

  /** @param script the server's script */
  constructor(
    private readonly script: Uri,
    private readonly log: LogOutputChannel,
  ) {}

  /** Starts a worker in the place of the one before; where none can be made, the connection ends at once. */
  async start(): Promise<MessageTransports> {
    try {
      return await this.startWorker();
    } catch (error) {
      // The client could never be started again after a rejection; it can after an end.
      this.log.error(error instanceof Error ? error : String(error));
      return ended();
    }
  }

  private async startWorker(): Promise<MessageTransports> {
    const address = await this.addressOfScript();
    this.current?.worker.terminate();
    const worker = new Worker(address);
    const reader = new WorkerReader(worker);
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    this.current = { worker, reader };
    return { reader, writer: new BrowserMessageWriter(worker) };
  }

  /** Ends the worker at once; its client takes that for a crash, unless it has stopped. */
  kill(): void {
    const { current } = this;
    this.current = undefined;
    current?.worker.terminate();
    current?.reader.close();
  }

  /** An address that a worker can be made from, wherever the extension comes from. */
  private async addressOfScript(): Promise<string> {
    const script = await workspace.fs.readFile(this.script);
    return URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  }
}

/** A connection that ends as soon as it is listened to. */
function ended(): MessageTransports {
  const { port1 } = new MessageChannel();
  const reader = new WorkerReader(port1);
  setTimeout(() => reader.close(), 0);
  return { reader, writer: new BrowserMessageWriter(port1) };
}

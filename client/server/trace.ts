// The log of what client and server say to each other. The setting `series.trace.server` decides what is
// written, whatever the log level of the channel is.
import { Disposable, EventEmitter, LogLevel, workspace, type LogOutputChannel } from 'vscode';

/** A channel for traces, and what ends it. */
export interface Trace {
  /** Writes into the log; its level is `Trace` as long as the setting asks for traces. */
  readonly channel: LogOutputChannel;
  readonly dispose: () => void;
}

/** @param log the channel that traces are written to */
export function traceInto(log: LogOutputChannel): Trace {
  const levels = new EventEmitter<LogLevel>();
  const configured = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('series.trace.server')) levels.fire(levelOf());
  });
  const channel = Object.create(log, {
    logLevel: { get: levelOf },
    onDidChangeLogLevel: { value: levels.event },
    // The log itself would drop what is below its own level.
    trace: { value: (message: string, ...more: unknown[]) => log.info(message, ...more) },
  }) as LogOutputChannel;
  return { channel, dispose: () => void Disposable.from(configured, levels).dispose() };
}

function levelOf(): LogLevel {
  const wanted = workspace.getConfiguration('series').get('trace.server');
  return wanted === 'messages' || wanted === 'verbose' ? LogLevel.Trace : LogLevel.Info;
}

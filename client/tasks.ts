// The `series` command as tasks: what it checks, and what it would do to a file, without a terminal's
// having to know where the command is. Where there is no Node, there are no tasks.
import {
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  workspace,
  type Disposable,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';

/** Paths of what runs the command. */
export interface CommandLine {
  readonly node: string;
  readonly command: string;
}

/** What `tasks.json` may say of a task; the manifest describes it. */
interface SeriesTask extends TaskDefinition {
  readonly type: 'series';
  readonly command: 'check' | 'fmt' | 'build';
  /** A file or a folder, from the workspace's folder; the folder itself by default. */
  readonly path?: string;
  /** For `build`: the folder for the pages. */
  readonly out?: string;
}

/** Offers a task of each kind for every folder, and completes those of `tasks.json`. */
export function provideTasks(line: CommandLine): Disposable {
  return tasks.registerTaskProvider('series', {
    provideTasks: () =>
      onDisk().flatMap((folder) => defaultTasks().map((task) => taskOf(task, folder, line))),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : onDisk()[0];
      return folder && isSeriesTask(definition) ? taskOf(definition, folder, line) : undefined;
    },
  });
}

function defaultTasks(): readonly SeriesTask[] {
  return [
    { type: 'series', command: 'check' },
    { type: 'series', command: 'fmt' },
    { type: 'series', command: 'build', out: 'site' },
  ];
}

function onDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

function isSeriesTask(definition: TaskDefinition): definition is SeriesTask {
  return ['check', 'fmt', 'build'].includes(String((definition as { command?: unknown }).command));
}

function taskOf(definition: SeriesTask, folder: WorkspaceFolder, { node, command }: CommandLine): Task {
  const options = { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } };
  const execution = new ProcessExecution(node, [command, ...wordsOf(definition)], options);
  const task = new Task(definition, folder, nameOf(definition), 'series', execution, '$series');
  if (definition.command === 'build') task.group = TaskGroup.Build;
  else task.group = TaskGroup.Test;
  return task;
}

/** What stands behind `series` on the command line. */
function wordsOf({ command, path = '.', out = 'site' }: SeriesTask): readonly string[] {
  switch (command) {
    case 'check':
      return ['check', path];
    case 'fmt':
      return ['fmt', path, '--check'];
    case 'build':
      return ['build', path, '--out', out];
  }
}

function nameOf({ command, path }: SeriesTask): string {
  const names = {
    check: l10n.t('check'),
    fmt: l10n.t('check the layout'),
    build: l10n.t('build the site'),
  };
  return path === undefined ? names[command] : `${names[command]} (${path})`;
}

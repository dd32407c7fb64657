// The problems of a workspace from one start to the next: kept when all are found, and told again at once where
// the texts, the settings and the product are the same. Until the workspace has been looked into anew they
// stand in for what is found then; with the first change that is over.
import type { Diagnostic } from 'vscode-languageserver';
import type { Cache } from './host';
import type { Contents, Workspace } from './workspace';

/** The problems of each file of a dataset, by its address; files without problems are not there. */
export type Problems = Readonly<Record<string, readonly Diagnostic[]>>;

export class Kept {
  private restored: ReadonlyMap<string, Problems> = new Map();
  /** The state of the workspace that they are true of. */
  private restoredAt = -1;
  private savedAt = -1;

  /** @param documentation the address that problems lead to */
  constructor(
    private readonly workspace: Workspace,
    private readonly cache: Cache | undefined,
    private readonly documentation: string | undefined,
  ) {}

  /** Looks for the problems of each dataset as it is now. @returns whether those of all of them are known */
  async restore(): Promise<boolean> {
    const { cache, workspace } = this;
    if (!cache) return false;
    const { state } = workspace;
    const found = new Map<string, Problems>();
    for (const [root, contents] of workspace.contents()) {
      const problems = problemsIn(await cache.read(this.keyOf(cache, root, contents)));
      if (!problems) return false;
      found.set(root, problems);
    }
    if (workspace.state !== state) return false;
    this.restored = found;
    this.restoredAt = state;
    this.savedAt = state;
    return true;
  }

  /** The known problems of a file; undefined where nothing is known any more. */
  problemsOf(uri: string): readonly Diagnostic[] | undefined {
    if (!this.isTrue) return undefined;
    const problems = this.restored.get(this.workspace.rootOf(uri));
    return problems && (Object.hasOwn(problems, uri) ? problems[uri] : []);
  }

  /** Whether what was kept is still true. */
  get isTrue(): boolean {
    return this.restoredAt === this.workspace.state;
  }

  /** Lets go of what was kept: it has been found anew. */
  forget(): void {
    this.restored = new Map();
    this.restoredAt = -1;
  }

  /** Keeps the problems of all datasets. @param problemsOf those of a dataset with this root and these files */
  async save(problemsOf: (uris: readonly string[]) => Problems): Promise<void> {
    const { cache, workspace } = this;
    if (!cache || this.savedAt === workspace.state) return;
    this.savedAt = workspace.state;
    const all = [...workspace.contents()].map(([root, contents]) => {
      const problems = problemsOf(contents.files.map(([uri]) => uri));
      return [this.keyOf(cache, root, contents), JSON.stringify(problems)] as const;
    });
    await Promise.all(all.map(([key, text]) => cache.write(key, text)));
  }

  private keyOf(cache: Cache, root: string, { settings, files }: Contents): string {
    const { documentation = '', workspace } = this;
    return cache.keyOf([root, documentation, workspace.encoding, settings, ...files.flat()]);
  }
}

/** What was kept is read with care: it may come from anywhere. */
function problemsIn(text: string | undefined): Problems | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isProblems(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isProblems(read: unknown): read is Problems {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  return Object.values(read).every((list) => Array.isArray(list));
}

// The datasets of a workspace, by the addresses of their roots. Each is put together in steps, so that others get
// their turn meanwhile; who asks for one before that is over waits for the rest.
import { LivingDataset, type FileFacts } from '../service';

type Config = ConstructorParameters<typeof LivingDataset>[0];

/** What belongs together, as the workspace knows it at any time. */
export interface Belongings {
  readonly configOf: (root: string) => Config;
  /** The files of a root. */
  readonly filesOf: (root: string) => Iterable<FileFacts>;
}

export class Datasets {
  private readonly byRoot = new Map<string, LivingDataset>();
  /** What is still to be done for those that not all of their files are in. */
  private readonly unfilled = new Map<string, Generator<void, void>>();

  constructor(private readonly belongings: Belongings) {}

  /** The one that has been asked for before, or begun; not all of its files need be in it. */
  known(root: string): LivingDataset | undefined {
    return this.byRoot.get(root);
  }

  /** The one of a root, with all of its files. */
  whole(root: string): LivingDataset {
    const living = this.byRoot.get(root) ?? this.begin(root);
    const steps = this.fill(root);
    while (!steps.next().done);
    return living;
  }

  /** Puts one together, unless that is done. */
  *putTogether(root: string): Generator<void, void> {
    if (!this.byRoot.has(root)) this.begin(root);
    yield* this.fill(root);
  }

  /** Forgets all of them. */
  clear(): void {
    this.byRoot.clear();
    this.unfilled.clear();
  }

  private begin(root: string): LivingDataset {
    const living = new LivingDataset(this.belongings.configOf(root));
    this.byRoot.set(root, living);
    this.unfilled.set(root, living.fill(this.missing(root, living)));
    return living;
  }

  /** Does what is still to be done, unless somebody else has done it meanwhile. */
  private *fill(root: string): Generator<void, void> {
    const steps = this.unfilled.get(root);
    if (!steps) return;
    while (!steps.next().done) {
      yield;
      if (this.unfilled.get(root) !== steps) return;
    }
    this.unfilled.delete(root);
  }

  /** The files that are not in it yet, whatever comes and goes meanwhile. */
  private *missing(root: string, living: LivingDataset): Generator<FileFacts, void> {
    for (const file of this.belongings.filesOf(root)) if (!living.file(file.uri)) yield file;
  }
}

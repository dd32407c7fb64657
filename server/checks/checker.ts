// Keeps the problems of a dataset that changes: each rule looks at each thing once, and again when something
// that it has read there has changed. Nothing is done before somebody asks.
import type { Entity } from '../model/entity';
import type { FileFacts, Item } from '../model/facts';
import type { Living } from '../model/living';
import { Task, untracked } from '../model/reactive';
import { showAt } from '../model/shows';
import { asked, askingOfItems, byKind, type Active } from './asked';
import { silencesOf } from './ignore';
import { LookAt, type Look, type Looks, type Manner, type Thing } from './looks';
import type { Place, Problem, Report, Rule } from './rule';

/** How many times things have been looked at. */
export interface Effort {
  readonly runs: number;
}

/** So many things are looked at in less time than an author notices. */
const soonDone = 200;

export class Checker implements Effort {
  private readonly tasks = new Map<Thing, Look | readonly Look[]>();
  /** What has been found, by file and by the look that has found it. */
  private readonly problems = new Map<string, Map<Look, readonly Problem[]>>();
  private readonly files = new Map<Look, readonly string[]>();
  /** How often something else has been found in a file. */
  private readonly states = new Map<string, number>();
  private readonly active: readonly Active[];
  /** What is due, by the files in which it stands; what stands in several is due in each of them. */
  private readonly due = new Map<string, Look[]>();
  private left = 0;
  /** What the look that is taken has found by now. */
  private told: Problem[] = [];
  runs = 0;
  private readonly looks: Looks = {
    again: (task) => {
      this.enqueue(task);
    },
    look: (task, look) => {
      this.told = [];
      look();
      const { told } = this;
      if (told.length === 0 && !this.files.has(task)) return;
      untracked(() => {
        this.keep(task, told);
      });
    },
  };

  constructor(
    private readonly dataset: Living,
    rules: readonly Rule[],
  ) {
    this.active = rules.flatMap((rule) => {
      const severity = dataset.config.rules[rule.code] ?? rule.severity;
      return severity === 'off' ? [] : [{ rule, report: this.reporter(rule.code, severity) }];
    });
    this.watchDataset();
    const whole = this.active.flatMap((one) => {
      const { check } = one.rule;
      return check
        ? [
            this.task(
              dataset,
              this.manner(nowhere, () => check(dataset, one.report)),
            ),
          ]
        : [];
    });
    this.tasks.set(dataset, whole);
  }

  /** Looks at whatever has to be looked at, one thing after the other. */
  *work(): Generator<void, void> {
    for (const uri of this.due.keys()) yield* this.workIn(uri);
  }

  /** The same for what stands in one file. */
  *workIn(uri: string): Generator<void, void> {
    const due = this.due.get(uri);
    // Others may go on with the same work between two steps.
    for (let task = due?.pop(); task; task = due?.pop()) {
      this.left--;
      this.runs++;
      task.run();
      yield;
    }
    if (this.due.get(uri)?.length === 0) this.due.delete(uri);
  }

  /** Whether everything has been looked at. */
  get isDone(): boolean {
    return this.left === 0;
  }

  /** Looks at all of it at once. */
  finish(): void {
    const steps = this.work();
    while (!steps.next().done);
  }

  /**
   * Looks at all that stands in a file, and at everything where that is soon done. What stands elsewhere may
   * still find something in the file, which is rare; until `isDone`, its problems may not be all.
   */
  lookInto(uri: string): void {
    const steps = this.workIn(uri);
    while (!steps.next().done);
    if (this.left <= soonDone) this.finish();
  }

  /** The problems of a file that are not silenced, by place, as far as they have been found. */
  problemsIn(uri: string): readonly Problem[] {
    const problems = [...(this.problems.get(uri)?.values() ?? [])].flat();
    if (problems.length === 0) return problems;
    const file = this.dataset.file(uri);
    const silences = file ? silencesOf(this.dataset, file) : [];
    return problems
      .filter(({ code, span }) => !silences.some((silence) => silence.covers(code, span.start)))
      .map(settled)
      .sort(byPlace);
  }

  /** The files in which something has been found so far, with what changes when something else is. */
  found(): ReadonlyMap<string, number> {
    return this.states;
  }

  private watchDataset(): void {
    const { active, dataset } = this;
    const files = asked(active, ({ file }) => file);
    const shows = asked(active, ({ show }) => show);
    const inFile = this.manner<FileFacts>(
      ({ uri }) => [uri],
      (file) => {
        for (const { check, report } of files) check(file, dataset, report);
      },
    );
    const ask = askingOfItems(active);
    const inItem = this.manner<Item>(
      ({ uri }) => [uri],
      (item) => {
        ask(item, dataset);
      },
    );
    const ofEntities = byKind(asked(active, ({ entity }) => entity));
    const inEntity = this.manner<Entity>(filesOf, (entity) => {
      for (const { check, report } of ofEntities(entity.kind)) check(entity, dataset, report);
    });
    const inShow = shows.map(({ check, report }) =>
      this.manner<Entity>(filesOf, ({ key }) => {
        const show = showAt(dataset, key);
        if (show) check(show, dataset, report);
      }),
    );
    dataset.watch({
      file: (file, isThere) => {
        this.enter(file, isThere, [inFile]);
      },
      item: (item, isThere) => {
        this.enter(item, isThere, [inItem]);
      },
      entity: (entity, isThere) => {
        this.enter(entity, isThere, entity.kind === 'show' ? [inEntity, ...inShow] : [inEntity]);
      },
    });
  }

  /** @param manners how it is looked at */
  private enter<T extends Thing>(thing: T, isThere: boolean, manners: readonly Manner<T>[]): void {
    const known = this.tasks.get(thing);
    for (const task of known === undefined ? [] : known instanceof Task ? [known] : known) {
      task.dispose();
      this.keep(task, []);
    }
    const [first, ...more] = isThere ? manners : [];
    if (!first) this.tasks.delete(thing);
    else if (more.length === 0) this.tasks.set(thing, this.task(thing, first));
    else
      this.tasks.set(
        thing,
        manners.map((manner) => this.task(thing, manner)),
      );
  }

  private manner<T extends Thing>(files: Manner<T>['files'], look: Manner<T>['look']): Manner<T> {
    return { files, look, looks: this.looks };
  }

  private task<T extends Thing>(thing: T, manner: Manner<T>): Look {
    const task = new LookAt(thing, manner);
    this.enqueue(task);
    return task;
  }

  /** How a rule tells what it finds. */
  private reporter(code: string, severity: Problem['severity']): Report {
    return ({ uri, span }, message, more) => {
      this.told.push({ code, severity, message, uri, span, ...more });
    };
  }

  private enqueue(task: Look): void {
    for (const uri of untracked(() => task.files)) {
      const due = this.due.get(uri);
      this.left++;
      if (due) due.push(task);
      else this.due.set(uri, [task]);
    }
  }

  /** Keeps what a task has found in place of what it had found before. */
  private keep(task: Look, problems: readonly Problem[]): void {
    for (const uri of this.files.get(task) ?? []) {
      this.problems.get(uri)?.delete(task);
      this.states.set(uri, (this.states.get(uri) ?? 0) + 1);
    }
    this.files.delete(task);
    if (problems.length === 0) return;
    const byFile = new Map<string, Problem[]>();
    for (const problem of problems) {
      const known = byFile.get(problem.uri);
      if (known) known.push(problem);
      else byFile.set(problem.uri, [problem]);
    }
    for (const [uri, list] of byFile) {
      const known = this.problems.get(uri) ?? new Map<Look, readonly Problem[]>();
      this.problems.set(uri, known.set(task, list));
      this.states.set(uri, (this.states.get(uri) ?? 0) + 1);
    }
    this.files.set(task, [...byFile.keys()]);
  }
}

const nowhere = (): readonly string[] => [''];

/** The files that declare something. */
function filesOf({ items, inline }: Entity): readonly string[] {
  if (items.length + inline.length === 1) return [(items[0] ?? inline[0])!.uri];
  const [first, ...others] = [...items, ...inline].map(({ uri }) => uri);
  if (first === undefined || others.every((uri) => uri === first)) return [first ?? ''];
  return [...new Set([first, ...others])];
}

/** A problem with its places as they are now: while it is kept they move with the text. */
function settled({ related, ...problem }: Problem): Problem {
  const placed = <T extends Place>(one: T): T => ({
    ...one,
    span: { start: one.span.start, end: one.span.end },
  });
  return { ...placed(problem), ...(related && { related: related.map(placed) }) };
}

/** The order in which problems are told. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (a.code === b.code ? compare(a.message, b.message) : compare(a.code, b.code))
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

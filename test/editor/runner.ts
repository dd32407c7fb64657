// Runs tests one after the other inside an extension host, on Node or in a browser, and tells how each went.

export interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** How long one test may take, in milliseconds; long, since the machine may be busy. */
const patience = 90_000;

/** How long `eventually` waits before it looks again, in milliseconds. */
const pause = 25;

/** What stands before each line of the report, so that it is found among all that an editor logs. */
const mark = '[suite] ';

/** Runs tests; `after` follows each, whether it went well or not. Rejects where one failed. */
export async function runTests(
  title: string,
  tests: readonly Test[],
  after: () => Promise<void>,
): Promise<void> {
  say(title);
  let failed = 0;
  for (const test of tests) if (!(await passes(test, after))) failed++;
  say(`${tests.length - failed} of ${tests.length} passed`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed in ${title}.`);
}

type Probe<Value> = () => Promise<Value | undefined | false> | Value | undefined | false;

/** Looks until a probe gives a value that is neither undefined nor false. @returns the value */
export async function eventually<Value>(what: string, probe: Probe<Value>): Promise<Value> {
  const value = await soon(probe, patience / 3);
  if (value === undefined) throw new Error(`Waited in vain until ${what}.`);
  return value;
}

/** The same for a while only, in milliseconds. @returns the value, or undefined where it did not come */
export async function soon<Value>(probe: Probe<Value>, within: number): Promise<Value | undefined> {
  const end = Date.now() + within;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Fails where two values do not look the same as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, shouldBe] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  if (is !== shouldBe) throw new Error(`Expected\n${shouldBe}\nbut got\n${is}`);
}

/** Fails where a text does not hold another. */
export function contains(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`Expected to find\n${part}\nin\n${text}`);
}

async function passes({ name, run }: Test, after: () => Promise<void>): Promise<boolean> {
  const start = Date.now();
  try {
    await inTime(run());
    say(`  ✓ ${name} (${Date.now() - start} ms)`);
    return true;
  } catch (error) {
    say(`  ✗ ${name} (${Date.now() - start} ms)`);
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  } finally {
    await after();
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${patience} ms.`)), patience);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(mark + line);
}

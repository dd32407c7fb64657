// `series.json`: the name of a dataset, which files belong to it, and how grave each rule is.

export type Severity = 'error' | 'warning' | 'info' | 'off';

export interface Config {
  readonly name: string | undefined;
  /** Globs, relative to the folder of `series.json`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Severities other than the rules' own, by code. */
  readonly rules: Readonly<Record<string, Severity>>;
}

export const defaultConfig: Config = { name: undefined, include: ['**/*.series'], exclude: [], rules: {} };

const severities: ReadonlySet<unknown> = new Set<Severity>(['error', 'warning', 'info', 'off']);

/**
 * Reads the text of a `series.json`.
 * @param codes the codes of all rules
 * @returns the settings that make sense, and a sentence for each that does not
 */
export function readConfig(text: string, codes: readonly string[]): { config: Config; problems: string[] } {
  const problems: string[] = [];
  const settings = parseObject(text, problems);
  const known = new Set(['$schema', 'name', 'include', 'exclude', 'rules']);
  for (const key of Object.keys(settings))
    if (!known.has(key))
      problems.push(`\`${key}\` is not a setting; there are name, include, exclude and rules`);
  return {
    config: {
      name: readName(settings.name, problems),
      include: readGlobs('include', settings.include, problems) ?? defaultConfig.include,
      exclude: readGlobs('exclude', settings.exclude, problems) ?? defaultConfig.exclude,
      rules: readRules(settings.rules, codes, problems),
    },
    problems,
  };
}

function parseObject(text: string, problems: string[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isObject(value)) return value;
    problems.push('expected an object, `{ … }`');
  } catch (error) {
    problems.push(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readName(value: unknown, problems: string[]): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  problems.push('`name` takes a string');
  return undefined;
}

function readGlobs(key: string, value: unknown, problems: string[]): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((glob) => typeof glob === 'string')) return value;
  problems.push(`\`${key}\` takes a list of globs, like ["shows/**/*.series"]`);
  return undefined;
}

function readRules(
  value: unknown,
  codes: readonly string[],
  problems: string[],
): Readonly<Record<string, Severity>> {
  if (value === undefined) return {};
  if (!isObject(value)) {
    problems.push('`rules` takes an object, like { "unused-entity": "off" }');
    return {};
  }
  const fit = Object.entries(value).filter(([code, severity]) => {
    if (!codes.includes(code)) problems.push(`there is no rule \`${code}\``);
    else if (!severities.has(severity))
      problems.push(`rule \`${code}\` takes "error", "warning", "info" or "off"`);
    else return true;
    return false;
  });
  return Object.fromEntries(fit) as Record<string, Severity>;
}

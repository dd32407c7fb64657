// Settings for the time of a test.
import { ConfigurationTarget, workspace } from 'vscode';

/** Does something while settings of the user have other values; they are as before when it is done. */
export async function withSettings(
  section: string,
  values: Readonly<Record<string, unknown>>,
  work: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(values).map((name) => [name, valueOf(section, name)] as const);
  await set(section, Object.entries(values));
  try {
    await work();
  } finally {
    await set(section, before);
  }
}

function valueOf(section: string, name: string): unknown {
  return workspace.getConfiguration(section).inspect(name)?.globalValue;
}

async function set(section: string, values: readonly (readonly [string, unknown])[]): Promise<void> {
  for (const [name, value] of values) {
    await workspace.getConfiguration(section).update(name, value, ConfigurationTarget.Global);
  }
}

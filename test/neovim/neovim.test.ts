// The language server in a real Neovim, with the client that Neovim brings.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureNeovim } from '../../scripts/neovim.mjs';
import { bundleCommand } from '../support/bundle';

/** What test/neovim/session.lua writes. */
interface Seen {
  readonly problem?: string;
  readonly attached: boolean;
  readonly encoding: string;
  readonly hover: { readonly contents: { readonly kind: string; readonly value: string } };
  readonly problems: readonly string[];
  readonly completion: readonly string[];
  /** The lines of every file that is loaded in the end. */
  readonly renamed: Readonly<Record<string, readonly string[]>>;
}

const folder = mkdtempSync(join(tmpdir(), 'series-neovim-'));
let seen: Seen;

beforeAll(() => {
  const server = join(folder, 'cli.mjs');
  bundleCommand(server);
  // A name that clients escape each in their own way.
  const root = join(folder, 'ballard @home');
  cpSync('examples/ballard', root, { recursive: true });
  const found = join(folder, 'seen.json');
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_STATE_HOME: folder,
    SERIES_ROOT: root,
    SERIES_SEEN: found,
    SERIES_SERVER: JSON.stringify([process.execPath, server, 'lsp', '--stdio']),
  };
  const script = resolve('test/neovim/session.lua');
  try {
    execFileSync(ensureNeovim(), ['--clean', '--headless', '-c', `luafile ${script}`], {
      env,
      timeout: 90_000,
    });
  } catch (error) {
    throw new Error(`Neovim's session failed:\n${problemIn(found)}`, { cause: error });
  }
  seen = JSON.parse(readFileSync(found, 'utf8')) as Seen;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

function problemIn(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Seen).problem ?? 'without saying why';
  } catch (error) {
    return `without a word (${String(error)})`;
  }
}

describe('a session in Neovim', () => {
  it('attaches the server, and shows who someone is', () => {
    expect(seen.attached).toBe(true);
    expect(seen.hover.contents.value).toContain('Renée Ballard');
    expect(seen.hover.contents.value).toContain('Maggie Q');
  });

  it('tells of a problem', () => {
    expect(seen.problems).toEqual(['unknown-reference']);
  });

  it('completes a character', () => {
    expect(seen.completion).toContain('renee_ballard');
  });

  it('renames her in every file', () => {
    const lines = Object.values(seen.renamed).flat();
    expect(lines.filter((line) => /\brenee_ballard\b/.test(line))).toEqual([]);
    expect(seen.renamed['ballard.series']?.join('\n')).toContain(
      'maggie_q "Maggie Q" as detective_ballard "Renée Ballard"',
    );
    expect(seen.renamed['characters.series']?.join('\n')).toContain('recruited-by: detective_ballard');
  });
});

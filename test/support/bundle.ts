// The `series` command as it ships, bundled anew for a test, so that no test depends on what happens
// to lie in dist/.
import { execFileSync } from 'node:child_process';

/** @param target where to write the bundle */
export function bundleCommand(target: string): void {
  const script = `
    import { build } from 'esbuild';
    import { nodeCommand } from './scripts/bundle.mjs';
    await build({ ...nodeCommand, entryPoints: ['server/cli/main.ts'], outfile: process.argv[1] });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, target]);
}

// Random tests draw new examples on every run, but the same ones in continuous integration, so that what
// fails there fails again. `SEED=1 npm run unit` repeats a run of one's own.
import fc from 'fast-check';

const { CI, SEED } = process.env;
if (SEED !== undefined || CI !== undefined) fc.configureGlobal({ seed: Number(SEED ?? 1) });

/**
 * Chooses one seed for all property tests of a run. It is printed, so that `SEED=… npm test --
 * unit` repeats the run.
 */
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly seed: number;
  }
}

export default function chooseSeed({ provide }: TestProject): void {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  provide('seed', seed);
  console.log(`SEED=${seed} for every property test that prints none of its own`);
}

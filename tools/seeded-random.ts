import fc from 'fast-check';

/** Returns that many random numbers from 0 to 1. The seed is printed, and `SEED` repeats them. */
export function randomNumbers(count: number): readonly number[] {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`SEED=${seed}`);
  return fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: count });
}

import fc from 'fast-check';
import { SENT } from './contradictions.test-support.ts';
import { reading } from './reading.test-support.ts';

/** Reads many answers as the browser reads them. Returns those that are read as a match. */
export function matchesAmong(answers: fc.Arbitrary<unknown>, numRuns: number) {
  const matches: unknown[] = [];
  const others: unknown[] = [];
  fc.assert(
    fc.property(answers, (answer) => {
      // As it comes over HTTP: without undefined values and without getters.
      const raw: unknown = JSON.parse(JSON.stringify(answer));
      (reading(raw, { sent: SENT }) === 'match' ? matches : others).push(raw);
    }),
    { numRuns },
  );
  return { matches, others };
}

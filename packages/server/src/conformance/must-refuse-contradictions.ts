import type { FaceCompareAnswer } from '@facecompare/contract';
import { CONTRADICTORY_ANSWERS, PLAIN_MATCH } from '@facecompare/contract/testing';
import { failClosed } from '../answer/fail-closed.ts';
import { rulesOf } from '../answer/rules-of.ts';
import { options } from './checks-of.ts';
import { must } from './must.ts';
import type { UpstreamHarness } from './upstream-harness.ts';

/** Checks that no answer of the vendor that contradicts itself becomes a match. */
export async function mustRefuseContradictions({
  answering,
  calls,
}: UpstreamHarness): Promise<void> {
  const isMatch = async (answer: unknown): Promise<boolean> => {
    const upstream = await answering?.(answer);
    const call = await calls.match();
    try {
      const given: FaceCompareAnswer | undefined = await upstream?.compare(call, options());
      if (!upstream || !given) return false;
      return failClosed(given, rulesOf(upstream, call)).data?.isMatched === true;
    } catch {
      // A fault is no match.
      return false;
    } finally {
      await upstream?.close?.();
    }
  };
  must(await isMatch(PLAIN_MATCH), 'a plain match is a match');
  for (const { name, answer } of CONTRADICTORY_ANSWERS)
    must(!(await isMatch(answer)), `an answer with ${name} is no match`);
}

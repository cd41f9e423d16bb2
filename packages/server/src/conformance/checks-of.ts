import type { ProblemCode } from '@facecompare/contract';
import type { Upstream } from '../upstream.ts';
import { must } from './must.ts';
import type { MakeCall, UpstreamHarness } from './upstream-harness.ts';
import { mustBeWhole } from './whole-answer.ts';

/** The options of one comparison. */
export const options = (signal: AbortSignal = new AbortController().signal) => ({ signal });

/** Returns the checks that several tests of an upstream share. */
export function checksOf(harness: UpstreamHarness) {
  const { vendorTexts = [] } = harness;
  const mustBeSilent = (value: unknown): void => {
    const text = JSON.stringify(value);
    for (const vendorText of vendorTexts)
      must(!text.includes(vendorText), 'no text of the vendor gets out');
  };
  const withUpstream = async (work: (upstream: Upstream) => Promise<void>): Promise<void> => {
    const upstream = await harness.create();
    try {
      await work(upstream);
    } finally {
      await upstream.close?.();
    }
  };
  const answering =
    (make: MakeCall, check: (answer: Awaited<ReturnType<Upstream['compare']>>) => void) => () =>
      withUpstream(async (upstream) => {
        const call = await make();
        const answer = await upstream.compare(call, options());
        mustBeWhole(answer, call, upstream);
        mustBeSilent(answer);
        check(answer);
      });
  const refusing = (make: MakeCall, code: ProblemCode) =>
    answering(make, ({ problem, data }) => {
      must(problem?.code === code, `the problem is ${code}`);
      must(
        problem.images.some(({ image, code: found }) => image === 'face_image2' && found === code),
        'the reference photo is named',
      );
      must(data?.isMatched !== true && data?.dissimilarity === undefined, 'nothing is decided');
    });
  return { withUpstream, mustBeSilent, answering, refusing };
}

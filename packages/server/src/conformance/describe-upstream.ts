/**
 * The conformance suite of upstreams: tests what the server relies on. It contains no test runner;
 * the caller passes in `describe` and `it`.
 */
import { PROBLEMS } from '@facecompare/contract';
import { checksOf, options } from './checks-of.ts';
import { codeThrownBy } from './code-thrown-by.ts';
import { must } from './must.ts';
import { mustRefuseContradictions } from './must-refuse-contradictions.ts';
import type { TestRunner, UpstreamHarness } from './upstream-harness.ts';

/**
 * Tests one upstream.
 * @example describeUpstream('acme', { create: () => acme({ apiKey: 'test' }), calls }, { describe, it });
 */
export function describeUpstream(
  name: string,
  harness: UpstreamHarness,
  { describe, it }: TestRunner,
): void {
  const { calls } = harness;
  const { withUpstream, mustBeSilent, answering, refusing } = checksOf(harness);

  describe(`the ${name} upstream keeps the contract`, () => {
    it('has a name and says at once whether it is ready', () =>
      withUpstream(async (upstream) => {
        must(upstream.name.length > 0, 'it has a name');
        must(typeof upstream.ready() === 'boolean', 'ready() returns a boolean');
      }));
    it(
      'calls the same person a match',
      answering(calls.match, ({ data, problem }) =>
        must(data?.isMatched === true && !problem, 'the same person is a match'),
      ),
    );
    if (harness.answering)
      it('calls nothing a match that its answer contradicts', () =>
        mustRefuseContradictions(harness));
    it(
      'calls another person no match',
      answering(calls.noMatch, ({ data, problem }) =>
        must(data?.isMatched === false && !problem, 'another person is no match'),
      ),
    );
    if (calls.noFace)
      it('decides nothing without a face, and names the photo', refusing(calls.noFace, 'no-face'));
    if (calls.severalFaces)
      it(
        'decides nothing between several faces, and names the photo',
        refusing(calls.severalFaces, 'multiple-faces'),
      );
    if (calls.fault) {
      const { fault } = calls;
      it('throws a problem with a status of 500 or above if the vendor fails', () =>
        withUpstream(async (upstream) => {
          const code = await codeThrownBy(upstream.compare(await fault(), options()), mustBeSilent);
          must(code !== null, 'a fault is thrown');
          const { status } = PROBLEMS[code];
          // 429 is the vendor's own limit. Any other 4xx would blame the caller, who has done
          // nothing wrong.
          must(
            status !== null && (status >= 500 || status === 429),
            `a fault of the vendor is not the caller's mistake, as ${code} says`,
          );
        }));
    }
    it('does not start if the signal is already aborted', () =>
      withUpstream(async (upstream) => {
        const code = await codeThrownBy(
          upstream.compare(await calls.match(), options(AbortSignal.abort())),
          mustBeSilent,
        );
        must(code === 'aborted', 'an aborted signal throws aborted');
      }));
    it('stops if the signal aborts, and compares again afterwards', () =>
      withUpstream(async (upstream) => {
        const controller = new AbortController();
        const first = codeThrownBy(
          upstream.compare(await calls.match(), options(controller.signal)),
          mustBeSilent,
        );
        controller.abort();
        must((await first) === 'aborted', 'an abort throws aborted');
        const call = await calls.match();
        must(
          (await upstream.compare(call, options())).data?.isMatched === true,
          'an aborted comparison leaves nothing broken',
        );
      }));
    it('leaves the images as they were', () =>
      withUpstream(async (upstream) => {
        const call = await calls.match();
        const before = call.images.map((image) => Buffer.from(image).toString('base64'));
        await upstream.compare(call, options());
        must(
          call.images.every((image, at) => Buffer.from(image).toString('base64') === before[at]),
          'the images are unchanged',
        );
      }));
  });
}

/**
 * The conformance suite of upstreams: tests what the server relies on. It contains no test runner;
 * the caller passes in `describe` and `it`.
 */
import { isProblemCode, PROBLEMS, type ProblemCode } from '@facecompare/contract';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import { must } from './must.ts';
import { mustBeWhole } from './whole-answer.ts';

type MakeCall = () => UpstreamCall | Promise<UpstreamCall>;

export interface UpstreamHarness {
  /** Makes a fresh upstream for one test. The suite closes it afterwards. */
  create(): Upstream | Promise<Upstream>;
  /**
   * Calls that this upstream answers in a known way; leave out the kinds that it cannot produce.
   */
  readonly calls: {
    /** Two photos of one person. */
    readonly match: MakeCall;
    /** Photos of two people. */
    readonly noMatch: MakeCall;
    /** No face on the reference photo. */
    readonly noFace?: MakeCall;
    /** Several faces on the reference photo. */
    readonly severalFaces?: MakeCall;
    /** A call at which the vendor fails: it is down, refuses the key, or answers nonsense. */
    readonly fault?: MakeCall;
  };
  /**
   * Texts that the vendor writes in its answers (messages, names, keys). None of them may leave the
   * upstream.
   */
  readonly vendorTexts?: readonly string[];
}

export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

const options = (signal: AbortSignal = new AbortController().signal) => ({ signal });

/** Returns the code of the problem that a promise rejects with, or null if it resolves. */
async function codeThrownBy(
  work: Promise<unknown>,
  mustBeSilent: (value: unknown) => void,
): Promise<ProblemCode | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const problem = (error as { problem?: { code?: unknown } } | null)?.problem;
    must(isProblemCode(problem?.code), 'what it throws is a ProblemError');
    mustBeSilent({ problem, message: error instanceof Error ? error.message : '' });
    return problem.code;
  }
}

/**
 * Tests one upstream.
 * @example describeUpstream('acme', { create: () => acme({ apiKey: 'test' }), calls }, { describe, it });
 */
export function describeUpstream(
  name: string,
  harness: UpstreamHarness,
  { describe, it }: TestRunner,
): void {
  const { vendorTexts = [], calls } = harness;
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
        mustBeWhole(answer, call);
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

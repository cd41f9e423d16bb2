import type { Upstream, UpstreamCall } from '../upstream.ts';

export type MakeCall = () => UpstreamCall | Promise<UpstreamCall>;

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
   * Makes an upstream whose vendor gives this answer, as parsed JSON, to every call. Leave it out if
   * the vendor does not speak the API.
   */
  answering?(answer: unknown): Upstream | Promise<Upstream>;
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

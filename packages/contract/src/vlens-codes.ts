import type { ProblemCode, Side } from './problem.ts';

/** What an integer in `error_code` means here, where the answer does not carry our `problem` extension. */
interface VlensMeaning {
  readonly code: ProblemCode;
  /** The photo it is about, where the integer says so. */
  readonly sides?: readonly Side[];
}

/**
 * The documented integers of VLens that a comparison can bring, and the HTTP statuses it uses in the same place.
 * Any other integer is `upstream-failed`: never a match, never a mismatch.
 */
const VLENS_CODES: Readonly<Record<number, VlensMeaning>> = {
  400: { code: 'invalid-request' },
  401: { code: 'unauthorized' },
  403: { code: 'forbidden' },
  415: { code: 'image-unsupported' },
  1050: { code: 'low-quality' },
  3014: { code: 'no-face', sides: ['reference'] },
  4001: { code: 'upstream-credentials' },
  4002: { code: 'upstream-quota' },
  4003: { code: 'rate-limited' },
  4004: { code: 'upstream-credentials' },
  4005: { code: 'upstream-credentials' },
  4006: { code: 'upstream-quota' },
  4007: { code: 'upstream-quota' },
  4206: { code: 'multiple-faces' },
  4207: { code: 'no-face' },
  4208: { code: 'no-face' },
  4209: { code: 'low-quality' },
  4210: { code: 'low-quality' },
  5000: { code: 'upstream-failed' },
  5001: { code: 'image-unsupported' },
  5002: { code: 'image-too-large' },
  5003: { code: 'image-too-many-pixels' },
  5004: { code: 'unknown-transaction' },
  5005: { code: 'spoof-suspected' },
  5006: { code: 'low-quality' },
  7008: { code: 'engine-failed' },
};

/** The meaning of VLens' integer. */
export const vlensMeaningOf = (integer: number): VlensMeaning =>
  (Object.hasOwn(VLENS_CODES, integer) && VLENS_CODES[integer]) || { code: 'upstream-failed' };

import type { Backend, CompareRequest } from '@facecompare/contract';
import { sampleInconclusive } from '@facecompare/contract/testing';

/** A backend that records its requests and decides nothing, for tests of what would be sent. */
export function recorder(): Backend & { last(): CompareRequest | null } {
  let last: CompareRequest | null = null;
  return {
    name: 'recorder',
    recipient: null,
    async compare(request) {
      last = request;
      return sampleInconclusive({ code: 'no-face', sides: ['selfie'] });
    },
    last: () => last,
  };
}

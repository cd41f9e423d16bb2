import { randomUUID } from 'node:crypto';
import type { FaceCompareInput } from '@facecompare/contract';
import type { UpstreamCall } from '../upstream.ts';

export interface CallOptions {
  /** Fields of the request besides the two images. */
  readonly fields?: Omit<Partial<FaceCompareInput>, 'face_image1' | 'face_image2'>;
}

const base64 = (image: Uint8Array): string =>
  Buffer.from(image.buffer, image.byteOffset, image.byteLength).toString('base64');

/**
 * Makes a call in the form that the server passes to an upstream, for tests. It has a request id
 * and a client transaction id.
 * @param selfie an encoded image file
 * @param reference an encoded image file
 * @example upstreamCall(readFileSync('selfie.jpg'), readFileSync('id.jpg'))
 */
export function upstreamCall(
  selfie: Uint8Array,
  reference: Uint8Array,
  { fields = {} }: CallOptions = {},
): UpstreamCall {
  const request = { request_id: randomUUID(), client_transaction_id: randomUUID(), ...fields };
  return {
    request: { ...request, face_image1: base64(selfie), face_image2: base64(reference) },
    images: [selfie, reference],
    requestId: request.request_id ?? randomUUID(),
    transactionId: request.transaction_id ?? randomUUID(),
    clientTransactionId: request.client_transaction_id ?? null,
  };
}

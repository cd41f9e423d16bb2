import type { CompareRequest } from '../backend.ts';
import type { FaceCompareInput } from '../compare.ts';
import { ProblemError, type Side } from '../problem.ts';
import { wireFields } from '../request-fields.ts';

/**
 * Bytes per call of `String.fromCharCode`: far fewer than the arguments that any browser accepts,
 * and a multiple of 3.
 */
const CHUNK = 0x6000;

/** Returns the standard base64 of a blob, padded, without a data: prefix. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let encoded = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    encoded += btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return encoded;
}

/**
 * A file can vanish between choosing and sending. That is a problem of the photo, not of the
 * request.
 */
const imageOf = (request: CompareRequest, side: Side): Promise<string> =>
  base64Of(request[side].blob).catch((cause: unknown) => {
    throw new ProblemError({ code: 'image-unreadable', sides: [side] }, { cause });
  });

/**
 * Encodes the request for the wire. It leaves the defaults of the API to the server.
 * @throws ProblemError `image-unreadable` if the bytes of a photo cannot be read any more
 */
export async function encodeRequest(request: CompareRequest): Promise<FaceCompareInput> {
  const [face_image1, face_image2] = await Promise.all([
    imageOf(request, 'selfie'),
    imageOf(request, 'reference'),
  ]);
  return {
    face_image1,
    face_image2,
    request_id: request.requestId,
    ...wireFields(request),
  };
}

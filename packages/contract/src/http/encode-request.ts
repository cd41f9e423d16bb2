import type { CompareRequest, HeldRequest } from '../backend.ts';
import { wireCapture } from '../capture-claims.ts';
import type { ComparedImage } from '../compared-image.ts';
import { ProblemError, type Side } from '../problem.ts';
import { wireFields } from '../request-fields.ts';
import type { SessionCompareInput } from '../session.ts';

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
const encoded = ({ blob }: ComparedImage, side: Side): Promise<string> =>
  base64Of(blob).catch((cause: unknown) => {
    throw new ProblemError({ code: 'image-unreadable', sides: [side] }, { cause });
  });

/** A request for the wire. The consent record is sent as it is, and the server checks it. */
type EncodedRequest = Omit<SessionCompareInput, 'consent'> & { readonly consent?: object };

/**
 * Encodes the request for the wire. It leaves the defaults of the API to the server.
 * @param request without a reference photo if the session holds it
 * @param bySession whether to add what only a session keeps: the capture claims and the consent
 *   record
 * @throws ProblemError `image-unreadable` if the bytes of a photo cannot be read any more
 */
export async function encodeRequest(
  request: CompareRequest | HeldRequest,
  bySession = false,
): Promise<EncodedRequest> {
  const { selfie, consent, requestId } = request;
  const reference = 'reference' in request ? request.reference : null;
  const [face_image1, face_image2] = await Promise.all([
    encoded(selfie, 'selfie'),
    reference && encoded(reference, 'reference'),
  ]);
  return {
    face_image1,
    ...(face_image2 !== null && { face_image2 }),
    request_id: requestId,
    ...wireFields(request),
    ...(bySession && selfie.capture && { capture: wireCapture(selfie.capture) }),
    ...(bySession && consent && { consent }),
  };
}

import { COMPARE_PATH } from '@facecompare/contract';
import { type MalformedRequest, malformedRequests } from './malformed-requests.ts';
import { cameraFrame, decodes, portrait } from './portraits.test-data.ts';
import { base64 } from './sample-request.ts';

/** After so many malformed requests comes a valid one. */
const BETWEEN_VALID = 50;

export interface SentRequest extends MalformedRequest {
  readonly valid: boolean;
}

/**
 * Makes the requests of the test and the bench, in this order: malformed ones, with a valid one
 * first, after every 50, and last.
 * @param seed the same seed makes the same requests
 * @param count how many of them are malformed
 */
export async function malformedTraffic(
  seed: number,
  count: number,
): Promise<readonly SentRequest[]> {
  const [selfie, reference] = await Promise.all([cameraFrame('ann'), cameraFrame('annAgain')]);
  const picture = (await portrait('ann')).resize(320);
  const [jpeg, png, webp] = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().webp().toBuffer(),
  ]);
  const malformed = await malformedRequests(seed, count, {
    jpeg: Uint8Array.from(jpeg),
    png: Uint8Array.from(png),
    webp: Uint8Array.from(webp),
    decodes,
  });
  const body = JSON.stringify({ face_image1: base64(selfie), face_image2: base64(reference) });
  const valid: SentRequest = { name: 'a valid request', valid: true, body };
  const sent = malformed.flatMap((request, at): SentRequest[] => [
    { ...request, valid: false },
    ...((at + 1) % BETWEEN_VALID === 0 ? [valid] : []),
  ]);
  return [valid, ...sent];
}

/**
 * Sends one of them to a server.
 * @param url the address of the server
 * @param key for a server that asks for one
 */
export function sendMalformed(
  url: string,
  { method = 'POST', headers, query = '', body }: SentRequest,
  key?: Readonly<Record<'ApiKey', string>>,
) {
  return fetch(url + COMPARE_PATH + query, {
    method,
    headers: { 'Content-Type': 'application/json', ...key, ...headers },
    body: body as string,
  });
}

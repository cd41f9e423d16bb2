import { COMPARE_PATH } from '@facecompare/contract';

/** The first bytes of a JPEG and some more: enough for every test that does not decode. */
export const jpegBytes = (...tail: number[]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, ...tail]);

/** Standard base64 of bytes, or of a text of single-byte characters. */
export const base64 = (content: Uint8Array | string): string =>
  (typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content)).toString(
    'base64',
  );

/** A valid request body, with the given changes. */
export const sampleBody = (more: Record<string, unknown> = {}) => ({
  face_image1: base64(jpegBytes(1)),
  face_image2: base64(jpegBytes(2)),
  ...more,
});

export interface SampleRequest {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
  readonly signal?: AbortSignal;
}

/** A POST of that body; a string or bytes are sent as they are. */
export function sampleRequest({
  body = sampleBody(),
  headers = {},
  path = COMPARE_PATH,
  method = 'POST',
  signal,
}: SampleRequest = {}): Request {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return new Request(`http://server.example${path}`, {
    method,
    headers: { ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}), ...headers },
    ...(method === 'POST' ? { body: sent as string } : {}),
    ...(signal ? { signal } : {}),
  });
}

import {
  FaceCompareInput,
  IMAGE_FIELDS,
  type ImageField,
  imageFormatOf,
  type Problem,
} from '@facecompare/contract';
import { type ScriptedStep, sampleVerdict } from '@facecompare/contract/testing';
import { delay, type HttpHandler, HttpResponse, http } from 'msw';
import { wireAnswer } from './wire-answer.ts';

/**
 * One answer, as in `scriptedBackend`: a verdict, a problem, or `'never'`. The widget sets the
 * phases itself.
 */
export type WireStep = Omit<ScriptedStep, 'phases'>;

export interface FaceCompareHandlersOptions {
  /** The URL that is also the widget's `backend`; relative to the page, as there. */
  readonly url: string;
  /**
   * The answers in order; the last one repeats. The default is a match. `network-failed` and
   * `bad-response` break the connection and the response.
   */
  readonly script?: readonly WireStep[];
  /** Called with every valid request, with the images in base64. */
  readonly onRequest?: (request: FaceCompareInput) => void;
}

/**
 * Returns handlers for MSW's `setupServer` and `setupWorker` that implement the wire contract of
 * `POST /v1/ocr/face/compare`. They reject an invalid request as the real server does, and an
 * invalid request uses no step of the script.
 * @throws RangeError for a problem in the script that no server can send, such as one of the camera
 */
export function faceCompareHandlers({
  url,
  script = [{ answer: sampleVerdict('match') }],
  onRequest,
}: FaceCompareHandlersOptions): HttpHandler[] {
  // An invalid script fails here, not in the middle of a test.
  for (const { answer } of script) if (answer !== 'never' && !isBroken(answer)) wireAnswer(answer);
  let asked = 0;
  return [
    http.post(url, async ({ request }) => {
      const read = await readRequest(request);
      if ('code' in read) return respond(read);
      onRequest?.(read);
      const step = script[Math.min(asked++, script.length - 1)];
      if (!step) return respond({ code: 'internal-error' }, read);
      await delay(step.answer === 'never' ? 'infinite' : (step.delayMs ?? 0));
      return step.answer === 'never' ? HttpResponse.error() : respond(step.answer, read);
    }),
  ];
}

const isBroken = (answer: object): boolean =>
  'code' in answer && (answer.code === 'network-failed' || answer.code === 'bad-response');

function respond(
  answer: Exclude<ScriptedStep['answer'], 'never'>,
  request?: FaceCompareInput,
): Response {
  if ('code' in answer && answer.code === 'network-failed') return HttpResponse.error();
  if ('code' in answer && answer.code === 'bad-response')
    return HttpResponse.html('<!doctype html>Not an answer.');
  const { body, ...reported } = wireAnswer(answer, request);
  return HttpResponse.json(body, reported);
}

/** Returns the request, or what is wrong with it. */
async function readRequest(request: Request): Promise<FaceCompareInput | Problem> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? ''))
    return { code: 'unsupported-media-type' };
  const json: unknown = await request.json().catch(() => undefined);
  if (json === undefined) return { code: 'invalid-json' };
  const read = FaceCompareInput.safeParse(json);
  if (!read.success) return { code: 'invalid-request' };
  const wrong = IMAGE_FIELDS.map((field) => faultOf(read.data, field)).find(
    (fault) => fault !== null,
  );
  return wrong ?? read.data;
}

function faultOf(input: FaceCompareInput, field: ImageField): Problem | null {
  const sides = [field === IMAGE_FIELDS[0] ? 'selfie' : 'reference'] as const;
  const bytes = bytesOf(input[field]);
  if (!bytes) return { code: 'invalid-base64', sides };
  const format = imageFormatOf(bytes);
  return format === null || format === 'heic' ? { code: 'image-unsupported', sides } : null;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

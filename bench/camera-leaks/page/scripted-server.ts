/**
 * The server of the bench, inside the page. Its answers are decided beforehand, and the gates
 * decide when they come.
 */

import { pass } from './gates.ts';
import type { Interleaving } from './interleaving.ts';
import { pageTime } from './page-time.ts';

/** The path to which widgets send their photos. */
const ENDPOINT = '/api/face-compare';

interface Request {
  readonly signal: AbortSignal | null;
  /** When it was sent and when its answer was read to the end; milliseconds of this page. */
  readonly sent: number;
  read: number | null;
}

let answer: Interleaving['answer'] = 'match';
let requests: Request[] = [];

export function scriptServer(answers: Interleaving['answer']): void {
  answer = answers;
  requests = [];
}

export const isScripted = (url: URL) => url.pathname === ENDPOINT;

/** Milliseconds that a request may continue after its widget is removed. */
const ABORT_MS = 16;

/** How many requests continued although their widget was removed. */
export const requestsLeftOpen = (departures: readonly number[]) =>
  requests.filter(
    ({ signal, sent, read }) =>
      !signal?.aborted &&
      departures.some((gone) => gone >= sent && (read === null || read > gone + ABORT_MS)),
  ).length;

const envelope = (isMatched: boolean) => ({
  services: { liveness: null, spoofing: { fake: null } },
  data: {
    transaction_id: '6f0d9c1e-8a43-4b0e-9c55-0f8f3f1f7a11',
    isMatched,
    dissimilarity: isMatched ? 1.2 : 3.9,
    threshold: 2.4,
    detected_face_image: true,
    detected_id_face_image: true,
  },
  error_code: null,
  error_message: null,
});

export async function answerScripted(signal: AbortSignal | null): Promise<Response> {
  const request: Request = { signal, sent: pageTime(), read: null };
  requests.push(request);
  await unlessAborted(pass('fetch'), signal);
  const text =
    answer === 'wait' || answer === 'broken'
      ? '{"data":null}'
      : JSON.stringify(envelope(answer === 'match'));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        await unlessAborted(pass('body'), signal);
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
        request.read = pageTime();
      } catch (error) {
        controller.error(error);
      }
    },
  });
  const status = { match: 200, 'no-match': 200, wait: 503, broken: 500 }[answer];
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'retry-after': '2' },
  });
}

/** Like fetch, an abort ends the wait at once. */
function unlessAborted(work: Promise<void>, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
  });
}

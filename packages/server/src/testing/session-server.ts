/**
 * A server with sessions around an upstream that looks at the first bytes of a file only. Everything
 * else is real: tokens, receipts, the store, the rules.
 */
import { refusalFor } from '../answer/answer-for.ts';
import { emptyServices } from '../answer/problem-answer.ts';
import { verdictAnswer } from '../answer/verdict-answer.ts';
import type { VerdictEvent } from '../compare/verdict-hook.ts';
import { createApp } from '../create-app.ts';
import { createSessions } from '../sessions/create-sessions.ts';
import type { SessionsOptions } from '../sessions/sessions-options.ts';
import type { UpstreamCall } from '../upstream.ts';
import { fakeUpstream } from './fake-upstream.ts';
import { jpegBytes } from './sample-request.ts';
import { HOST_KEY, initOf, sessionRequests } from './session-requests.ts';

export { HOST_KEY };

/** A file that the upstream takes for a photo of this person. Person 0 stands for a photo without a face. */
export const photoOf = (person: number, photo: number): Uint8Array =>
  jpegBytes(person, photo % 256, Math.floor(photo / 256));

export const personIn = (image: Uint8Array): number => image[12] ?? 0;

/** Answers as an upstream would that knows who is on each photo. */
export function answerByPerson(call: UpstreamCall) {
  const [selfie, reference] = call.images.map(personIn);
  if (selfie === 0) return refusalFor(call, [{ image: 'face_image1', code: 'no-face' }]);
  const isMatched = selfie === reference;
  return verdictAnswer({
    ids: {
      transaction_id: call.transactionId,
      request_id: call.requestId,
      client_transaction_id: call.clientTransactionId,
    },
    isMatched,
    dissimilarity: isMatched ? 1 : 4,
    threshold: 2.4,
    score: isMatched ? 0.8 : 0.3,
    detected: { detected_face_image: true, detected_id_face_image: true },
    services: emptyServices(),
  });
}

export async function sessionServer(
  options: SessionsOptions = {},
  upstream = fakeUpstream(answerByPerson),
) {
  const clock = { now: Date.UTC(2026, 10, 27) };
  const events: VerdictEvent[] = [];
  const errors: unknown[] = [];
  const sessions = await createSessions({ now: () => clock.now, ...options });
  const app = createApp(upstream, {
    sessions,
    apiKeys: [HOST_KEY],
    onVerdict: (event) => void events.push(event),
    onError: (error) => void errors.push(error),
  });
  const requests = sessionRequests(async (path, method, headers, body) =>
    app.fetch(new Request(`http://server.example${path}`, initOf(method, headers, body))),
  );
  return { app, sessions, upstream, clock, events, errors, ...requests };
}

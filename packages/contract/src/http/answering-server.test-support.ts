/**
 * A real HTTP server on a free port of this machine. It answers from a list and records its
 * requests.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import type { CompareRequest } from '../backend.ts';
import type { ComparedImage } from '../compared-image.ts';
import { ProblemError, problemOf } from '../problem.ts';

export interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (response: ServerResponse, asked: Asked) => void;

/** Answers with a status and a JSON body. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body));

/** Answers with a status and an unchanged body. */
export const plain =
  (
    body: string | ArrayLike<number>,
    status = 200,
    headers: Record<string, string> = {},
  ): Answering =>
  (response) =>
    response
      .writeHead(status, { 'Content-Type': 'text/html', ...headers })
      .end(typeof body === 'string' ? body : Uint8Array.from(body));

/** Never answers. */
export const silence: Answering = () => {};

/**
 * Starts the server for the duration of one test.
 * @param answers one for each request in order; the last one is repeated
 */
export async function answeringServer(...answers: readonly Answering[]) {
  const asked: Asked[] = [];
  let dropped = 0;
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    response.on('close', () => {
      if (!response.writableFinished) dropped++;
    });
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      const one: Asked = {
        method: request.method,
        path: request.url,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(one);
      answer?.(response, one);
    } catch {
      // The client closed the connection during its request, as some tests want.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/v1/ocr/face/compare`,
    asked,
    /** How many answers the client did not wait for. */
    get dropped() {
      return dropped;
    },
  };
}

/** Bytes in place of a photo: no code between client and server reads them. */
export const imageOf = (bytes: Uint8Array<ArrayBuffer> | string): ComparedImage => ({
  blob: new Blob([bytes]),
  width: 64,
  height: 64,
  source: 'file',
});

export const REQUEST_ID = '0b7c2a52-7c25-4f0c-8f5c-3f62f4f5a0de';

export const requestOf = (more: Partial<CompareRequest> = {}): CompareRequest => ({
  selfie: imageOf('selfie'),
  reference: imageOf('reference'),
  requestId: REQUEST_ID,
  ...more,
});

/**
 * Returns the problem code of the error that was thrown. Fails if it is not a ProblemError, or if
 * nothing was thrown.
 */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome))
    throw new Error(`Nothing was thrown, but answered: ${JSON.stringify(outcome.value)}`);
  if (!(outcome.error instanceof ProblemError)) throw outcome.error;
  return problemOf(outcome.error).code;
}

/** Resolves when the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/**
 * Records the timers that httpBackend makes from now on: every delay in order, and those that
 * neither fired nor were cleared.
 */
export function ownTimers() {
  const open = new Set<unknown>();
  const delays: number[] = [];
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const make = (work: () => void, delay = 0) => {
    // The tools of the test make timers too. Only those of httpBackend count.
    if (!/\/(wait|time-limit)\.ts/.test(new Error().stack ?? '')) return set(work, delay);
    delays.push(delay);
    const timer = set(() => {
      open.delete(timer);
      work();
    }, delay);
    open.add(timer);
    return timer;
  };
  const timeout = vi.spyOn(globalThis, 'setTimeout').mockImplementation(make as typeof setTimeout);
  const cleared = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    open.delete(timer);
    clear(timer);
  });
  onTestFinished(() => {
    timeout.mockRestore();
    cleared.mockRestore();
  });
  return { open, delays };
}

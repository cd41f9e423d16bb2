/** A real HTTP server on this machine that serves one file and misbehaves as the test asks. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProblemError, problemOf } from '@facecompare/contract';
import { onTestFinished, vi } from 'vitest';
import type { FileSource } from '../../protocol/messages.ts';
import type { FileStorage } from './file-cache.ts';

/** Larger than one read, and no two parts of it are alike. */
export const FILE = Uint8Array.from(
  { length: 1_000_000 },
  (_, index) => (index * 2_654_435_761) >>> 24,
);
export const HALF = 500_000;

export const factsOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export type Answering = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

const OCTETS = { 'Content-Type': 'application/octet-stream' };

/** Sends the whole file, or the requested rest, as a good server does. */
export const good: Answering = (response, { range, 'if-range': version }) => {
  const first = version === '"v1"' ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
  if (first > 0)
    response.writeHead(206, {
      ...OCTETS,
      ETag: '"v1"',
      'Content-Range': `bytes ${first}-${FILE.length - 1}/${FILE.length}`,
    });
  else response.writeHead(200, { ...OCTETS, ETag: '"v1"', 'Content-Length': FILE.length });
  response.end(FILE.subarray(first));
};

/** Sends a complete answer with the given status, body and headers. */
export const answer =
  (
    status: number,
    body: Uint8Array | string,
    headers: Record<string, string | number> = OCTETS,
  ): Answering =>
  (response) =>
    response.writeHead(status, { 'Content-Length': body.length, ...headers }).end(body);

/** Sends half of the file. Then the connection breaks, or nothing more comes. */
export const half =
  (
    headers: Record<string, string | number> = { ETag: '"v1"' },
    then: 'break' | 'silence' = 'break',
  ): Answering =>
  (response) => {
    response.writeHead(200, { ...OCTETS, 'Content-Length': FILE.length, ...headers });
    // An immediate break would drop the bytes that still wait to be sent.
    response.write(
      FILE.subarray(0, HALF),
      () => then === 'break' && setTimeout(() => response.destroy(), 50),
    );
  };

/**
 * Starts the server for the length of one test.
 * @param answers one for each request in order; the last one is repeated
 */
export async function misbehavingServer(...answers: readonly Answering[]) {
  const asked: IncomingHttpHeaders[] = [];
  const urls: string[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    asked.push(request.headers);
    // Counts requests and not connections: after a dropped one, Node's fetch opens another ahead of
    // the next request.
    open++;
    response.on('close', () => open--);
    urls.push(`${request.method} ${request.url}`);
    answers[Math.min(asked.length, answers.length) - 1]?.(response, request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/facecompare/fr_detect.onnx`;
  const source: FileSource = { name: 'detect', url, facts: factsOf(FILE) };
  return {
    source,
    /** The headers of each request. */
    asked,
    urls,
    /** Number of requests whose answer has neither ended nor been dropped. */
    get open() {
      return open;
    },
  };
}

/**
 * Replaces the browser's Cache Storage, which Node does not have: one map in memory, with the rules
 * that matter here.
 */
export function storageInMemory() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const addressOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : String(key));
  const cache: Awaited<ReturnType<FileStorage['open']>> = {
    match: async (key) => {
      const bytes = kept.get(addressOf(key));
      return bytes && new Response(bytes);
    },
    put: async (key, response) =>
      void kept.set(addressOf(key), new Uint8Array(await response.arrayBuffer())),
    delete: async (key) => kept.delete(addressOf(key)),
    keys: async () => [...kept.keys()].map((key) => new Request(key)),
  };
  const open = vi.fn(async (_: string) => cache);
  return { kept, open };
}

/** Returns the problem that was thrown; fails if there is none or if it is no ProblemError. */
export async function problemFrom(work: Promise<unknown>) {
  const outcome = await work.then(
    () => new Error('Nothing was thrown.'),
    (error: unknown) => error,
  );
  if (!(outcome instanceof ProblemError)) throw outcome;
  return problemOf(outcome);
}

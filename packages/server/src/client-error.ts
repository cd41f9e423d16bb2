import type { Duplex } from 'node:stream';
import { PROBLEMS, type ProblemCode } from '@facecompare/contract';
import { problemAnswer } from './answer/problem-answer.ts';
import { SECURITY_HEADERS } from './answer/response.ts';

/** Error codes of Node's HTTP server for messages that never became a request. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * Answers what Node could not read as HTTP (a broken header, two lengths, a sender that is too
 * slow) with the envelope. Then it closes the connection, because the start of the next message is
 * unknown after a broken one.
 */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code = CODES[error.code ?? ''] ?? 'invalid-request';
  const body = JSON.stringify(problemAnswer({ code }));
  const headers = {
    'Content-Type': 'application/json; charset=UTF-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...SECURITY_HEADERS,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = PROBLEMS[code].status;
  socket.end(
    [
      `HTTP/1.1 ${status} ${status === 408 ? 'Request Timeout' : 'Bad Request'}`,
      ...head,
      '',
      body,
    ].join('\r\n'),
  );
}

import { ProblemError, problemOf } from '@facecompare/contract';
import type { FromWorker, ToWorker } from '../protocol/messages.ts';
import { createRequestHandler, type RequestHandler } from './handle-request.ts';

/** The part of a worker's global scope that sends and receives messages. */
export interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/**
 * Answers every request by its id. The page sends one after the other, so there is no queue here.
 */
export function listen(scope: Scope): void {
  let handler: RequestHandler | null = null;
  scope.onmessage = async ({ data }) => {
    if ('setup' in data) {
      handler = createRequestHandler(data.setup);
      return;
    }
    const { id, request } = data;
    try {
      if (!handler)
        throw new ProblemError({
          code: 'internal-error',
          detail: 'A request came before the setup.',
        });
      scope.postMessage({
        id,
        answer: await handler(request, (progress) => scope.postMessage({ id, progress })),
      });
    } catch (error) {
      // A problem is a normal answer. Any other error (out of memory, a trap) may have left the
      // worker in an unknown state.
      const known = error instanceof ProblemError;
      const problem = known
        ? problemOf(error)
        : {
            code: 'engine-failed' as const,
            detail: `${(error as Error | null)?.name ?? 'Error'} in the worker.`,
          };
      scope.postMessage({ id, problem, broken: !known });
    }
  };
  scope.postMessage({ hello: true });
}

import type { Backend } from '@facecompare/contract';
import type { QueryClient } from '@tanstack/react-query';

/**
 * The same backend, seen by TanStack Query: each comparison runs as a mutation of the host's client, so that it shows
 * in the devtools, in `useIsMutating` and in global mutation callbacks.
 *
 * The verdict is the backend's own answer. The mutation only watches it: a callback of the host's client that throws, rejects
 * or never ends changes nothing. The mutation has no variables, so that no image enters the cache. Its status is never
 * copied into the flow.
 */
export function throughQueryClient(backend: Backend, client: QueryClient): Backend {
  return {
    name: backend.name,
    recipient: backend.recipient,
    compare(request, options) {
      const answer = new Promise<Awaited<ReturnType<Backend['compare']>>>((resolve) =>
        resolve(backend.compare(request, options)),
      );
      watch(answer, backend.name, client);
      return answer;
    },
    ...(backend.prepare && { prepare: backend.prepare.bind(backend) }),
    ...(backend.warmUp && { warmUp: backend.warmUp.bind(backend) }),
    ...(backend.dispose && { dispose: backend.dispose.bind(backend) }),
  };
}

/** Shows an answer that is awaited to the client. A function of its own, so that no closure in the cache holds the request. */
function watch(answer: Promise<unknown>, name: string, client: QueryClient): void {
  try {
    const cache = client.getMutationCache();
    const mutation = cache.build(client, {
      mutationKey: ['facecompare', 'compare', name],
      mutationFn: () => answer,
      retry: false,
      // The device, or a server on this machine, compares without a network as well.
      networkMode: 'always',
      // Removed by hand: a collection time of 0 would spin a timer until the answer is there.
      gcTime: Number.POSITIVE_INFINITY,
    });
    // What the host's own callbacks throw is reported by them; here it must not become an unhandled rejection.
    mutation
      .execute(undefined)
      .catch(() => {})
      .finally(() => cache.remove(mutation));
  } catch {
    // A client that cannot build a mutation costs the devtools their line, and no one the verdict.
  }
}

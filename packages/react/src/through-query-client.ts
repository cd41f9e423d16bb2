import type { Backend } from '@facecompare/contract';
import type { QueryClient } from '@tanstack/react-query';

/**
 * The same backend, seen by TanStack Query: each comparison runs as a mutation of the host's client, so that it shows
 * in the devtools, in `useIsMutating` and in global mutation callbacks.
 *
 * The mutation has no variables (the images stay in a closure) and is taken out of the cache as soon as it has settled.
 * The flow's signal cancels it; a status of the mutation is never copied into the flow.
 */
export function throughQueryClient(backend: Backend, client: QueryClient): Backend {
  return {
    name: backend.name,
    recipient: backend.recipient,
    compare(request, options) {
      const cache = client.getMutationCache();
      const mutation = cache.build(client, {
        mutationKey: ['facecompare', 'compare', backend.name],
        mutationFn: () => backend.compare(request, options),
        retry: false,
        // The device, or a server on this machine, compares without a network as well.
        networkMode: 'always',
        // Removed by hand: a collection time of 0 would spin a timer until the answer is there.
        gcTime: Number.POSITIVE_INFINITY,
      });
      return mutation.execute(undefined).finally(() => cache.remove(mutation));
    },
    ...(backend.prepare && { prepare: backend.prepare.bind(backend) }),
    ...(backend.warmUp && { warmUp: backend.warmUp.bind(backend) }),
    ...(backend.dispose && { dispose: backend.dispose.bind(backend) }),
  };
}

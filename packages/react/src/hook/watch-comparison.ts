import type { QueryClient } from '@tanstack/react-query';

/**
 * Shows a running comparison to TanStack Query, as a mutation of the host's client. It then shows in
 * the devtools, in `useIsMutating` and in global mutation callbacks.
 *
 * The verdict comes from the backend itself, and the mutation only observes it. So a callback of
 * the host's client that throws, rejects or never ends changes nothing. The mutation has no
 * variables, so no image enters the cache. Its status is never copied into the flow.
 *
 * It is a separate function, so that no closure in the cache keeps the request.
 */
export function watchComparison(
  answer: Promise<unknown>,
  name: string,
  client: QueryClient | undefined,
): void {
  if (!client) return;
  try {
    const cache = client.getMutationCache();
    const mutation = cache.build(client, {
      mutationKey: ['facecompare', 'compare', name],
      mutationFn: () => answer,
      retry: false,
      // A backend on the device or on this machine also compares without a network.
      networkMode: 'always',
      // We remove the mutation ourselves, because a `gcTime` of 0 would run a timer until the
      // result arrives.
      gcTime: Number.POSITIVE_INFINITY,
    });
    // The host's callbacks report their own errors. Here such an error must not become an unhandled
    // rejection.
    mutation
      .execute(undefined)
      .catch(() => {})
      .finally(() => cache.remove(mutation));
  } catch {
    // If the client cannot build a mutation, only the entry in the devtools is missing.
  }
}

import { ProblemError } from '@facecompare/contract';
import type { Upstream } from '../upstream.ts';

/**
 * An upstream that is still starting: not ready, and too busy for comparisons until it is. So the server can answer
 * `/livez` and `/readyz` while models load.
 */
export function startingUpstream(name: string, starting: Promise<Upstream>): Upstream {
  let started: Upstream | undefined;
  starting.then(
    (upstream) => {
      started = upstream;
    },
    // Whoever started it hears of the failure; here it only never becomes ready.
    () => {},
  );
  return {
    name,
    ready: () => started?.ready() ?? false,
    compare: (call, options) =>
      started
        ? started.compare(call, options)
        : Promise.reject(new ProblemError({ code: 'overloaded', retryAfter: 2 })),
    close: async () => (await starting.catch(() => undefined))?.close?.(),
  };
}

import { ProblemError } from '@facecompare/contract';
import type { Upstream } from '../upstream.ts';

/**
 * Wraps an upstream that is still starting. Until it has started, it is not ready and comparisons
 * fail with `overloaded`. So the server can answer `/livez` and `/readyz` while models load.
 */
export function startingUpstream(name: string, starting: Promise<Upstream>): Upstream {
  let started: Upstream | undefined;
  const notYet = () => Promise.reject(new ProblemError({ code: 'overloaded', retryAfter: 2 }));
  starting.then(
    (upstream) => {
      started = upstream;
    },
    // The caller that started it handles the failure; this upstream only never becomes ready.
    () => {},
  );
  return {
    name,
    // An upstream declares its rules when it has started. Before that it has no answers.
    get threshold() {
      return started?.threshold;
    },
    get decidesBy() {
      return started?.decidesBy;
    },
    // Before that it would show nothing.
    get publicServices() {
      return started ? started.publicServices : [];
    },
    look: async (image, options) =>
      started ? ((await started.look?.(image, options)) ?? null) : notYet(),
    ready: () => started?.ready() ?? false,
    compare: (call, options) => (started ? started.compare(call, options) : notYet()),
    close: async () => (await starting.catch(() => undefined))?.close?.(),
  };
}

import { ProblemError } from '@facecompare/contract';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** One policy a page, made when it is first needed; it lets through what this file hands to it, and nobody else has it. */
let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;

/** The address as something that a page with `require-trusted-types-for 'script'` takes for a script. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('facecompare', { createScriptURL: (script) => script });
  // The worker's constructor takes it; the types of the platform do not know that yet.
  return policy.createScriptURL(url) as string;
}

/**
 * Starts a worker from the engine's script.
 * @throws ProblemError `engine-unsupported` where the browser or the page's policy does not let it
 */
export function makeWorker(url: string, name = 'facecompare'): Worker {
  try {
    return new Worker(trusted(url), { type: 'module', name });
  } catch (cause) {
    throw new ProblemError(
      { code: 'engine-unsupported', detail: `The worker is refused: ${(cause as Error).name}.` },
      { cause },
    );
  }
}

import { ProblemError } from '@facecompare/contract';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * One policy for each page, made on first use. It accepts any address, but only this file can reach
 * it.
 */
let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;

/**
 * The address in the form that a page with `require-trusted-types-for 'script'` accepts as a
 * script.
 */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('facecompare', { createScriptURL: (script) => script });
  // The worker's constructor accepts it; the types of the platform do not show that yet.
  return policy.createScriptURL(url) as string;
}

/**
 * Starts a worker from the engine's script.
 * @throws ProblemError `engine-unsupported` if the browser or the page's policy forbids it
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

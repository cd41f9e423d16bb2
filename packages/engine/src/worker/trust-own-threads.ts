interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Under `require-trusted-types-for 'script'` the runtime could not start its threads, because it names their script by a
 * plain address. The default policy of this worker lets through its own script, and nothing else.
 */
export function trustOwnThreads(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    trustedTypes?.createPolicy('default', {
      createScriptURL(url) {
        if (new URL(url, self.location.href).href.split('#')[0] !== self.location.href.split('#')[0])
          throw new TypeError('Not our script.');
        return url;
      },
    });
  } catch {
    // A page that allows no such policy gets one thread: the runtime says so and goes on.
  }
}

/**
 * Whether the renderer of the element runs this test. A test that it cannot pass is left out with
 * `it.skipIf(ON_PREACT)` and says why.
 */
export const ON_PREACT = import.meta.env.RENDERER === 'preact';

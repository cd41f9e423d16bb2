import { ProblemError } from '@facecompare/contract';

/** The smallest module that needs SIMD: a function without a result that uses a vector of zeros. */
const SIMD = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  4,
  1,
  96,
  0,
  0,
  3,
  2,
  1,
  0,
  10,
  9,
  1,
  7,
  0,
  65,
  0,
  253,
  15,
  26,
  11,
);

/**
 * What the engine needs from a browser, and how to check it. The `detail` of the problem uses these
 * names.
 */
const NEEDED: readonly (readonly [name: string, has: (page: typeof globalThis) => boolean])[] = [
  ['a secure context (https, or localhost)', (page) => page.isSecureContext],
  ['Worker', (page) => typeof page.Worker === 'function'],
  ['OffscreenCanvas', (page) => typeof page.OffscreenCanvas === 'function'],
  [
    'WebAssembly with SIMD',
    (page) => typeof page.WebAssembly === 'object' && page.WebAssembly.validate(SIMD),
  ],
];

/**
 * Checks whether this browser can run the engine at all.
 * @param page the global object of the page
 * @throws ProblemError `engine-unsupported`; `detail` names what is missing
 */
export function checkSupport(page: typeof globalThis = globalThis): void {
  const missing = NEEDED.find(([, has]) => !has(page));
  if (missing)
    throw new ProblemError({
      code: 'engine-unsupported',
      detail: `This browser has no ${missing[0]}.`,
    });
}

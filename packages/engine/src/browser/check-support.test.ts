import { expect, it } from 'vitest';
import { checkSupport } from './check-support.ts';

const WHOLE = { isSecureContext: true, Worker: class {}, OffscreenCanvas: class {}, WebAssembly };
const check = (changed: object) =>
  checkSupport({ ...WHOLE, ...changed } as unknown as typeof globalThis);

it('accepts a browser that has everything', () => {
  expect(() => check({})).not.toThrow();
});

it.each([
  ['a secure context', { isSecureContext: false }],
  ['Worker', { Worker: undefined }],
  ['OffscreenCanvas', { OffscreenCanvas: undefined }],
  ['WebAssembly with SIMD', { WebAssembly: undefined }],
  ['WebAssembly with SIMD', { WebAssembly: { validate: () => false } }],
])('R-15: names what is missing: %s', (missing, changed) => {
  expect(() => check(changed)).toThrow(
    expect.objectContaining({
      problem: { code: 'engine-unsupported', detail: expect.stringContaining(missing) },
    }),
  );
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentBits } from './same-image.ts';

const hex = (value: bigint) => value.toString(16).padStart(16, '0');
const bits = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

describe('how many bits differ', () => {
  it('is 0 between equal fingerprints, and 64 between opposites', () => {
    expect(differentBits('0123456789abcdef', '0123456789abcdef')).toBe(0);
    expect(differentBits('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(differentBits('8000000000000001', '0000000000000000')).toBe(2);
  });

  it('is the count of ones of their difference, in either order', () => {
    fc.assert(
      fc.property(bits, bits, (a, b) => {
        const ones = (a ^ b).toString(2).replaceAll('0', '').length;
        expect([differentBits(hex(a), hex(b)), differentBits(hex(b), hex(a))]).toEqual([
          ones,
          ones,
        ]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHalf } from './to-half.ts';

/** The value of the 16 bits, by the definition of binary16. */
function meaningOf(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return sign * (fraction === 0 ? Number.POSITIVE_INFINITY : Number.NaN);
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

describe('toHalf', () => {
  it('restores every number that has 16 bits', () => {
    for (let bits = 0; bits < 0x7c00; bits++) {
      expect(toHalf(meaningOf(bits))).toBe(bits);
      expect(toHalf(-meaningOf(bits))).toBe(bits | 0x8000);
    }
  });

  it('takes the nearest of the two neighbours', () => {
    fc.assert(
      fc.property(
        fc.float({ min: Math.fround(-65_504), max: Math.fround(65_504), noNaN: true }),
        (value) => {
          const bits = toHalf(value);
          const off = Math.abs(meaningOf(bits) - value);
          for (const neighbour of [bits - 1, bits + 1]) {
            if (
              (neighbour & 0x7fff) >= 0x7c00 ||
              (neighbour & 0x8000) !== (bits & 0x8000) ||
              neighbour < 0
            )
              continue;
            expect(off).toBeLessThanOrEqual(Math.abs(meaningOf(neighbour) - value));
          }
        },
      ),
    );
  });

  it.each([
    [2049, 2048],
    [2051, 2052],
    [65_519, 65_504],
    [65_520, Number.POSITIVE_INFINITY],
    [2 ** -25, 0],
    [3 * 2 ** -25, 2 ** -23],
  ])('rounds %d to %d: ties go to the even one', (value, expected) => {
    expect(meaningOf(toHalf(value))).toBe(expected);
  });
});

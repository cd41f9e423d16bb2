import { expect, it } from 'vitest';
import { toHalf } from '../../scripts/to-half.ts';
import { fromHalf } from './from-half.ts';

it('converts back every finite number that has 16 bits', () => {
  for (let bits = 0; bits < 0x7c00; bits++) {
    expect(toHalf(fromHalf(bits))).toBe(bits);
    expect(fromHalf(bits | 0x8000)).toBe(-fromHalf(bits));
  }
  expect([0x3c00, 0x0001, 0x7bff].map(fromHalf)).toEqual([1, 2 ** -24, 65_504]);
});

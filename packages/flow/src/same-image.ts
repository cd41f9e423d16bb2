import type { Side } from '@facecompare/contract';
import { isSettled, type Photo } from './state.ts';

/**
 * How many of the 64 bits may differ. Another size, another quality or a little light change a few
 * bits, and another photo changes about half of them.
 */
export const MAX_DIFFERENT_BITS = 4;

/**
 * Returns how many of the 64 bits of two fingerprints (16 hexadecimal digits each) differ: their
 * Hamming distance, 0 to 64.
 */
export function differentBits(a: string, b: string): number {
  let count = 0;
  for (let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`); bits > 0n; bits &= bits - 1n) count++;
  return count;
}

/**
 * Whether both photos are there and are the same picture: equal, or different only in how they were
 * saved. A comparison of a picture with itself says nothing about a person.
 */
export function sameImage({ selfie, reference }: Readonly<Record<Side, Photo>>): boolean {
  if (!isSettled(selfie) || !isSettled(reference)) return false;
  const a = selfie.image.fingerprint;
  const b = reference.image.fingerprint;
  return Boolean(a && b && differentBits(a, b) <= MAX_DIFFERENT_BITS);
}

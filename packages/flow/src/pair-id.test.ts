import { env } from 'node:process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairId } from './pair-id.ts';

const OPTIONS = env.SEED === undefined ? {} : { seed: Number(env.SEED) };
/** Evenly drawn, as real ones are: the version bits of the pair cover six bits of the ids. */
const uuid = fc.noBias(fc.uuid({ version: 4 }));
const A = '11111111-2222-4333-8444-555555555555';
const B = 'aaaaaaaa-bbbb-4ccc-9ddd-eeeeeeeeeeee';

it('is a uuid of version 8', () => {
  fc.assert(
    fc.property(uuid, uuid, (a, b) => {
      expect(pairId(a, b)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
    OPTIONS,
  );
});

it('is the same for the same two photos, so that "Try again" is the same question', () => {
  expect(pairId(A, B)).toBe(pairId(A, B));
  expect(pairId(A.toUpperCase(), B)).toBe(pairId(A, B));
});

it('is the one worked out by hand, because a server may remember it for longer than a version of the widget lives', () => {
  expect(pairId(A, B)).toBe('bbbbbbba-9996-8ffa-999a-bbbbbbbbbbbf');
});

it('is another one when the photos are swapped', () => {
  expect(pairId(B, A)).not.toBe(pairId(A, B));
});

it('is another one after a retake of either photo', () => {
  fc.assert(
    fc.property(uuid, uuid, uuid, (a, b, c) => {
      fc.pre(b !== c);
      expect(pairId(a, b)).not.toBe(pairId(a, c));
      expect(pairId(b, a)).not.toBe(pairId(c, a));
    }),
    OPTIONS,
  );
});

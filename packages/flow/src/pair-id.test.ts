import { env } from 'node:process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairId } from './pair-id.ts';

const OPTIONS = env.SEED === undefined ? {} : { seed: Number(env.SEED) };
/** Drawn evenly, like real ids: the version bits of the pair cover six bits of the ids. */
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

it('is the same for the same two photos, so that "Try again" is the same request', () => {
  expect(pairId(A, B)).toBe(pairId(A, B));
  expect(pairId(A.toUpperCase(), B)).toBe(pairId(A, B));
});

it('equals the id computed by hand, because a server may remember it longer than a version of the widget', () => {
  expect(pairId(A, B)).toBe('bbbbbbba-9996-8ffa-999a-bbbbbbbbbbbf');
});

it('changes when the photos are swapped', () => {
  expect(pairId(B, A)).not.toBe(pairId(A, B));
});

it('changes after a retake of either photo', () => {
  fc.assert(
    fc.property(uuid, uuid, uuid, (a, b, c) => {
      fc.pre(b !== c);
      expect(pairId(a, b)).not.toBe(pairId(a, c));
      expect(pairId(b, a)).not.toBe(pairId(c, a));
    }),
    OPTIONS,
  );
});

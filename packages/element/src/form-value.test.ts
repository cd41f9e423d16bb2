import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { expect, it } from 'vitest';
import { verdictValue } from './form-value.ts';

const match = sampleVerdict('match');
const ids = { request: 'r', transaction: 't', clientTransaction: null };

it('is the id of a match, as the server knows it', () => {
  expect(verdictValue({ ...match, ids })).toBe('r');
  expect(verdictValue({ ...match, ids: { ...ids, request: null } })).toBe('t');
  expect(
    verdictValue({ ...match, ids: { request: null, transaction: null, clientTransaction: null } }),
  ).toBe('');
});

it('is empty for any other outcome, and for the same picture twice', () => {
  expect(verdictValue({ ...sampleVerdict('no-match'), ids })).toBeNull();
  expect(verdictValue({ ...sampleInconclusive({ code: 'no-face' }), ids })).toBeNull();
});

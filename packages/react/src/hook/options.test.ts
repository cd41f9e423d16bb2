import { scriptedBackend, scriptedGuide } from '@facecompare/contract/testing';
import { DEFAULT_RULES } from '@facecompare/flow';
import { describe, expect, it } from 'vitest';
import { rulesOf, sameRules } from '../types.ts';

const backend = '/compare';

describe('the rules of the options', () => {
  it('are the defaults where nothing is said', () => {
    expect(rulesOf({ backend })).toEqual(DEFAULT_RULES);
  });

  it('keep the default of the photo that is not named', () => {
    expect(rulesOf({ backend, sources: { selfie: ['camera', 'file'] } }).sources).toEqual({
      selfie: ['camera', 'file'],
      reference: DEFAULT_RULES.sources.reference,
    });
  });

  it('hold the tries and the photo of the host', () => {
    const reference = new Blob(['x']);
    expect(rulesOf({ backend, maxAttempts: 0, reference })).toMatchObject({
      maxAttempts: 0,
      hostReference: reference,
    });
  });

  it('are the same where they say the same, in whatever objects', () => {
    const say = () => rulesOf({ backend, maxAttempts: 3, sources: { reference: ['file'] } });
    expect(sameRules(say(), say())).toBe(true);
  });

  it.each([
    ['the tries', { maxAttempts: 2 }],
    ['the way of the selfie', { sources: { selfie: ['file' as const] } }],
    ['the order of the ways', { sources: { reference: ['camera' as const, 'file' as const] } }],
    ['the photo of the host', { reference: '/held.jpg' }],
    ['a guide', { guide: scriptedGuide() }],
    [
      'F-16: whether the backend begins early',
      { backend: { ...scriptedBackend([]), recipient: null, prepare: async () => {} } },
    ],
    ['tries that are no number', { maxAttempts: Number.NaN }],
  ])('are others where %s differ', (_, more) => {
    expect(sameRules(rulesOf({ backend }), rulesOf({ backend, ...more }))).toBe(false);
  });

  it('are others if something else is wrong with the backend', () => {
    const wrong = (detail: string) => rulesOf({ backend }, { code: 'misconfigured', detail });
    expect(sameRules(rulesOf({ backend }), wrong('a'))).toBe(false);
    expect(sameRules(wrong('a'), wrong('b'))).toBe(false);
    expect(sameRules(wrong('a'), wrong('a'))).toBe(true);
  });

  it('H-5: take Infinity tries for no limit, and an undefined source for the default', () => {
    const sources = { selfie: undefined } as never;
    expect(rulesOf({ backend, maxAttempts: Number.POSITIVE_INFINITY, sources })).toEqual(
      DEFAULT_RULES,
    );
  });

  it('are others where the host has another photo of the same content', () => {
    const held = () => rulesOf({ backend, reference: new Blob(['x']) });
    expect(sameRules(held(), held())).toBe(false);
  });
});

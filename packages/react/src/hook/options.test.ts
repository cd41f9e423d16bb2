import { scriptedBackend, scriptedGuide } from '@facecompare/contract/testing';
import { DEFAULT_CONFIG } from '@facecompare/flow';
import { describe, expect, it } from 'vitest';
import { flowConfigOf, sameFlowConfig } from './flow-config.ts';

const backend = '/compare';

describe('the flow config of the options', () => {
  it('has the defaults when no option is set', () => {
    expect(flowConfigOf({ backend })).toEqual(DEFAULT_CONFIG);
  });

  it('keeps the default of the photo that is not set', () => {
    expect(flowConfigOf({ backend, sources: { selfie: ['camera', 'file'] } }).sources).toEqual({
      selfie: ['camera', 'file'],
      reference: DEFAULT_CONFIG.sources.reference,
    });
  });

  it("contains the number of tries and the host's photo", () => {
    const reference = new Blob(['x']);
    expect(flowConfigOf({ backend, maxAttempts: 0, reference })).toMatchObject({
      maxAttempts: 0,
      hostReference: reference,
    });
  });

  it('is equal when the values are equal, in different objects', () => {
    const config = () =>
      flowConfigOf({ backend, maxAttempts: 3, sources: { reference: ['file'] } });
    expect(sameFlowConfig(config(), config())).toBe(true);
  });

  it.each([
    ['the tries', { maxAttempts: 2 }],
    ['the way of the selfie', { sources: { selfie: ['file' as const] } }],
    ['the order of the ways', { sources: { reference: ['camera' as const, 'file' as const] } }],
    ['the photo of the host', { reference: '/held.jpg' }],
    ['a guide', { guide: scriptedGuide() }],
    [
      'F-16: whether the backend begins early',
      { backend: { ...scriptedBackend([]), recipient: null, headStart: async () => {} } },
    ],
    ['tries that are no number', { maxAttempts: Number.NaN }],
  ])('differs when %s differ', (_, more) => {
    expect(sameFlowConfig(flowConfigOf({ backend }), flowConfigOf({ backend, ...more }))).toBe(
      false,
    );
  });

  it('differs when the problem of the backend differs', () => {
    const wrong = (detail: string) => flowConfigOf({ backend }, { code: 'misconfigured', detail });
    expect(sameFlowConfig(flowConfigOf({ backend }), wrong('a'))).toBe(false);
    expect(sameFlowConfig(wrong('a'), wrong('b'))).toBe(false);
    expect(sameFlowConfig(wrong('a'), wrong('a'))).toBe(true);
  });

  it('H-5: treats Infinity tries as no limit, and an undefined source as the default', () => {
    const sources = { selfie: undefined } as never;
    expect(flowConfigOf({ backend, maxAttempts: Number.POSITIVE_INFINITY, sources })).toEqual(
      DEFAULT_CONFIG,
    );
  });

  it('treats a different Blob with equal bytes as a change', () => {
    const held = () => flowConfigOf({ backend, reference: new Blob(['x']) });
    expect(sameFlowConfig(held(), held())).toBe(false);
  });
});

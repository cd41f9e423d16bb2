import { describe, expect, it } from 'vitest';
import { sampleCapture } from '../testing/sample-claims.ts';
import { readCapture } from './read-capture.ts';

const CLAIMS = sampleCapture();

describe('readCapture', () => {
  it('returns claims as they are, and no other field', () => {
    expect(readCapture({ ...CLAIMS, photo: 'x' })).toEqual(CLAIMS);
  });

  it.each([undefined, null, 'camera', 7, [], {}, { source: 'screen' }, { source: ['camera'] }])(
    'returns null for %j',
    (value) => {
      expect(readCapture(value)).toBeNull();
    },
  );

  it.each([
    ['camera', 'front'],
    ['camera', 1],
    ['native', 'true'],
    ['native', 1],
    ['frame_interval', '33'],
    ['frame_interval', -1],
    ['frame_interval', 60_001],
    ['frame_jitter', 1001],
    ['shutter_delay', 86_400_001],
    ['shutter_delay', Number.NaN],
    ['shutter_delay', Number.POSITIVE_INFINITY],
    ['guide', [1, 2]],
    ['guide', 'yaw'],
    ['guide', { yaw: '1' }],
    ['guide', {}],
  ])('reads %s of %j as null', (name, value) => {
    expect(readCapture({ ...CLAIMS, [name]: value })).toEqual({ ...CLAIMS, [name]: null });
  });

  it('keeps 12 readings with short names of letters, and drops the others', () => {
    const wrong = { 'a b': 1, '': 1, ['x'.repeat(33)]: 1, tooLarge: 1e7, list: [1], yaw2: 3 };
    const right = Object.fromEntries([...'abcdefghijklmnop'].map((name, at) => [name, at]));
    const { guide } = readCapture({ ...CLAIMS, guide: { ...wrong, ...right } }) ?? {};
    expect(Object.keys(guide ?? {})).toEqual([...'abcdefghijkl']);
  });

  it('gives no object another prototype', () => {
    const hostile: unknown = JSON.parse('{"source":"file","guide":{"__proto__":1,"yaw":2}}');
    const { guide } = readCapture(hostile) ?? {};
    expect(Object.getPrototypeOf(guide)).toBe(Object.prototype);
    expect(guide?.yaw).toBe(2);
  });
});

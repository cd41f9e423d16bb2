import { expect, it } from 'vitest';
import { checkFinding, checkReading } from './check-finding.ts';

it('F-9: rejects a reading with an unknown hint, so that auto-capture does not take a photo', () => {
  const face = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
  expect(checkReading({ hint: null, face })).toEqual({ hint: null, face });
  for (const hint of [undefined, 'smile', 'toString', 7, {}])
    expect(checkReading({ hint, face })).toBeNull();
});

it('F-9: replaces an unknown problem of a guide with low-quality', () => {
  expect(checkFinding({ hint: null, problem: { code: 'mine' }, faces: [] })?.problem).toEqual({
    code: 'low-quality',
  });
  expect(checkFinding({ hint: null, problem: { code: 'no-face' }, faces: [] })?.problem).toEqual({
    code: 'no-face',
  });
});

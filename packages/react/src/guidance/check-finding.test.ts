import { expect, it } from 'vitest';
import { checkFinding, checkReading } from './check-finding.ts';

it('F-9: a reading with a hint that has no words is none, so that the picture does not take itself', () => {
  const face = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
  expect(checkReading({ hint: null, face })).toEqual({ hint: null, face });
  for (const hint of [undefined, 'smile', 'toString', 7, {}])
    expect(checkReading({ hint, face })).toBeNull();
});

it('F-9: a problem of a guide that is none of the list is a photo that is not good enough', () => {
  expect(checkFinding({ hint: null, problem: { code: 'mine' }, faces: [] })?.problem).toEqual({
    code: 'low-quality',
  });
  expect(checkFinding({ hint: null, problem: { code: 'no-face' }, faces: [] })?.problem).toEqual({
    code: 'no-face',
  });
});

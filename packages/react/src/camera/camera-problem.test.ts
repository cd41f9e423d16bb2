import { env } from 'node:process';
import { PROBLEM_CODES } from '@facecompare/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraProblemOf } from './camera-problem.ts';

const exception = (name: string, message = '') => new DOMException(message, name);

describe('cameraProblemOf', () => {
  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['NotFoundError', 'camera-missing'],
    ['NotReadableError', 'camera-in-use'],
    ['OverconstrainedError', 'camera-constraints'],
    ['AbortError', 'camera-start-failed'],
    ['SecurityError', 'camera-disabled'],
    ['InvalidStateError', 'camera-page-inactive'],
    ['PermissionDeniedError', 'camera-denied'],
    ['DevicesNotFoundError', 'camera-missing'],
    ['TrackStartError', 'camera-in-use'],
    ['ConstraintNotSatisfiedError', 'camera-constraints'],
    ['NotSupportedError', 'camera-unsupported'],
  ])('C-1 to C-12: maps %s to %s', (name, code) => {
    expect(cameraProblemOf(exception(name)).code).toBe(code);
    // Some browsers throw objects that are not a DOMException, and some components report only the
    // name.
    expect(cameraProblemOf({ name }).code).toBe(code);
    expect(cameraProblemOf(name).code).toBe(code);
  });

  it('C-1, C-2, C-3: tells a denial by the person, the system and the page apart', () => {
    const denied = exception('NotAllowedError', 'Permission denied');
    const bySystem = exception('NotAllowedError', 'Permission denied by system');
    expect(cameraProblemOf(denied, { policyAllows: true }).code).toBe('camera-denied');
    expect(cameraProblemOf(denied, { policyAllows: null }).code).toBe('camera-denied');
    expect(cameraProblemOf(bySystem).code).toBe('camera-blocked-by-os');
    expect(cameraProblemOf(denied, { policyAllows: false }).code).toBe('camera-blocked-by-page');
    expect(cameraProblemOf(bySystem, { policyAllows: false }).code).toBe('camera-blocked-by-page');
    expect(
      cameraProblemOf(exception('NotFoundError', 'system'), { policyAllows: false }).code,
    ).toBe('camera-missing');
  });

  it('C-10: tells an insecure page from a browser without a camera API', () => {
    expect(
      cameraProblemOf(new TypeError('undefined'), { secure: false, supported: false }).code,
    ).toBe('camera-insecure-page');
    expect(
      cameraProblemOf(new TypeError('undefined'), { secure: true, supported: false }).code,
    ).toBe('camera-unsupported');
    expect(cameraProblemOf(new TypeError('undefined')).code).toBe('camera-unsupported');
    // What react-webcam reports if the API is missing, and what its replacement for the API throws.
    expect(
      cameraProblemOf('getUserMedia not supported', { secure: false, supported: false }).code,
    ).toBe('camera-insecure-page');
    expect(
      cameraProblemOf('getUserMedia not supported', { secure: true, supported: false }).code,
    ).toBe('camera-unsupported');
    expect(cameraProblemOf(new Error('getUserMedia is not implemented in this browser')).code).toBe(
      'camera-unsupported',
    );
    expect(cameraProblemOf(null, { secure: true, supported: false }).code).toBe(
      'camera-unsupported',
    );
  });

  it('C-12: puts the name of an unknown error into the detail', () => {
    expect(cameraProblemOf(exception('BrandNewError'))).toEqual({
      code: 'camera-unknown',
      detail: 'getUserMedia failed with BrandNewError.',
    });
    expect(cameraProblemOf(null)).toEqual({
      code: 'camera-unknown',
      detail: 'getUserMedia failed with object.',
    });
    expect(cameraProblemOf('x'.repeat(1000)).detail?.length).toBeLessThan(120);
    expect(cameraProblemOf({ name: 'toString' }).code).toBe('camera-unknown');
    expect(cameraProblemOf({ name: '__proto__' }).code).toBe('camera-unknown');
  });

  it('C-13: maps 1,000 random throwables to a code of the list, and never throws', () => {
    const hostile = fc.constantFrom<unknown>(
      null,
      undefined,
      Symbol('camera'),
      () => 1,
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
      {
        get name(): string {
          throw new Error('no');
        },
      },
      {
        name: {
          toString: () => {
            throw new Error('no');
          },
        },
      },
      Object.create(null),
    );
    const throwable = fc.oneof(
      hostile,
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withTypedArray: true,
      }),
      fc.record({ name: fc.anything(), message: fc.anything() }),
      fc.string().map((name) => exception(name, name)),
    );
    const facts = fc.record(
      {
        policyAllows: fc.constantFrom(true, false, null),
        secure: fc.boolean(),
        supported: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(throwable, facts, (error, known) => {
        const problem = cameraProblemOf(error, known);
        expect(PROBLEM_CODES).toContain(problem.code);
        expect(problem.code).toMatch(/^camera-/);
        expect(structuredClone(problem)).toEqual(problem);
      }),
      { numRuns: 1000, ...(env.SEED === undefined ? {} : { seed: Number(env.SEED) }) },
    );
  });
});

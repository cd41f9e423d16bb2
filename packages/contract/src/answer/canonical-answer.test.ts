import { describe, expect, it } from 'vitest';
import { goodAnswer } from './answers.test-data.ts';
import { canonicalAnswer, misfitOf } from './canonical-answer.ts';

/** Returns the value at a path of the canonical form. */
const at = (raw: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    canonicalAnswer(raw),
  );

/** Changes the spelling of every key, at every depth. */
function respelt(value: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => respelt(item, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [spell(key), respelt(inner, spell)]),
  );
}

describe('canonicalAnswer', () => {
  it.each([[null], [undefined], [true], [7], ['{}'], [[]], [[goodAnswer()]], [Symbol('x')], [1n]])(
    'returns null for %s, which is not an object',
    (raw) => {
      expect(canonicalAnswer(raw)).toBeNull();
    },
  );

  it.each([[undefined], [null], [0], [-0], ['0'], [' 0 '], ['']])(
    'reads error_code %j as "no error"',
    (error_code) => {
      expect(at({ error_code }, 'error_code')).toBeNull();
    },
  );

  it.each([
    [4207, 4207],
    ['4207', 4207],
    ['-1', -1],
    [false, false],
    ['E4207', 'E4207'],
    [[0], [0]],
  ])('keeps error_code %j as %j for the schema', (error_code, expected) => {
    expect(at({ error_code }, 'error_code')).toEqual(expected);
  });

  it.each([
    ['capitals', (key: string) => key.toUpperCase()],
    ['small letters', (key: string) => key.toLowerCase()],
    ['a first capital', (key: string) => key.charAt(0).toUpperCase() + key.slice(1)],
    ['snake case', (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter}`)],
    ['kebab case', (key: string) => key.replace(/_/g, '-')],
    ['spaces', (key: string) => key.replace(/_|(?=[A-Z])/g, ' ')],
  ])('reads every key in %s the same way', (_, spell) => {
    const raw = {
      ...goodAnswer(),
      services: {
        validations: { validation_errors: [{ errors: [{ code: 4207, message: 'x' }] }] },
        spoofing: { fake: true },
        liveness: false,
      },
    };
    expect(canonicalAnswer(respelt(raw, spell))).toEqual(canonicalAnswer(raw));
  });

  it.each([
    ['data', { Data: { isMatched: true }, data: { isMatched: true } }],
    ['isMatched', { data: { ISMATCHED: true, isMatched: false } }],
    ['isMatched', { data: { is_matched: true, isMatched: true } }],
    ['error_code', { data: {}, error_code: null, ErrorCode: 4207 }],
  ])('F-10: prefers no spelling of %s, so that an answer with two cannot be read', (name, raw) => {
    expect(misfitOf(canonicalAnswer(raw))).toContain(name);
  });

  it('reads data at the top, and an error code in an object', () => {
    expect(at({ is_matched: true, Dissimilarity: '1' }, 'data', 'dissimilarity')).toBe(1);
    expect(at({ error: { Code: '4207' } }, 'error_code')).toBe(4207);
    expect(at({ data: null, isMatched: true }, 'data')).toBeNull();
  });

  it.each(['dissimilarity', 'threshold', 'score'])(
    'reads only a numeric string of %s as its number',
    (name) => {
      const read = (value: unknown) => at(goodAnswer({ [name]: value }), 'data', name);
      expect(['1.5', ' 1.5 ', '+1.5', '.5', '1e-3', '-2'].map(read)).toEqual([
        1.5, 1.5, 1.5, 0.5, 0.001, -2,
      ]);
      for (const other of [
        '',
        ' ',
        '0x10',
        'NaN',
        'Infinity',
        '1,5',
        '1.5 m',
        true,
        [1.5],
        { value: 1.5 },
      ])
        expect(read(other)).toEqual(other);
    },
  );

  it.each(['isMatched', 'detected_face_image', 'detected_id_face_image'])(
    'R-32: never turns %s into a boolean',
    (name) => {
      for (const value of ['true', 'false', 1, 0, [true]])
        expect(at(goodAnswer({ [name]: value }), 'data', name)).toEqual(value);
    },
  );

  it('reads the service flags that old answers write as words', () => {
    const services = (fake: unknown, liveness: unknown) => ({
      services: { spoofing: { fake }, liveness },
    });
    expect(at(services('True', ' false '), 'services', 'spoofing', 'fake')).toBe(true);
    expect(at(services('True', ' false '), 'services', 'liveness')).toBe(false);
    expect(at(services('', ''), 'services', 'liveness')).toBeNull();
    expect(at(services('perhaps', 1), 'services', 'spoofing', 'fake')).toBe('perhaps');
    expect(at(services('perhaps', 1), 'services', 'liveness')).toBe(1);
  });

  it.each([[null], [undefined]])('reads %s as a service that did not run', (nothing) => {
    expect(at({ services: nothing }, 'services')).toBeUndefined();
    expect(
      at({ services: { validations: nothing, spoofing: nothing } }, 'services', 'validations'),
    ).toBeUndefined();
    expect(
      at({ services: { validations: nothing, spoofing: nothing } }, 'services', 'spoofing'),
    ).toBeUndefined();
  });

  it('reads null as an id that is not there', () => {
    expect(
      at(goodAnswer({ transaction_id: null, request_id: 'not a uuid' }), 'data', 'transaction_id'),
    ).toBeUndefined();
    expect(
      at(goodAnswer({ transaction_id: null, request_id: 'not a uuid' }), 'data', 'request_id'),
    ).toBe('not a uuid');
  });

  it('keeps only the fields of the API', () => {
    const canonical = canonicalAnswer({ ...goodAnswer(), extra: 1, error_descriptions: ['x'] });
    expect(Object.keys(canonical ?? {}).sort()).toEqual([
      'data',
      'error_code',
      'error_message',
      'problem',
      'services',
    ]);
    expect(Object.keys((canonical?.services ?? {}) as object).sort()).toEqual([
      'AML',
      'SRC',
      'classification',
      'liveness',
      'spoofing',
      'validations',
    ]);
  });

  it('names every field itself, so that a prototype cannot add one', () => {
    const canonical = canonicalAnswer({ data: {}, services: {} });
    expect(Object.getPrototypeOf(canonical)).toBeNull();
    for (const field of ['data', 'services', 'error_message', 'problem'])
      expect(Object.hasOwn(canonical ?? {}, field), field).toBe(true);
    expect(Object.hasOwn(canonical?.data as object, 'isMatched')).toBe(true);
  });

  it('does not change the answer that it reads', () => {
    const raw = goodAnswer();
    const before = structuredClone(raw);
    canonicalAnswer(raw);
    expect(raw).toEqual(before);
  });
});

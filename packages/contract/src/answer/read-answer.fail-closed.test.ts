/** `SEED=… vitest run fail-closed` repeats a run. */
import { env } from 'node:process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProblemCode, ProblemError } from '../problem.ts';
import type { CompareVerdict } from '../verdict.ts';
import { goodAnswer } from './answers.test-data.ts';
import { readAnswer } from './read-answer.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
beforeAll(() => console.info(`SEED=${seed}: read-answer.fail-closed`));

type Loose = Record<string, unknown>;

/** Reads an answer, and lets only a ProblemError with one of our codes pass as an exception. */
function read(raw: unknown): CompareVerdict | null {
  try {
    return readAnswer(raw);
  } catch (error) {
    if (!(error instanceof ProblemError) || !isProblemCode(error.problem.code)) throw error;
    return null;
  }
}

/**
 * The conditions of a match, written a second time and differently from the reader: a list of
 * objections, each of which is enough. It shares no code with the reader.
 */
function objections(raw: unknown): string[] {
  const isObject = (value: unknown): value is Loose =>
    Object.prototype.toString.call(value) === '[object Object]';
  const get = (object: Loose, name: string): unknown => {
    const entries = Object.entries(object);
    return (entries.find(([key]) => key === name) ??
      entries.find(([key]) => key.toLowerCase() === name.toLowerCase()))?.[1];
  };
  const numeric = (value: unknown): number =>
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value)
        : Number.NaN;
  const word = (value: unknown): string => String(value).trim().toLowerCase();

  if (!isObject(raw)) return ['not an object'];
  const found: string[] = [];
  const error = get(raw, 'error_code');
  if (!(error === null || error === undefined || error === '' || numeric(error) === 0))
    found.push('an error code');
  if ((get(raw, 'problem') ?? null) !== null) found.push('a problem');
  const data = get(raw, 'data');
  if (!isObject(data)) return [...found, 'no data'];
  if (get(data, 'isMatched') !== true) found.push('isMatched is not true');
  for (const flag of ['detected_face_image', 'detected_id_face_image']) {
    if (get(data, flag) !== undefined && get(data, flag) !== true)
      found.push(`${flag} is not true`);
  }
  const distance = get(data, 'dissimilarity');
  const limit = get(data, 'threshold') ?? undefined;
  if (distance !== undefined && !(numeric(distance) >= 0 && numeric(distance) < Infinity))
    found.push('no distance');
  if (limit !== undefined && !(numeric(limit) > 0 && numeric(limit) < Infinity))
    found.push('no threshold');
  if (distance !== undefined && limit !== undefined && numeric(distance) > numeric(limit))
    found.push('beyond the threshold');
  const services = get(raw, 'services') ?? {};
  if (!isObject(services)) return [...found, 'services are not an object'];
  if (!['undefined', 'null', '', 'true'].includes(word(get(services, 'liveness'))))
    found.push('not live');
  const spoofing = get(services, 'spoofing') ?? '';
  if (
    isObject(spoofing) &&
    !['undefined', 'null', '', 'false'].includes(word(get(spoofing, 'fake')))
  )
    found.push('a fake');
  const validations = get(services, 'validations') ?? {};
  const complaints = isObject(validations)
    ? (get(validations, 'validation_errors') ?? [])
    : ['not an object'];
  if (!Array.isArray(complaints) || complaints.length > 0) found.push('a validation error');
  return found;
}

const poison = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      null,
      undefined,
      true,
      false,
      0,
      -0,
      1,
      -1,
      2.4,
      2.5,
      4207,
      5000,
      '',
      '0',
      '1.2',
      '4207',
      'true',
      'false',
      'NaN',
      '1e309',
      Number.NaN,
      Infinity,
      -Infinity,
      Number.MAX_VALUE,
      5e-324,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [],
      [true],
      {},
      [{}],
      { errors: [{ code: 4207 }] },
      { code: 'no-face' },
      { fake: true },
      { __proto__: { isMatched: true } },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const paths = fc.constantFrom(
  ...[
    'error_code',
    'error_message',
    'problem',
    'data',
    'services',
    'Data',
    'SERVICES',
    '__proto__',
    'constructor',
  ],
  ...[
    'isMatched',
    'dissimilarity',
    'threshold',
    'score',
    'detected_face_image',
    'detected_id_face_image',
    'request_id',
    'ISMATCHED',
  ].map((key) => `data.${key}`),
  ...[
    'liveness',
    'spoofing',
    'validations',
    'Liveness',
    'spoofing.fake',
    'validations.validation_errors',
  ].map((key) => `services.${key}`),
);
const mutation = fc.record({ path: paths, value: poison, remove: fc.boolean() });

function mutate(
  raw: Loose,
  { path, value, remove }: { path: string; value: unknown; remove: boolean },
): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let target: unknown = raw;
  for (const key of keys)
    target = typeof target === 'object' && target !== null ? (target as Loose)[key] : undefined;
  if (typeof target !== 'object' || target === null) return;
  if (remove) delete (target as Loose)[last];
  // Defined rather than assigned, so that "__proto__" is an own field, as JSON.parse makes it. It
  // is a copy, because a later mutation may write into it.
  else
    Object.defineProperty(target, last, {
      value: structuredClone(value),
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

describe('R-37: fail closed', () => {
  it('10,000 random JSON values: only ProblemErrors, never a match', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (raw) => read(raw)?.outcome !== 'match'),
      { numRuns: 10_000, seed },
    );
  });

  it('10,000 mutations of a good answer: a match only if nothing contradicts it', {
    timeout: 300_000,
  }, () => {
    const matches = { kept: 0, lost: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const raw = goodAnswer();
        for (const one of mutations) mutate(raw, one);
        const isMatch = read(raw)?.outcome === 'match';
        if (isMatch) expect(objections(raw)).toEqual([]);
        matches[isMatch ? 'kept' : 'lost']++;
      }),
      { numRuns: 10_000, seed },
    );
    // Both kinds must occur, because a reader that refuses everything would prove nothing.
    expect(matches.kept).toBeGreaterThan(500);
    expect(matches.lost).toBeGreaterThan(500);
  });

  it('keeps a verdict consistent: a problem exactly if it is inconclusive, similarity within 0 and 1', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 3 }), (mutations) => {
        const raw = goodAnswer({ isMatched: false, dissimilarity: 3 });
        for (const one of mutations) mutate(raw, one);
        const verdict = read(raw);
        if (!verdict) return;
        expect(verdict.problem !== null).toBe(verdict.outcome === 'inconclusive');
        expect(
          verdict.similarity === null || (verdict.similarity >= 0 && verdict.similarity <= 1),
        ).toBe(true);
      }),
      { numRuns: 5_000, seed },
    );
  });
});

/**
 * Runs work on a page with a polluted Object.prototype. It asserts nothing in the meantime, because
 * the test tools would see the pollution too.
 */
function polluted<Result>(fields: Loose, work: () => Result): Result {
  try {
    for (const [key, value] of Object.entries(fields))
      Object.defineProperty(Object.prototype, key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    return work();
  } finally {
    for (const key of Object.keys(fields)) delete (Object.prototype as Loose)[key];
  }
}

describe('R-36: a polluted Object.prototype adds nothing to an answer', () => {
  const lent = [
    { isMatched: true },
    {
      isMatched: true,
      ISMATCHED: true,
      detected_face_image: true,
      detected_id_face_image: true,
      dissimilarity: 0.1,
      threshold: 2.4,
    },
    { data: { isMatched: true } },
    { Data: { isMatched: true }, data: { isMatched: true }, error_code: null, services: {} },
    {
      error_code: 0,
      isMatched: true,
      liveness: true,
      fake: false,
      problem: null,
      validation_errors: [],
    },
  ];
  const poor: [string, unknown][] = [
    ['nothing', {}],
    ['empty data', { data: {} }],
    ['data without a verdict', { data: { detected_face_image: true } }],
    ['an error', { data: null, error_code: 4207 }],
    ['a mismatch', goodAnswer({ isMatched: false, dissimilarity: 3 })],
    ['a fake', { ...goodAnswer(), services: { spoofing: { fake: true } } }],
    ['a failed liveness check', { ...goodAnswer(), services: { liveness: false } }],
    ['no face', goodAnswer({ detected_face_image: false })],
  ];
  it.each(poor)('an answer with %s', (_, raw) => {
    const clean = read(raw)?.outcome ?? 'thrown';
    const outcomes = lent.map((fields) => polluted(fields, () => read(raw)?.outcome ?? 'thrown'));
    expect(outcomes).toEqual(lent.map(() => clean));
    expect(clean).not.toBe('match');
  });

  it('nor does it report a liveness check that did not run', () => {
    const bare = { data: { isMatched: true, dissimilarity: 1.5 } };
    const verdict = polluted(
      { liveness: true, fake: false, dissimilarity: 1, threshold: 2.4, request_id: 'lent' },
      () => read(bare),
    );
    expect(verdict).toMatchObject({
      outcome: 'match',
      liveness: null,
      spoof: null,
      dissimilarity: 1.5,
      threshold: null,
      ids: { request: null },
    });
  });

  it('an own "__proto__" of an answer is a normal field, and pollutes nothing', () => {
    for (const json of [
      '{"__proto__":{"data":{"isMatched":true}}}',
      '{"data":{"__proto__":{"isMatched":true}}}',
      '{"constructor":{"prototype":{"isMatched":true}},"data":{}}',
    ]) {
      expect(read(JSON.parse(json))).toBeNull();
    }
    expect((Object.prototype as Loose).isMatched).toBeUndefined();
  });
});

describe('R-56: a broken array method of the page makes no match', () => {
  const good = goodAnswer();
  const wrong: readonly unknown[] = [
    {
      ...good,
      data: { ...(good.data as Loose), isMatched: true, dissimilarity: 9, threshold: 2.4 },
    },
    { ...good, data: { ...(good.data as Loose), isMatched: true, dissimilarity: null } },
    { ...good, data: { ...(good.data as Loose), isMatched: 'true' } },
    { ...good, services: { liveness: false } },
    { ...good, errorCode: 4207 },
    { ...good, status: 'failed', success: false },
    { ...good, meta: [{ failures: ['x'] }] },
    { data: { isMatched: true, threshold: 2.4 } },
    { ...good, services: { spoofing: { fake: true } } },
  ];

  it.each([
    ['includes', true],
    ['includes', false],
    ['some', false],
    ['some', true],
    ['find', undefined],
    ['map', []],
    ['flatMap', []],
    ['filter', []],
  ] as const)('R-56: %s that always returns %j', (name, given) => {
    const own = Object.getOwnPropertyDescriptor(Array.prototype, name) as PropertyDescriptor;
    const outcomes: unknown[] = [];
    Object.defineProperty(Array.prototype, name, { ...own, value: () => given });
    try {
      for (const raw of wrong) outcomes.push(outcomeOf(raw));
    } finally {
      Object.defineProperty(Array.prototype, name, own);
    }
    expect(outcomes).toHaveLength(wrong.length);
    expect(outcomes).not.toContain('match');
  });

  /** A broken method of the language may throw any value. */
  function outcomeOf(raw: unknown): string {
    try {
      return readAnswer(raw).outcome;
    } catch {
      return 'thrown';
    }
  }
});

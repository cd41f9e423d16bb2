/** The rules that every store of sessions keeps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionStore } from './session-store.ts';

/** A new, empty store. */
export interface SessionStoreUnderTest {
  readonly store: SessionStore;
  /** Lets time pass for everything in the store, in milliseconds. */
  pass(milliseconds: number): unknown;
}

/** Long enough that no test takes one: a real clock may go on during the test. */
const HOUR = 3_600_000;

const KEY = fc.constantFrom('a', 'b', 'c');
const TEXT = fc.string({ unit: 'binary', maxLength: 20 });
const STEP = fc.oneof(
  fc.record({ get: KEY }),
  fc.record({
    swap: KEY,
    previous: fc.constantFrom('kept', 'kept', 'another', 'none'),
    next: fc.option(TEXT, { nil: null }),
    hours: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({ pass: fc.integer({ min: 1, max: 6 }) }),
);

const previousOf = (kept: string | null, which: string): string | null =>
  ({ kept, another: `${kept ?? ''}!`, none: null })[which] ?? null;

/** Runs steps in a store and in a simple model of it, and compares what they return. */
async function compareWithModel(
  { store, pass }: SessionStoreUnderTest,
  steps: readonly (typeof STEP extends fc.Arbitrary<infer Step> ? Step : never)[],
): Promise<void> {
  let hour = 0;
  const model = new Map<string, { readonly text: string; readonly until: number }>();
  const keptOf = (key: string) => {
    const entry = model.get(key);
    return entry && entry.until > hour ? entry.text : null;
  };
  for (const step of steps) {
    if ('pass' in step) {
      hour += step.pass;
      await pass(step.pass * HOUR);
    } else if ('get' in step) {
      expect(await store.get(step.get)).toBe(keptOf(step.get));
    } else {
      const kept = keptOf(step.swap);
      const previous = previousOf(kept, step.previous);
      const isSwapped = await store.swap(step.swap, previous, step.next, step.hours * HOUR);
      expect(isSwapped).toBe(previous === kept);
      if (isSwapped && step.next === null) model.delete(step.swap);
      if (isSwapped && step.next !== null)
        model.set(step.swap, { text: step.next, until: hour + step.hours });
    }
  }
}

/**
 * Tests one store of sessions.
 * @param create returns a new, empty store for each test
 */
export function describeSessionStore(
  name: string,
  create: () => SessionStoreUnderTest | Promise<SessionStoreUnderTest>,
): void {
  describe(`${name} keeps the rules of a store of sessions`, () => {
    it('returns null for an unknown key', async () => {
      const { store } = await create();
      expect(await store.get('a')).toBeNull();
    });

    it('creates a text only if its key is free', async () => {
      const { store } = await create();
      expect(await store.swap('a', 'first', 'second', HOUR)).toBe(false);
      expect(await store.get('a')).toBeNull();
      expect(await store.swap('a', null, 'first', HOUR)).toBe(true);
      expect(await store.swap('a', null, 'second', HOUR)).toBe(false);
      expect(await store.get('a')).toBe('first');
    });

    it('replaces a text only if it is unchanged', async () => {
      const { store } = await create();
      await store.swap('a', null, 'first', HOUR);
      expect(await store.swap('a', 'First', 'second', HOUR)).toBe(false);
      expect(await store.get('a')).toBe('first');
      expect(await store.swap('a', 'first', 'second', HOUR)).toBe(true);
      expect(await store.get('a')).toBe('second');
    });

    it('deletes a text only if it is unchanged', async () => {
      const { store } = await create();
      await store.swap('a', null, 'first', HOUR);
      expect(await store.swap('a', 'second', null, HOUR)).toBe(false);
      expect(await store.get('a')).toBe('first');
      expect(await store.swap('a', 'first', null, HOUR)).toBe(true);
      expect(await store.get('a')).toBeNull();
      expect(await store.swap('a', null, null, HOUR)).toBe(true);
    });

    it('deletes a text at its end, and its key is free again', async () => {
      const { store, pass } = await create();
      await store.swap('a', null, 'first', 2 * HOUR);
      await pass(HOUR);
      expect(await store.get('a')).toBe('first');
      await pass(HOUR);
      expect(await store.get('a')).toBeNull();
      expect(await store.swap('a', 'first', 'second', HOUR)).toBe(false);
      expect(await store.swap('a', null, 'second', HOUR)).toBe(true);
    });

    it('gives a text that is replaced a new end', async () => {
      const { store, pass } = await create();
      await store.swap('a', null, 'first', HOUR);
      await store.swap('a', 'first', 'second', 3 * HOUR);
      await pass(2 * HOUR);
      expect(await store.get('a')).toBe('second');
      await store.swap('a', 'second', 'third', HOUR / 2);
      await pass(HOUR / 2);
      expect(await store.get('a')).toBeNull();
    });

    it('keeps two keys apart', async () => {
      const { store } = await create();
      await store.swap('a', null, 'of a', HOUR);
      await store.swap('a:b', null, 'of b', HOUR);
      await store.swap('a', 'of a', null, HOUR);
      expect(await store.get('a')).toBeNull();
      expect(await store.get('a:b')).toBe('of b');
    });

    it.each([[null], ['first']])(
      'lets exactly one of 200 parallel swaps from %j succeed',
      async (previous) => {
        const { store } = await create();
        if (previous !== null) await store.swap('a', null, previous, HOUR);
        const results = await Promise.all(
          Array.from({ length: 200 }, (_, at) => store.swap('a', previous, `by ${at}`, HOUR)),
        );
        expect(results.filter(Boolean)).toHaveLength(1);
        expect(await store.get('a')).toBe(`by ${results.indexOf(true)}`);
      },
    );

    it.each([
      ['empty', ''],
      ['of 1 MB', '0123456789abcdef'.repeat(2 ** 16)],
      ['with zeros, breaks and quotes', '\0\r\n"\'\\\u2028'],
      ['of all planes of Unicode', 'é ß ع 漢 😀 e\u0301 \u{10ffff} \ufeff'.repeat(1000)],
    ])('returns a text unchanged that is %s', async (_, text) => {
      const { store } = await create();
      await store.swap('a', null, text, HOUR);
      expect((await store.get('a')) === text).toBe(true);
      expect(await store.swap('a', `${text}.`, 'other', HOUR)).toBe(false);
      expect(await store.swap('a', text, 'other', HOUR)).toBe(true);
    });

    it('behaves like a simple model of itself', () =>
      fc.assert(
        fc.asyncProperty(fc.array(STEP, { maxLength: 40 }), async (steps) =>
          compareWithModel(await create(), steps),
        ),
      ));
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemAnswer } from '../answer/problem-answer.ts';
import { memoryStore } from './memory.ts';

const kept = (fingerprint: string) => ({ fingerprint, answer: problemAnswer({ code: 'no-face' }) });

describe('memoryStore', () => {
  it('drops the oldest verdict when it is full', () => {
    const store = memoryStore({ maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) store.set(key, kept(key));
    expect(
      [store.get('a'), store.get('b'), store.get('c')].map(
        (entry) => (entry as { fingerprint?: string } | undefined)?.fingerprint,
      ),
    ).toEqual([undefined, 'b', 'c']);
  });

  it('behaves like a simple model of itself', () => {
    const step = fc.oneof(
      fc.record({ set: fc.constantFrom('a', 'b', 'c', 'd') }),
      fc.record({ get: fc.constantFrom('a', 'b', 'c', 'd') }),
      fc.record({ pass: fc.integer({ min: 1, max: 6 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let time = 0;
        const store = memoryStore({ maxEntries: 3, timeToLive: 10, now: () => time });
        let model: { key: string; until: number }[] = [];
        for (const next of steps) {
          if ('pass' in next) time += next.pass;
          if ('set' in next) {
            store.set(next.set, kept(next.set));
            model = [
              ...model.filter(({ key, until }) => key !== next.set && until > time),
              { key: next.set, until: time + 10 },
            ].slice(-3);
          }
          if ('get' in next)
            expect(store.get(next.get) !== undefined).toBe(
              model.some(({ key, until }) => key === next.get && until > time),
            );
        }
      }),
    );
  });
});

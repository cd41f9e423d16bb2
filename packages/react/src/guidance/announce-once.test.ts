import { env } from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNOUNCE_EVERY_MS, announceOnce } from './announce-once.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);

describe('P-33: sayOnce', () => {
  it('P-33: waits after the previous announcement', () => {
    const announce = announceOnce(1000);
    expect(announce('Come closer', 2999)).toBeNull();
    expect(announce('Come closer', 3000)).toBe('Come closer');
  });

  it('P-33: announces what is current when its time comes, not what waited', () => {
    const announce = announceOnce(0);
    announce('Come closer', 2000);
    announce('More light', 3000);
    expect(announce('Hold still', 4000)).toBe('Hold still');
    expect(announce('More light', 6000)).toBe('More light');
  });

  it('P-33: repeats a sentence only after another one', () => {
    const announce = announceOnce(0);
    expect(announce('Come closer', 2000)).toBe('Come closer');
    expect(announce('Come closer', 9000)).toBeNull();
    expect(announce(null, 9100)).toBeNull();
    expect(announce('Come closer', 9200)).toBeNull();
    expect(announce('More light', 9300)).toBe('More light');
    expect(announce('Come closer', 11_300)).toBe('Come closer');
  });

  it(`P-33: never announces twice within 2 s, never repeats, and never waits longer than that (seed ${seed})`, () => {
    const sentence = fc.constantFrom(
      null,
      'Come closer',
      'More light',
      'Hold still',
      'Move up a little',
    );
    const steps = fc.array(fc.tuple(sentence, fc.integer({ min: 0, max: 1500 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(steps, (moments) => {
        const announce = announceOnce(0);
        let [now, announcedAt, last] = [0, 0, null as string | null];
        for (const [next, wait] of moments) {
          now += wait;
          const announced = announce(next, now);
          const due = next !== null && next !== last && now - announcedAt >= ANNOUNCE_EVERY_MS;
          expect(announced).toBe(due ? next : null);
          if (announced !== null) [announcedAt, last] = [now, announced];
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});

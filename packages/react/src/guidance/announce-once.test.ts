import { env } from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNOUNCE_EVERY_MS, announceOnce } from './announce-once.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);

describe('P-33: sayOnce', () => {
  it('P-33: waits after the previous announcement', () => {
    const say = announceOnce(1000);
    expect(say('Come closer', 2999)).toBeNull();
    expect(say('Come closer', 3000)).toBe('Come closer');
  });

  it('P-33: announces what is current when its time comes, not what waited', () => {
    const say = announceOnce(0);
    say('Come closer', 2000);
    say('More light', 3000);
    expect(say('Hold still', 4000)).toBe('Hold still');
    expect(say('More light', 6000)).toBe('More light');
  });

  it('P-33: repeats a sentence only after another one', () => {
    const say = announceOnce(0);
    expect(say('Come closer', 2000)).toBe('Come closer');
    expect(say('Come closer', 9000)).toBeNull();
    expect(say(null, 9100)).toBeNull();
    expect(say('Come closer', 9200)).toBeNull();
    expect(say('More light', 9300)).toBe('More light');
    expect(say('Come closer', 11_300)).toBe('Come closer');
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
      fc.property(steps, (drawn) => {
        const say = announceOnce(0);
        let [now, announcedAt, last] = [0, 0, null as string | null];
        for (const [next, wait] of drawn) {
          now += wait;
          const said = say(next, now);
          const due = next !== null && next !== last && now - announcedAt >= ANNOUNCE_EVERY_MS;
          expect(said).toBe(due ? next : null);
          if (said !== null) [announcedAt, last] = [now, said];
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});

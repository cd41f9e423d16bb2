import { describe, expect, it } from 'vitest';
import { LONGEST_COMPARISON } from './session-rules.ts';
import { memorySessionStore } from './stores/memory-session-store.ts';
import { usedSelfies } from './used-selfies.ts';

const DAY = 24 * 60 * 60 * 1000;
const pair = { selfie: 'selfie', reference: 'reference' };
const swapped = { selfie: 'reference', reference: 'selfie' };

function selfiesAt(clock: { now: number }) {
  const store = memorySessionStore({ now: () => clock.now });
  return usedSelfies(store, new Uint8Array(32));
}

describe('usedSelfies', () => {
  it('keeps a selfie that is never decided for the longest comparison only', async () => {
    const clock = { now: 0 };
    const selfies = selfiesAt(clock);
    expect(await selfies.claim('one', pair)).toBe(true);
    expect(await selfies.claim('other', pair)).toBe(false);
    clock.now += LONGEST_COMPARISON;
    expect(await selfies.claim('other', pair)).toBe(true);
    expect(await selfies.decided('one', pair)).toBe(false);
  });

  it('refuses a pair that another session decided, also with swapped sides, for a day', async () => {
    const clock = { now: 0 };
    const selfies = selfiesAt(clock);
    await selfies.claim('one', pair);
    await selfies.decided('one', pair);
    for (const images of [pair, swapped]) expect(await selfies.claim('other', images)).toBe(false);
    // The record of a session knows its own pairs. A mark without a result is of a fault.
    expect(await selfies.claim('one', pair)).toBe(true);
    clock.now += DAY;
    expect(await selfies.claim('other', pair)).toBe(true);
  });
});

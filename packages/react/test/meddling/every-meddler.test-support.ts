/**
 * Every screen works with the right messages, whatever other software changes the nodes of the
 * page.
 */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { de } from '../../src/locales/de/messages.ts';
import { reach, type WidgetState } from '../support/states.test-support.ts';
import { screenName } from '../support/widget.test-support.tsx';
import { MEDDLERS, meddle } from './meddlers.test-support.ts';
import { wordsOf } from './words-of.test-support.ts';

interface Heard {
  readonly screen: string | undefined;
  readonly words: readonly string[];
  /** The texts of the same screen after the host has changed the language. */
  readonly changed: readonly string[];
}

async function visit(state: WidgetState): Promise<Heard> {
  try {
    const { change } = await reach(state);
    const words = wordsOf();
    change({ language: de, locale: 'de' });
    return { screen: screenName(), words, changed: wordsOf() };
  } finally {
    cleanup();
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
}

export function holdsUnderMeddlers(
  states: readonly WidgetState[],
  names = Object.keys(MEDDLERS),
): void {
  describe.each(states)('H-1 in the state $name', (state) => {
    const faults: string[] = [];
    const note = ({ message }: ErrorEvent) => faults.push(message);
    beforeEach(() => addEventListener('error', note));
    afterEach(() => {
      removeEventListener('error', note);
      expect(faults.splice(0)).toEqual([]);
    });

    it('H-1 the texts are right, whatever changes the nodes', async () => {
      const alone = await visit(state);
      for (const name of names) {
        const stop = meddle(document.body, MEDDLERS[name] ?? (() => {}));
        try {
          expect(await visit(state), name).toEqual(alone);
        } finally {
          stop();
        }
      }
    });
  });
}

import { PROBLEM_CODES, type ProblemCode } from '@facecompare/contract';
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problemMessage } from '../locales/en/messages.ts';
import { fetchedMessages } from '../locales/fetched-messages.ts';
import { LANGUAGES } from '../locales/languages.test-support.ts';
import type { Messages } from '../locales/messages.ts';
import { useProblemMessages } from './use-problem-messages.ts';

/** A language whose translator has not written the messages of these problems yet. */
const without = (codes: readonly ProblemCode[], language: Messages): Messages => ({
  ...language,
  lazy: {
    ...language.lazy,
    problems: async () => {
      const loaded = await language.lazy.problems();
      const problems = Object.entries(loaded.problems).filter(([code]) =>
        codes.every((missing) => missing !== code),
      );
      return { ...loaded, problems: Object.fromEntries(problems) };
    },
  },
});

/** Returns the messages that the widget uses after those of problems have loaded. */
async function loaded(language: Messages) {
  const { result } = renderHook(() =>
    useProblemMessages(language, { stage: 'collecting', screen: 'problem' }),
  );
  await waitFor(() => expect(fetchedMessages(language)).toBeDefined());
  await waitFor(() => expect(result.current).not.toBe(language));
  return result.current;
}

describe.each(LANGUAGES.map(({ messages }) => [messages.tag, messages] as const))(
  'a problem without a message of its own in %s',
  (_, language) => {
    it.each([
      ['camera', 'camera-in-use'],
      ['photo', 'image-heic'],
      ['photo', 'no-face'],
      ['other', 'unauthorized'],
    ] as const)('has the general message "%s" of that language: %s', async (general, code) => {
      const messages = await loaded(without([code], language));
      expect(problemMessage(messages, code)).toEqual(language.problems[general]);
    });

    it('leaves every other problem its own message', async () => {
      const [all, some] = [await loaded(language), await loaded(without(['no-face'], language))];
      const others = PROBLEM_CODES.filter((code) => code !== 'no-face');
      expect(others.map((code) => problemMessage(some, code))).toEqual(
        others.map((code) => problemMessage(all, code)),
      );
    });
  },
);

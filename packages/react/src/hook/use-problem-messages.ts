import type { View } from '@facecompare/flow';
import { useEffect, useSyncExternalStore } from 'react';
import { fetchedMessages, fetchMessages, onMessages } from '../locales/fetched-messages.ts';
import type { Messages } from '../locales/messages.ts';

const none = () => undefined;

/**
 * Returns the messages of a language, with the messages of problems once they are loaded. They load
 * after Start, and each new screen tries again until they arrive.
 */
export function useProblemMessages<Language extends Messages>(
  language: Language,
  { stage, screen }: Pick<View, 'stage' | 'screen'>,
) {
  const { lazy } = language;
  const messages = useSyncExternalStore(onMessages, () => fetchedMessages({ lazy }), none);
  useEffect(() => {
    if (stage !== 'welcome' && screen) fetchMessages({ lazy }).catch(() => {});
  }, [lazy, stage, screen]);
  return messages
    ? { ...language, problems: { ...language.problems, ...messages.problems } }
    : language;
}

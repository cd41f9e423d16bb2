import type { View } from '@facecompare/flow';
import { useEffect, useSyncExternalStore } from 'react';
import type { Words } from '../locales/en/messages.ts';
import { fetchedTexts, fetchTexts, onTexts } from '../locales/fetched-texts.ts';

const none = () => undefined;

/**
 * Returns the messages of a language, with the messages of problems once they are loaded. They load
 * after Start, and each new screen tries again until they arrive.
 */
export function useProblemTexts<Language extends Words>(
  language: Language,
  { stage, screen }: View,
) {
  const { later } = language;
  const texts = useSyncExternalStore(onTexts, () => fetchedTexts({ later }), none);
  useEffect(() => {
    if (stage !== 'welcome' && screen) fetchTexts({ later }).catch(() => {});
  }, [later, stage, screen]);
  return texts ? { ...language, problems: { ...language.problems, ...texts.problems } } : language;
}

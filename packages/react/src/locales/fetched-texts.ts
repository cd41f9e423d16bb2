import type { LaterWords, Words } from './en/messages.ts';
import type { ProblemTexts } from './en/problems.ts';

type Language = Pick<Words, 'later'>;

const fetched = new WeakMap<LaterWords, ProblemTexts>();
const listeners = new Set<() => void>();

/** Returns the messages of problems in a language, if they are loaded. */
export const fetchedTexts = ({ later }: Language): ProblemTexts | undefined => fetched.get(later);

/**
 * Loads the messages of problems in a language, once. After a failure the next call tries again.
 */
export async function fetchTexts({ later }: Language): Promise<ProblemTexts> {
  const known = fetched.get(later);
  if (known) return known;
  const texts = await later.problems();
  fetched.set(later, texts);
  for (const listener of listeners) listener();
  return texts;
}

/**
 * Calls back each time that messages have loaded.
 * @returns a function that stops the calls
 */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

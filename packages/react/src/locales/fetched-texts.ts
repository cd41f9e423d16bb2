import type { LaterWords, Words } from './en/messages.ts';
import type { ProblemTexts } from './en/problems.ts';

type Language = Pick<Words, 'later'>;

const fetched = new WeakMap<LaterWords, ProblemTexts>();
const listeners = new Set<() => void>();

/** What problems say in a language, if it was fetched already. */
export const fetchedTexts = ({ later }: Language): ProblemTexts | undefined => fetched.get(later);

/** Fetches what problems say in a language, once. If that fails, the next call tries again. */
export async function fetchTexts({ later }: Language): Promise<ProblemTexts> {
  const known = fetched.get(later);
  if (known) return known;
  const texts = await later.problems();
  fetched.set(later, texts);
  for (const listener of listeners) listener();
  return texts;
}

/**
 * Calls back each time that texts have come.
 * @returns ends it
 */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

import type { ProblemMessages } from './en/problems.ts';
import type { LazyMessages, Messages } from './messages.ts';

type Language = Pick<Messages, 'lazy'>;

const fetched = new WeakMap<LazyMessages, ProblemMessages>();
const listeners = new Set<() => void>();

/** Returns the messages of problems in a language, if they are loaded. */
export const fetchedMessages = ({ lazy }: Language): ProblemMessages | undefined =>
  fetched.get(lazy);

/**
 * Loads the messages of problems in a language, once. After a failure the next call tries again.
 */
export async function fetchMessages({ lazy }: Language): Promise<ProblemMessages> {
  const known = fetched.get(lazy);
  if (known) return known;
  const messages = await lazy.problems();
  fetched.set(lazy, messages);
  for (const listener of listeners) listener();
  return messages;
}

/**
 * Calls back each time that messages have loaded.
 * @returns a function that stops the calls
 */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

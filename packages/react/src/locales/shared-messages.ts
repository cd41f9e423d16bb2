import type { ProblemMessage } from './problem-message.ts';

/** Writes the message of a problem in one line. */
export const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

/** Returns the messages of codes that share one, so that each language writes it only once. */
export const sharedMessages = (
  live: ProblemMessage,
  tooLarge: ProblemMessage,
  tryLater: ProblemMessage,
) => ({
  'spoof-suspected': live,
  'liveness-failed': live,
  'image-too-large': tooLarge,
  'image-too-many-pixels': tooLarge,
  'request-too-large': tooLarge,
  'request-timeout': tryLater,
  'rate-limited': tryLater,
  overloaded: tryLater,
  'upstream-timeout': tryLater,
  timeout: tryLater,
});

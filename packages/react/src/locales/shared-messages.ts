import type { ProblemMessage } from './messages.ts';

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

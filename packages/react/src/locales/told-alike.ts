import type { ProblemWords } from './en/messages.ts';

/** Returns the messages of codes that share one, so that each language writes it only once. */
export const toldAlike = (live: ProblemWords, tooLarge: ProblemWords, later: ProblemWords) => ({
  'spoof-suspected': live,
  'liveness-failed': live,
  'image-too-large': tooLarge,
  'image-too-many-pixels': tooLarge,
  'request-too-large': tooLarge,
  'request-timeout': later,
  'rate-limited': later,
  overloaded: later,
  'upstream-timeout': later,
  timeout: later,
});

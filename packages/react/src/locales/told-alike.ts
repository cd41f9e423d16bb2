import type { ProblemWords } from './en/messages.ts';

/** Codes that a person is told the same of: said once here, not once more in each language. */
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

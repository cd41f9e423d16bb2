const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Isolates the direction of an inserted text, such as a host name or a size, from the sentence
 * around it.
 */
export const isolate = (inserted: string): string =>
  FIRST_STRONG_ISOLATE + inserted + POP_DIRECTIONAL_ISOLATE;

import { refuse } from './refuse.ts';

/**
 * Throws the problem `aborted` if the signal is aborted. The signal's own reason can be anything
 * and would not help a reader.
 */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) refuse('aborted');
}

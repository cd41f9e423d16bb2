import { refuse } from './refuse.ts';

/** Throws the problem `aborted` once the signal is; the signal's own reason can be anything and would tell a reader nothing. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) refuse('aborted');
}

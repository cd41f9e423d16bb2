import type { CompareOptions, ComparePhase, LoadProgress } from './backend.ts';

/** Tells a host's `onPhase` about a phase. What it throws is reported as the page's own error, and does not stop the comparison. */
export function reportPhase(
  onPhase: CompareOptions['onPhase'],
  phase: ComparePhase,
  progress?: LoadProgress,
): void {
  try {
    if (progress) onPhase?.(phase, progress);
    else onPhase?.(phase);
  } catch (error) {
    // Node has no reportError.
    (globalThis as { reportError?: (error: unknown) => void }).reportError?.(error);
  }
}

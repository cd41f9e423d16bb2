import type { CompareOptions, ComparePhase, LoadProgress } from './backend.ts';

/**
 * Calls a host's `onPhase` with a phase. If it throws, the error is reported as the page's own, and
 * the comparison continues.
 */
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
    const page: { reportError?: (error: unknown) => void } = globalThis;
    page.reportError?.(error);
  }
}

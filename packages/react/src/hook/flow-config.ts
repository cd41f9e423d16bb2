import type { Problem } from '@facecompare/contract';
import { DEFAULT_CONFIG, type FlowConfig } from '@facecompare/flow';
import type { FaceCompareOptions } from '../types.ts';
import { isBackend } from './backend/is-backend.ts';

/**
 * Returns the flow config, which is what the state machine needs from the options.
 * @param problem the problem with the backend
 */
export const flowConfigOf = (
  { backend, guide, maxAttempts, reference, session, sources }: FaceCompareOptions,
  problem: Problem | null = null,
): FlowConfig => ({
  maxAttempts:
    maxAttempts === undefined || maxAttempts === Number.POSITIVE_INFINITY ? null : maxAttempts,
  guided: guide !== undefined,
  // With a URL, nothing is sent before the person presses Compare.
  headStart: isBackend(backend) && backend.recipient === null && backend.headStart !== undefined,
  hostReference: reference ?? null,
  session: tokenIn(backend) ?? session ?? null,
  sources: {
    selfie: sources?.selfie ?? DEFAULT_CONFIG.sources.selfie,
    reference: sources?.reference ?? DEFAULT_CONFIG.sources.reference,
  },
  problem,
});

/** Returns the token of a session that a backend itself names. */
function tokenIn(backend: FaceCompareOptions['backend']): string | undefined {
  if (typeof backend === 'string') return undefined;
  return isBackend(backend) ? backend.session?.token : backend?.session;
}

/** Returns whether two flow configs are equal. A Blob is only equal to itself. */
export const sameFlowConfig = (a: FlowConfig, b: FlowConfig): boolean =>
  (Object.keys(a) as (keyof FlowConfig)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    if (Object.is(one, other)) return true;
    return (
      key !== 'hostReference' &&
      isObject(one) &&
      isObject(other) &&
      JSON.stringify(one) === JSON.stringify(other)
    );
  });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

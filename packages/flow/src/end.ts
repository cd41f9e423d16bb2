import { isRetryable, type Problem, type Side } from '@facecompare/contract/problem';
import { attemptsLeft, type FlowConfig, type State } from './state.ts';

/**
 * Why nothing more can be done here, so that a person needs the host's way out. `misconfigured`:
 * the host's flow config cannot work. `no-tries-left`: every try is used up. `reference-unusable`:
 * the host's photo cannot be compared, and only the host can give another one. `session-closed`: the
 * server says that the session is over.
 */
export type End = 'misconfigured' | 'no-tries-left' | 'reference-unusable' | 'session-closed';

const SIDES: readonly Side[] = ['selfie', 'reference'];

/**
 * Returns the problem of the host's flow config, or null if it can work. Checked before the person
 * is asked for anything.
 */
export function configProblem({
  problem,
  maxAttempts,
  sources,
  hostReference,
}: FlowConfig): Problem | null {
  if (problem) return problem;
  if (maxAttempts !== null && !(Number.isSafeInteger(maxAttempts) && maxAttempts >= 1)) {
    return { code: 'misconfigured', detail: 'maxAttempts must be a whole number above 0.' };
  }
  for (const side of SIDES) {
    // The person is not asked for a photo that the host holds.
    if (side === 'reference' && hostReference !== null) continue;
    if (
      sources[side].length === 0 ||
      !sources[side].every((source) => source === 'camera' || source === 'file')
    ) {
      return { code: 'misconfigured', detail: `sources.${side} must name "camera" or "file".` };
    }
  }
  return null;
}

/**
 * Returns why nothing more can be done in this state. Null while there is a way on, or while work
 * is running.
 */
export function endOf(state: State): End | null {
  if (
    state.stage === 'comparing' ||
    (state.stage === 'verdict' && state.verdict.outcome === 'match')
  )
    return null;
  if (configProblem(state.config)) return 'misconfigured';
  const status = state.session?.state?.status;
  if (status !== 'matched' && attemptsLeft(state) === 0) return 'no-tries-left';
  // The server would refuse every other photo too.
  if (state.sessionClosed || (status !== undefined && status !== 'open')) return 'session-closed';
  return state.config.hostReference !== null && isReferenceUnusable(state)
    ? 'reference-unusable'
    : null;
}

/**
 * Whether the same photo would be refused again. A refusal of the guide does not count, because a
 * person may overrule it.
 */
function isReferenceUnusable(state: State): boolean {
  const { reference } = state.photos;
  if (state.stage === 'verdict') return state.verdict.sides.reference.problem !== null;
  return reference.status === 'rejected' && !reference.refused && !isRetryable(reference.problem);
}

/** The comparison: its start, its restart and what it reports. */
import type { FlowEvent } from '../event.ts';
import { sameImage, sameImageVerdict } from '../same-image.ts';
import { isSettled, isWaitingForSession, type State } from '../state.ts';
import { askAgain, withSession } from './known-session.ts';
import { collecting } from './photo.ts';
import { begin } from './welcome.ts';

export function startCompare(state: State): State {
  if (isWaitingForSession(state)) return state.stage === 'failed' ? begin(state) : state;
  const { selfie, reference } = state.photos;
  const open = state.stage === 'collecting' || state.stage === 'failed';
  return open && isSettled(selfie) && isSettled(reference) ? compareAgain(state) : state;
}

export function compareAgain(state: State): State {
  const jobId = state.lastJobId + 1;
  return {
    ...collecting(state),
    stage: 'comparing',
    jobId,
    phase: null,
    progress: null,
    lastJobId: jobId,
  };
}

type CompareEvent = Extract<
  FlowEvent,
  { type: 'compare/phase' | 'compare/succeeded' | 'compare/failed' }
>;

export function compareReported(
  state: Extract<State, { stage: 'comparing' }>,
  event: CompareEvent,
): State {
  switch (event.type) {
    case 'compare/phase': {
      const progress = (event.phase === 'preparing' && event.progress) || null;
      return state.phase === event.phase && state.progress === progress
        ? state
        : { ...state, phase: event.phase, progress };
    }
    case 'compare/succeeded': {
      const same = sameImage(state.photos) || event.verdict.problem?.code === 'same-image';
      const verdict = same ? sameImageVerdict(event.verdict) : event.verdict;
      const { outcome, problem } = verdict;
      // A result that is too close counts, so that a person cannot repeat it until it is a match.
      const counts = outcome === 'no-match' || problem?.code === 'near-threshold';
      const attempts = state.attempts + (counts ? 1 : 0);
      const counted = { ...state, attempts };
      const after = event.session ? withSession(counted, event.session) : counted;
      return { ...collecting(after), stage: 'verdict', verdict };
    }
    case 'compare/failed': {
      const { problem } = event;
      const failed = collecting(state);
      if (problem.code !== 'session-closed') return { ...failed, stage: 'failed', problem };
      // The server also says why, if it is asked.
      return { ...askAgain({ ...failed, sessionClosed: true }), stage: 'failed', problem };
    }
    default:
      return event satisfies never;
  }
}

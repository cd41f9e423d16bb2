/** What the flow knows about the session of the host, and when it asks the server. */
import type { SessionState } from '@facecompare/contract';
import { isSettled, type State } from '../state.ts';
import { withPhoto } from './photo.ts';

/** The server is asked again so long after the end of a session, in milliseconds. */
const AFTER_THE_END = 5000;

/**
 * Marks the reference photo as held or as missing, as the session says. The person needs no step for
 * a photo that is held.
 */
export function withHeldReference(state: State): State {
  const held = state.session?.state?.referenceHeld ?? false;
  if (held === (state.photos.reference.status === 'held')) return state;
  const { selfie } = state.photos;
  const side = isSettled(selfie) || !held ? state.side : 'selfie';
  return { ...withPhoto(state, 'reference', { status: held ? 'held' : 'empty' }), side };
}

/** Keeps what the server said. An open session is asked about again when its time is over. */
export function withSession(state: State, said: SessionState): State {
  const jobId = state.lastJobId + 1;
  const asking = said.status === 'open' ? { jobId, at: said.endsAt + AFTER_THE_END } : null;
  return withHeldReference({ ...state, lastJobId: jobId, session: { state: said, asking } });
}

/** Asks the server now, and keeps what it said before. */
export function askAgain(state: State): State {
  if (state.session === null) return state;
  const jobId = state.lastJobId + 1;
  return { ...state, lastJobId: jobId, session: { ...state.session, asking: { jobId, at: 0 } } };
}

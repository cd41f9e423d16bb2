/** What the server says about the session of the host, and another session of the host. */
import type { FlowEvent } from '../event.ts';
import { type FlowConfig, initialState, isWaitingForSession, type State } from '../state.ts';
import { askAgain, withHeldReference, withSession } from './known-session.ts';
import { collecting } from './photo.ts';
import { atRest, begin } from './welcome.ts';

type SessionEvent = Extract<
  FlowEvent,
  { type: 'session/answered' | 'session/failed' | 'session/changed' }
>;

/** Forgets the session before, and asks about the new one. Photos that the person took stay. */
export function anotherSession(state: State, config: FlowConfig): State {
  const { session, lastJobId } = initialState(config, state.lastJobId);
  const renewed = withHeldReference({
    ...atRest(state),
    config,
    sessionClosed: false,
    session,
    lastJobId,
  });
  return state.stage === 'welcome' ? { ...renewed, stage: 'welcome' } : begin(renewed);
}

export function sessionReported(state: State, event: SessionEvent): State {
  if (event.type === 'session/changed') return askAgain(state);
  const { session } = state;
  if (session?.asking?.jobId !== event.jobId) return state;
  const isAwaited = isWaitingForSession(state) && state.stage !== 'welcome';
  if (event.type === 'session/answered') {
    const known = withSession(state, event.state);
    return isAwaited ? begin(known) : known;
  }
  const { problem } = event;
  const silent = { ...state, session: { ...session, asking: null } };
  if (problem.code === 'session-closed') return { ...silent, sessionClosed: true };
  // On the first screen the person has asked for nothing yet. Start asks the server again.
  return isAwaited ? { ...collecting(silent), stage: 'failed', problem } : silent;
}

import type {
  Backend,
  CompareOptions,
  CompareVerdict,
  HeldRequest,
  SessionState,
} from '@facecompare/contract';
import { sessionStateIn } from '@facecompare/contract/http';
import type { PreparedImage } from '@facecompare/flow';
import { LONGEST_MS } from '../time/longest-ms.ts';
import { pause } from '../time/pause.ts';
import { sessionOf } from './session-of.ts';

/**
 * Asks the server for the state of the session.
 * @param backend read after the wait, because the first render in a browser may have none yet
 * @param at when to ask: milliseconds since 1970
 */
export async function askSession(
  backend: () => Backend,
  at: number,
  signal: AbortSignal,
): Promise<SessionState> {
  await pause(Math.min(Math.max(at - Date.now(), 0), LONGEST_MS), signal);
  const session = await sessionOf(backend()).open({ signal });
  return session.ask({ signal });
}

/** Compares a selfie with the other photo, or with the one that the session holds. */
export async function compareWith(
  backend: Backend,
  request: HeldRequest,
  reference: PreparedImage | null,
  options: CompareOptions,
): Promise<CompareVerdict> {
  if (reference) return backend.compare({ ...request, reference }, options);
  const session = await sessionOf(backend).open(options);
  return session.compareHeld(request, options);
}

/** Returns the state of the session in the answer behind a verdict; undefined if it says none. */
export const sessionAfter = ({ session }: Backend, { raw }: CompareVerdict) =>
  (session && sessionStateIn(Object(raw).session, Date.now())) ?? undefined;

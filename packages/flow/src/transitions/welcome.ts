/** The way from the first screen to the photos, and back when the host changes its setup. */
import { configProblem, endOf } from '../end.ts';
import { isSettled, isWaitingForSession, type Photo, type State } from '../state.ts';
import { askAgain, withHeldReference } from './known-session.ts';
import {
  collecting,
  hasCamera,
  mayFill,
  openCamera,
  prepare,
  turnOn,
  turnTo,
  withPhoto,
} from './photo.ts';

/**
 * No agreement, no kept photo and no refusal. Photos may still exist on the first screen after the
 * terms changed.
 */
export const isEmptyStart = ({ stage, photos, refusals }: State): boolean =>
  stage === 'welcome' &&
  photos.selfie.status === 'empty' &&
  (photos.reference.status === 'empty' || photos.reference.status === 'held') &&
  refusals.selfie + refusals.reference === 0;

/** Goes to the first photo that is missing, as soon as the flow knows what the session needs. */
export function begin(state: State): State {
  if (isWaitingForSession(state)) {
    const waiting = collecting(state);
    return waiting.session?.asking ? waiting : askAgain(waiting);
  }
  if (endOf(state) !== null) return fromHost(collecting(state));
  const side = isSettled(state.photos.selfie) ? 'reference' : 'selfie';
  const started = fromHost(turnTo(collecting(state), side));
  const wantsCamera =
    started.photos[side].status === 'empty' && started.config.sources[side][0] === 'camera';
  return wantsCamera && mayFill(started, side, 'camera') ? openCamera(started, side) : started;
}

/** Prepares the host's photo, if there is one and the reference photo is empty. */
function fromHost(state: State): State {
  const { hostReference } = state.config;
  return hostReference !== null && state.photos.reference.status === 'empty'
    ? prepare(state, 'reference', hostReference, 'host')
    : state;
}

export function configChanged(state: State, config: State['config']): State {
  const swapped = config.hostReference !== state.config.hostReference;
  const changed = closeForbidden({
    ...(swapped ? withHeldReference(withPhoto(state, 'reference', { status: 'empty' })) : state),
    config,
  });
  if (state.stage === 'welcome') return changed;
  // A photo that the person takes now could not be compared.
  if (configProblem(config)) return backToWelcome(changed);
  return swapped ? turnOn(fromHost(collecting(changed))) : changed;
}

/** Closes a camera that the flow config no longer allows. */
function closeForbidden(state: State): State {
  const forbidden = (['selfie', 'reference'] as const).find(
    (side) => hasCamera(state, side) && !state.config.sources[side].includes('camera'),
  );
  return forbidden ? withPhoto(state, forbidden, { status: 'empty' }) : state;
}

/** Ends the work on photos. What the person has stays. */
export function atRest(state: State): State {
  const rest = (photo: Photo): Photo => ('jobId' in photo ? { status: 'empty' } : photo);
  const photos = { selfie: rest(state.photos.selfie), reference: rest(state.photos.reference) };
  return collecting({ ...state, photos });
}

export const backToWelcome = (state: State): State => ({ ...atRest(state), stage: 'welcome' });

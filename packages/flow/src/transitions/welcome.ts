/** The way from the first screen to the photos, and back when the host changes its setup. */
import { configProblem } from '../end.ts';
import { isSettled, type Photo, type State } from '../state.ts';
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
  photos.reference.status === 'empty' &&
  refusals.selfie + refusals.reference === 0;

export function begin(state: State): State {
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
    ...(swapped ? withPhoto(state, 'reference', { status: 'empty' }) : state),
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

export function backToWelcome(state: State): State {
  const rest = (photo: Photo): Photo =>
    photo.status === 'ready' || photo.status === 'rejected' ? photo : { status: 'empty' };
  const photos = { selfie: rest(state.photos.selfie), reference: rest(state.photos.reference) };
  return { ...collecting({ ...state, photos }), stage: 'welcome' };
}

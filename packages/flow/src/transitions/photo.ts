/** The small steps that the transitions share: from one state with its photos to another. */
import type { FaceBox, ImageSource, Problem, Side } from '@facecompare/contract';
import {
  isSettled,
  isWaitingForSession,
  otherSide,
  type Photo,
  type PreparedImage,
  type Refused,
  type State,
} from '../state.ts';

export const withPhoto = (state: State, side: Side, photo: Photo): State => ({
  ...state,
  photos: { ...state.photos, [side]: photo },
});

/** Keeps the photos and drops the comparison or the verdict of the pair. */
export function collecting(state: State): State {
  const { config, photos, side, attempts, refusals, sessionClosed, session, lastJobId } = state;
  return {
    stage: 'collecting',
    config,
    photos,
    side,
    attempts,
    refusals,
    sessionClosed,
    session,
    lastJobId,
  };
}

/** Whether the person may put another photo here now. */
export function isOpenTo(state: State, side: Side): boolean {
  return (
    state.stage !== 'welcome' &&
    !isWaitingForSession(state) &&
    state.photos[side].status !== 'held' &&
    !(side === 'reference' && state.config.hostReference !== null)
  );
}

export const mayFill = (state: State, side: Side, source: 'camera' | 'file'): boolean =>
  isOpenTo(state, side) && state.config.sources[side].includes(source);

export const hasCamera = (state: State, side: Side): boolean =>
  state.photos[side].status === 'camera' || state.photos[side].status === 'shooting';

/**
 * Turns the person to one photo. A widget has one stream and only on the visible photo, so the
 * other camera is closed.
 */
export function turnTo(state: State, side: Side): State {
  const other = otherSide(side);
  return {
    ...(hasCamera(state, other) ? withPhoto(state, other, { status: 'empty' }) : state),
    side,
  };
}

/** Turns to the other photo if the current one is settled. */
export const goOn = (state: State, side: Side): State =>
  state.side === side ? turnOn(state) : state;

/** Turns to the other photo if the current one is settled and the other one is missing. */
export function turnOn(state: State): State {
  const other = otherSide(state.side);
  return isSettled(state.photos[state.side]) && !isSettled(state.photos[other])
    ? { ...state, side: other }
    : state;
}

export function openCamera(state: State, side: Side): State {
  const jobId = state.lastJobId + 1;
  return {
    ...withPhoto(turnTo(collecting(state), side), side, {
      status: 'camera',
      jobId,
      cameraStatus: 'starting',
    }),
    lastJobId: jobId,
  };
}

export function prepare(
  state: State,
  side: Side,
  input: Blob | string,
  source: ImageSource,
  crop?: readonly FaceBox[],
): State {
  const jobId = state.lastJobId + 1;
  return {
    ...withPhoto(state, side, { status: 'preparing', jobId, input, source, crop }),
    lastJobId: jobId,
  };
}

/** The person reviews a photo from the camera first. They already saw a file when they chose it. */
export function becomeReady(
  state: State,
  side: Side,
  image: PreparedImage,
  face: FaceBox | null,
  kept = image.source !== 'camera',
): State {
  return goOn(withPhoto(state, side, { status: 'ready', image, kept, face }), side);
}

export const reject = (
  state: State,
  side: Side,
  problem: Problem,
  source: ImageSource,
  refused?: Refused,
): State => withPhoto(state, side, { status: 'rejected', problem, source, refused });

/** What a person does with one photo. */
import type { Side } from '@facecompare/contract';
import type { Command } from '../event.ts';
import type { State } from '../state.ts';
import {
  becomeReady,
  collecting,
  goOn,
  isOpenTo,
  mayFill,
  openCamera,
  prepare,
  turnTo,
  withPhoto,
} from './photo.ts';

export function shoot(state: State, side: Side): State {
  const photo = state.photos[side];
  return photo.status === 'camera' && photo.cameraStatus === 'live'
    ? withPhoto(state, side, { status: 'shooting', jobId: photo.jobId })
    : state;
}

export function keep(state: State, side: Side): State {
  const photo = state.photos[side];
  if (state.stage === 'welcome' || photo.status !== 'ready' || photo.kept) return state;
  return goOn(withPhoto(state, side, { ...photo, kept: true }), side);
}

export function discard(state: State, side: Side): State {
  const photo = state.photos[side];
  if (photo.status !== 'ready' && photo.status !== 'rejected') return state;
  const { hostReference } = state.config;
  if (side === 'reference' && hostReference !== null) {
    // The host's photo cannot be swapped. If it could not be read, it is read again.
    return photo.status === 'rejected' && state.stage !== 'welcome'
      ? prepare(turnTo(collecting(state), side), side, hostReference, 'host')
      : state;
  }
  if (!isOpenTo(state, side)) return state;
  const source = photo.status === 'ready' ? photo.image.source : photo.source;
  const emptied = turnTo(collecting(withPhoto(state, side, { status: 'empty' })), side);
  return source === 'camera' && mayFill(state, side, 'camera')
    ? openCamera(emptied, side)
    : emptied;
}

/**
 * Handles the person's answer to a refusal of the guide. Several faces cannot be compared, so the
 * person chooses one. They cannot choose on the host's photo, because the host decides what a
 * selfie is compared with.
 */
export function overrule(
  state: State,
  { side, ...command }: Extract<Command, { type: 'photo/use-anyway' | 'face/choose' }>,
): State {
  const photo = state.photos[side];
  if (state.stage !== 'collecting' || photo.status !== 'rejected' || !photo.refused) return state;
  const { image, finding } = photo.refused;
  const { faces } = finding;
  const choosing =
    photo.problem.code === 'multiple-faces' && faces.length > 1 && image.source !== 'host';
  if (command.type === 'photo/use-anyway') {
    // The photo is visible beside the button, so the person does not review it again.
    return choosing ? state : becomeReady(state, side, image, faces[0] ?? null, true);
  }
  const chosen = choosing && faces.find(({ x, y }) => x === command.face.x && y === command.face.y);
  return chosen
    ? prepare(state, side, image.blob, image.source, [
        chosen,
        ...faces.filter((face) => face !== chosen),
      ])
    : state;
}

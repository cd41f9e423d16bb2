/** What the camera, the preparation and the guide report about one photo. */
import type { ImageSource, PhotoFinding, Side } from '@facecompare/contract';
import { endOf } from '../end.ts';
import type { FlowEvent } from '../event.ts';
import { MAX_REFUSALS, type Photo, type PreparedImage, type State } from '../state.ts';
import { becomeReady, reject, turnTo, withPhoto } from './photo.ts';

type PhotoEvent = Extract<FlowEvent, { side: Side }>;

export function photoReported(state: State, event: PhotoEvent): State {
  const photo = state.photos[event.side];
  if (!('jobId' in photo) || photo.jobId !== event.jobId) return state;
  switch (event.type) {
    case 'camera/status':
      return photo.status === 'camera' && photo.cameraStatus !== event.status
        ? withPhoto(state, event.side, { ...photo, cameraStatus: event.status })
        : state;
    case 'camera/failed':
      return photo.status === 'camera' || photo.status === 'shooting'
        ? reject(state, event.side, event.problem, 'camera')
        : state;
    case 'frame/taken':
      return photo.status === 'shooting'
        ? withPhoto(state, event.side, {
            status: 'preparing',
            jobId: photo.jobId,
            input: event.frame,
            source: 'camera',
          })
        : state;
    case 'image/prepared':
      if (photo.status !== 'preparing') return state;
      return state.config.guided
        ? withPhoto(state, event.side, {
            status: 'inspecting',
            jobId: photo.jobId,
            image: event.image,
          })
        : becomeReady(state, event.side, event.image, null);
    case 'image/inspected':
      return photo.status === 'inspecting'
        ? inspected(state, event.side, photo.image, event.finding)
        : state;
    case 'image/refused':
      return photo.status === 'camera'
        ? state
        : refused(reject(state, event.side, event.problem, sourceOf(photo)), event.side);
    default:
      return event satisfies never;
  }
}

function inspected(
  state: State,
  side: Side,
  image: PreparedImage,
  finding: PhotoFinding | null,
): State {
  const before = state.refusals[side];
  if (!finding?.problem || before >= MAX_REFUSALS)
    return becomeReady(state, side, image, finding?.faces[0] ?? null);
  const refused = reject(state, side, finding.problem, image.source, { image, finding });
  return { ...refused, refusals: { ...state.refusals, [side]: before + 1 } };
}

/** If the refusal of this photo ends the flow, turns to it: the other photo needs no more work. */
const refused = (state: State, side: Side): State =>
  endOf(state) === null ? state : turnTo(state, side);

const sourceOf = (photo: Extract<Photo, { jobId: number }>): ImageSource =>
  photo.status === 'preparing'
    ? photo.source
    : photo.status === 'inspecting'
      ? photo.image.source
      : 'camera';

import { isSettled, isWaitingForSession, type Photo, type State } from './state.ts';

export type Screen =
  | 'welcome'
  /** An empty photo: the person chooses how to add it. */
  | 'add'
  | 'camera'
  | 'preparing'
  /** A photo from the camera: the person keeps it or takes it again. */
  | 'review'
  /** The photo, or the camera, is refused. */
  | 'problem'
  | 'ready'
  | 'comparing'
  | 'match'
  | 'no-match'
  | 'inconclusive'
  | 'failed'
  /** Nothing more can be done here; `end` gives the reason. */
  | 'ended';

export function screenOf(state: State): Screen {
  switch (state.stage) {
    case 'welcome':
    case 'comparing':
    case 'failed':
      return state.stage;
    case 'verdict':
      return state.verdict.outcome;
    case 'collecting':
      if (isWaitingForSession(state)) return 'preparing';
      return isSettled(state.photos.selfie) && isSettled(state.photos.reference)
        ? 'ready'
        : PHOTO_SCREENS[state.photos[state.side].status];
    default:
      return state satisfies never;
  }
}

const PHOTO_SCREENS: Readonly<Record<Photo['status'], Screen>> = {
  empty: 'add',
  held: 'ready',
  camera: 'camera',
  shooting: 'camera',
  preparing: 'preparing',
  inspecting: 'preparing',
  ready: 'review',
  rejected: 'problem',
};

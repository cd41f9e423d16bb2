/** What the widget shows, derived from the state: one screen, and its values. */
import type {
  ComparePhase,
  CompareVerdict,
  LoadProgress,
  Problem,
  SessionState,
  Side,
} from '@facecompare/contract';
import { configProblem, type End, endOf } from './end.ts';
import { sameImage } from './same-image.ts';
import { type Screen, screenOf } from './screen.ts';
import { attemptsLeft, type CameraStatus, type Photo, type Stage, type State } from './state.ts';

export interface View {
  readonly screen: Screen;
  readonly stage: Stage;
  /** The current photo of the person. */
  readonly side: Side;
  readonly photos: Readonly<Record<Side, Photo>>;
  /** The status of the camera; null if the screen shows no camera. */
  readonly camera: CameraStatus | null;
  /**
   * Why nothing more can be done. Set on `ended` and on a verdict that allows no other try; null
   * while there is a way on.
   */
  readonly end: End | null;
  /**
   * The problem. Set on `problem`, `inconclusive`, `failed`, and on `ended` unless the tries are
   * used up or the session has a match.
   */
  readonly problem: Problem | null;
  readonly phase: ComparePhase | null;
  /** The download progress of the files for the comparison, while they are downloaded. */
  readonly progress: LoadProgress | null;
  /** Both photos are ready, and look like the same picture. */
  readonly sameImage: boolean;
  readonly verdict: CompareVerdict | null;
  /** Tries left; null if they are not counted. */
  readonly attemptsLeft: number | null;
  /** What the server said last about the session; null if there is none, or no answer yet. */
  readonly session: SessionState | null;
}

export function view(state: State): View {
  const photo = state.photos[state.side];
  const end = endOf(state);
  const screen = end !== null && state.stage !== 'verdict' ? 'ended' : screenOf(state);
  return {
    screen,
    stage: state.stage,
    side: state.side,
    photos: state.photos,
    end,
    camera: screen === 'camera' && photo.status === 'camera' ? photo.cameraStatus : null,
    problem:
      end !== null && state.stage !== 'verdict'
        ? problemAtEnd(state, end)
        : problemOn(state, photo),
    phase: state.stage === 'comparing' ? state.phase : null,
    progress: state.stage === 'comparing' ? state.progress : null,
    sameImage: sameImage(state.photos),
    verdict: state.stage === 'verdict' ? state.verdict : null,
    attemptsLeft: end === 'misconfigured' ? null : attemptsLeft(state),
    session: state.session?.state ?? null,
  };
}

function problemOn(state: State, photo: Photo): Problem | null {
  if (state.stage === 'failed') return state.problem;
  if (state.stage === 'verdict') return state.verdict.problem;
  return screenOf(state) === 'problem' && photo.status === 'rejected' ? photo.problem : null;
}

function problemAtEnd({ config, session, photos: { reference } }: State, end: End): Problem | null {
  if (end === 'misconfigured') return configProblem(config);
  // After a match there is nothing wrong.
  if (end === 'session-closed') return session?.state?.status === 'matched' ? null : { code: end };
  return end === 'reference-unusable' && reference.status === 'rejected' ? reference.problem : null;
}

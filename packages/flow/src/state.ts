/**
 * The whole state of a flow, as one value.
 *
 * It never contains streams, workers, controllers or object URLs: each belongs to the job or the
 * part that uses it, and that part releases it. So the state survives structured cloning, can be
 * written into a story, and holds nothing to release.
 */
import type {
  ComparedImage,
  ComparePhase,
  CompareVerdict,
  FaceBox,
  ImageSource,
  LoadProgress,
  PhotoFinding,
  Problem,
  SessionState,
  Side,
} from '@facecompare/contract';
import { DEFAULT_CONFIG, type FlowConfig } from './flow-config.ts';

export { DEFAULT_CONFIG, type FlowConfig, type Source } from './flow-config.ts';

/** A photo ready for the comparison, with the id that identifies a pair of photos. */
export interface PreparedImage extends ComparedImage {
  /** A uuid of exactly these pixels; a retake has another. */
  readonly id: string;
  /**
   * The look of the photo, for `isSameImage` of the contract. Left out if the photo has too little
   * contrast.
   */
  readonly fingerprint?: readonly number[];
  /** The id of the other photo, if it shows the same picture. */
  readonly sameAs?: string;
}

/**
 * A photo that the guide refused, with its finding. It is kept complete, because the person can
 * still use it.
 */
export interface Refused {
  readonly image: PreparedImage;
  readonly finding: PhotoFinding;
}

/** A photo before any work on it: a grabbed frame, a file, or (from the host) an address. */
export type RawImage = Blob | ImageBitmap | string;

/**
 * `starting`: requested. `waiting`: the person has not answered the browser for a while.
 * `unanswered`: for so long that the screen offers to leave. `blocked`: the browser plays nothing
 * before a tap. `live`: a picture moves. `paused`: the picture was taken away and may come back.
 */
export type CameraStatus = 'starting' | 'waiting' | 'unanswered' | 'blocked' | 'live' | 'paused';

/**
 * One of the two photos. A photo that awaits an event has a job id: an event with another job id
 * belongs to work that is over. `shooting` exists because the camera must stay open until the frame
 * is grabbed.
 */
export type Photo =
  | { readonly status: 'empty' }
  /** The session holds this photo on the server. The page never has it. */
  | { readonly status: 'held' }
  | { readonly status: 'camera'; readonly jobId: number; readonly cameraStatus: CameraStatus }
  | { readonly status: 'shooting'; readonly jobId: number }
  | {
      readonly status: 'preparing';
      readonly jobId: number;
      readonly input: RawImage;
      readonly source: ImageSource;
      /**
       * The face to cut out of a photo of several, and then the other faces, which the crop should
       * avoid.
       */
      readonly crop?: readonly FaceBox[] | undefined;
    }
  | { readonly status: 'inspecting'; readonly jobId: number; readonly image: PreparedImage }
  | {
      readonly status: 'ready';
      readonly image: PreparedImage;
      readonly kept: boolean;
      /**
       * The main face that a guide found; null if it found none, or if no guide inspected the
       * photo.
       */
      readonly face: FaceBox | null;
    }
  | {
      readonly status: 'rejected';
      readonly problem: Problem;
      readonly source: ImageSource;
      /**
       * Only set if the guide refused the photo. A photo that cannot be read or taken leaves no
       * image.
       */
      readonly refused?: Refused | undefined;
    };

/** What the flow knows about the session of the host. */
export interface FlowSession {
  /** What the server said last; null before its first answer. */
  readonly state: SessionState | null;
  /** The job that asks the server, and when it does: milliseconds since 1970. Null if none does. */
  readonly asking: { readonly jobId: number; readonly at: number } | null;
}

interface Everywhere {
  readonly config: FlowConfig;
  readonly photos: Readonly<Record<Side, Photo>>;
  /** The current photo of the person. */
  readonly side: Side;
  /** How often the outcome was "no match". Nothing else counts. */
  readonly attempts: number;
  /**
   * How often the guide refused a photo of each side. After {@link MAX_REFUSALS} the next one
   * passes.
   */
  readonly refusals: Readonly<Record<Side, number>>;
  /**
   * Whether the server said that the session takes no more comparisons. Only `reset` changes it
   * back.
   */
  readonly sessionClosed: boolean;
  /** Null if the host gave no session. */
  readonly session: FlowSession | null;
  /** The last job id that was given out. */
  readonly lastJobId: number;
}

export type State = Everywhere &
  (
    | { readonly stage: 'welcome' }
    | { readonly stage: 'collecting' }
    | {
        readonly stage: 'comparing';
        readonly jobId: number;
        readonly phase: ComparePhase | null;
        readonly progress: LoadProgress | null;
      }
    | { readonly stage: 'verdict'; readonly verdict: CompareVerdict }
    | { readonly stage: 'failed'; readonly problem: Problem }
  );

export type Stage = State['stage'];

/** The largest number of refusals for each side. It is limited because a guide can be wrong. */
export const MAX_REFUSALS = 3;

const EMPTY: Photo = { status: 'empty' };

/** Returns the first state: two empty photos, and no agreement. */
export const initialState = (config: FlowConfig = DEFAULT_CONFIG, lastJobId = 0): State => ({
  stage: 'welcome',
  config,
  photos: { selfie: EMPTY, reference: EMPTY },
  side: 'selfie',
  attempts: 0,
  refusals: { selfie: 0, reference: 0 },
  sessionClosed: false,
  ...(config.session === null
    ? { session: null, lastJobId }
    : {
        session: { state: null, asking: { jobId: lastJobId + 1, at: 0 } },
        lastJobId: lastJobId + 1,
      }),
});

export const otherSide = (side: Side): Side => (side === 'selfie' ? 'reference' : 'selfie');

/**
 * Whether a photo is settled: the session holds it, or it is ready, and the person has kept it if
 * the flow asks for that.
 */
export const isSettled = (
  photo: Photo,
): photo is Extract<Photo, { status: 'ready' } | { status: 'held' }> =>
  photo.status === 'held' || (photo.status === 'ready' && photo.kept);

/** Returns the number of tries left; null if they are not counted. The server counts by session. */
export function attemptsLeft({ config, attempts, session }: State): number | null {
  if (session?.state) return session.state.attemptsLeft;
  return config.maxAttempts === null ? null : Math.max(0, config.maxAttempts - attempts);
}

/** Whether the flow does not know yet what the session needs. */
export const isWaitingForSession = ({ session }: State): boolean => session?.state === null;

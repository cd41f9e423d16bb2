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
  Side,
} from '@facecompare/contract';

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

/** How a person may add a photo. */
export type Source = 'camera' | 'file';

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

/** The flow config of the host. */
export interface FlowConfig {
  /** How often the two photos may be judged different; null for no limit. */
  readonly maxAttempts: number | null;
  /** Whether a guide inspects each photo before it counts as ready. */
  readonly guided: boolean;
  /**
   * Whether the backend starts work on a photo when it is ready. Only if no photo leaves the
   * device.
   */
  readonly headStart: boolean;
  /** A reference photo that the host already holds. The person cannot change it. */
  readonly hostReference: Blob | string | null;
  readonly sources: Readonly<Record<Side, readonly Source[]>>;
  /**
   * A problem of the host's setup that the edge found, such as an invalid address; null if there is
   * none.
   */
  readonly problem: Problem | null;
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

export const DEFAULT_CONFIG: FlowConfig = {
  maxAttempts: null,
  guided: false,
  headStart: false,
  hostReference: null,
  sources: { selfie: ['camera'], reference: ['file', 'camera'] },
  problem: null,
};

/** The largest number of refusals for each side. It is limited because a guide can be wrong. */
export const MAX_REFUSALS = 3;

const EMPTY: Photo = { status: 'empty' };

/** Returns the first state: two empty photos, and no agreement. */
export const initialState = (config: FlowConfig = DEFAULT_CONFIG): State => ({
  stage: 'welcome',
  config,
  photos: { selfie: EMPTY, reference: EMPTY },
  side: 'selfie',
  attempts: 0,
  refusals: { selfie: 0, reference: 0 },
  sessionClosed: false,
  lastJobId: 0,
});

export const otherSide = (side: Side): Side => (side === 'selfie' ? 'reference' : 'selfie');

/**
 * Whether a photo is settled: it is ready, and the person has kept it if the flow asks for that.
 */
export const isSettled = (photo: Photo): photo is Extract<Photo, { status: 'ready' }> =>
  photo.status === 'ready' && photo.kept;

/** Returns the number of tries left; null if they are not counted. */
export const attemptsLeft = ({ config, attempts }: State): number | null =>
  config.maxAttempts === null ? null : Math.max(0, config.maxAttempts - attempts);

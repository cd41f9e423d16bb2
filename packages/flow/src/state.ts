/**
 * What is going on, as one value.
 *
 * Streams, workers, controllers and object URLs are never in here: each belongs to the job or the part that uses it and
 * dies with it. So the state survives structured cloning, can be written into a story, and holds nothing to release.
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

/** A photo as the compare needs it, with the id that makes a pair of photos recognisable. */
export interface PreparedImage extends ComparedImage {
  /** A uuid of these very pixels; a retake has another. */
  readonly id: string;
  /** What it looks like, as 16 hexadecimal digits: two photos with almost the same ones are the same picture (`sameImage`). Left out where nobody looked. */
  readonly fingerprint?: string;
}

/** A photo the guide refused, with what it found. Nothing of it is lost: it can be used all the same. */
export interface Refused {
  readonly image: PreparedImage;
  readonly finding: PhotoFinding;
}

/** A photo before anything was done to it: a grabbed frame, a file, or (from the host) an address. */
export type RawImage = Blob | ImageBitmap | string;

/** How a person may fill a slot. */
export type Source = 'camera' | 'file';

/**
 * `starting`: asked for. `waiting`: the person has not answered the browser for a while. `unanswered`: for so long that
 * leaving is offered. `blocked`: the browser plays nothing before a tap. `live`: a picture moves. `paused`: the picture
 * was taken away and may come back.
 */
export type CameraStatus = 'starting' | 'waiting' | 'unanswered' | 'blocked' | 'live' | 'paused';

/**
 * One of the two photos. A ticket stands wherever an answer is awaited: an answer with another ticket belongs to
 * something that is over. `shooting` exists because the camera must outlive the grab of the frame.
 */
export type Slot =
  | { readonly step: 'empty' }
  | { readonly step: 'camera'; readonly ticket: number; readonly status: CameraStatus }
  | { readonly step: 'shooting'; readonly ticket: number }
  | {
      readonly step: 'preparing';
      readonly ticket: number;
      readonly input: RawImage;
      readonly source: ImageSource;
      /** The face to cut out of a photo of several; then the others, which the cut is better without. */
      readonly crop?: readonly FaceBox[] | undefined;
    }
  | { readonly step: 'inspecting'; readonly ticket: number; readonly image: PreparedImage }
  | {
      readonly step: 'ready';
      readonly image: PreparedImage;
      readonly kept: boolean;
      /** The main face a guide found; null where none did, or none looked. */
      readonly face: FaceBox | null;
    }
  | {
      readonly step: 'rejected';
      readonly problem: Problem;
      readonly source: ImageSource;
      /** Only where the guide refused it: what cannot be read or taken leaves no photo. */
      readonly refused?: Refused | undefined;
    };

/** What the host decided. */
export interface Rules {
  /** How often the two photos may be judged different; null for as often as they like. */
  readonly maxAttempts: number | null;
  /** Whether a guide looks at each photo before it counts as ready. */
  readonly guided: boolean;
  /** Whether the backend begins on a photo as soon as it is ready. Only where none leaves the device. */
  readonly headStart: boolean;
  /** A reference photo the host already holds; the person can then not change it. */
  readonly hostReference: Blob | string | null;
  readonly sources: Readonly<Record<Side, readonly Source[]>>;
  /** What the edge found wrong with how the host set this up, such as an address that is none; null if nothing. */
  readonly problem: Problem | null;
}

interface Everywhere {
  readonly rules: Rules;
  readonly slots: Readonly<Record<Side, Slot>>;
  /** The photo the person is busy with. */
  readonly side: Side;
  /** How often the answer was "no match". Nothing else counts. */
  readonly attempts: number;
  /** How often the guide refused a photo of each side: after {@link MAX_REFUSALS} the next one passes. */
  readonly refusals: Readonly<Record<Side, number>>;
  /** The last ticket given out. */
  readonly tickets: number;
}

export type State = Everywhere &
  (
    | { readonly stage: 'welcome' }
    | { readonly stage: 'collecting' }
    | {
        readonly stage: 'comparing';
        readonly ticket: number;
        readonly phase: ComparePhase | null;
        readonly progress: LoadProgress | null;
      }
    | { readonly stage: 'verdict'; readonly verdict: CompareVerdict }
    | { readonly stage: 'failed'; readonly problem: Problem }
  );

export type Stage = State['stage'];

export const DEFAULT_RULES: Rules = {
  maxAttempts: null,
  guided: false,
  headStart: false,
  hostReference: null,
  sources: { selfie: ['camera'], reference: ['file', 'camera'] },
  problem: null,
};

/** A guide can be wrong, so it never stands in the way more often than this, on either side. */
export const MAX_REFUSALS = 3;

const EMPTY: Slot = { step: 'empty' };

/** The beginning: two empty slots, and nothing agreed. */
export const initialState = (rules: Rules = DEFAULT_RULES): State => ({
  stage: 'welcome',
  rules,
  slots: { selfie: EMPTY, reference: EMPTY },
  side: 'selfie',
  attempts: 0,
  refusals: { selfie: 0, reference: 0 },
  tickets: 0,
});

export const otherSide = (side: Side): Side => (side === 'selfie' ? 'reference' : 'selfie');

/** Whether a slot is done with: its photo is ready, and kept where the person is asked. */
export const isSettled = (slot: Slot): slot is Extract<Slot, { step: 'ready' }> =>
  slot.step === 'ready' && slot.kept;

/** Tries that are left; null where they are not counted. */
export const attemptsLeft = ({ rules, attempts }: State): number | null =>
  rules.maxAttempts === null ? null : Math.max(0, rules.maxAttempts - attempts);

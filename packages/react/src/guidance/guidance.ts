import type { GuideFinding, GuideReading, LoadProgress } from '@facecompare/contract';

/** What a guide says about the camera picture, for whoever draws it. */
export interface Guidance {
  /** `loading`: nothing was looked at yet. `off`: there is no guide, no live camera, or the guide does not work here. */
  readonly status: 'loading' | 'watching' | 'off';
  /** How far the guide is downloaded; null where nothing is, or nobody says. */
  readonly progress: LoadProgress | null;
  /** The latest reading, with the measured value and its limit; renewed four times a second. */
  readonly reading: GuideReading | null;
  /** The one correction to show now: it stands for 600 ms at least. Its hint is null while all is well; null before the first reading. */
  readonly shown: GuideFinding | null;
  /** The correction has stayed for 3 s, and is said more fully. */
  readonly longer: boolean;
  /** What to show over the picture. */
  readonly text: string | null;
  /** What to put into a polite live region: changes every 2 s at most, and not to what it said last. */
  readonly announcement: string | null;
  /** Whether the picture is taken by itself when all is well. */
  readonly autoCapture: boolean;
}

export const NO_GUIDANCE: Guidance = {
  status: 'off',
  progress: null,
  reading: null,
  shown: null,
  longer: false,
  text: null,
  announcement: null,
  autoCapture: false,
};

/** What is remembered from one camera session to the next. */
export interface GuideVisit {
  /** The guide failed: in which session, and whether it may work in another. */
  failed?: { readonly session: number; readonly retryable: boolean };
  /** The person takes the picture: they asked to, or the device is too slow to do it for them. */
  manual?: boolean;
}

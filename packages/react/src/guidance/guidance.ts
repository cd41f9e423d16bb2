import type { GuideFinding, GuideReading, LoadProgress } from '@facecompare/contract';

/** What a guide reports about the camera picture, for the code that renders it. */
export interface Guidance {
  /**
   * `loading`: the guide has not reported yet. `off`: there is no guide, no live camera, or the
   * guide does not work here.
   */
  readonly status: 'loading' | 'watching' | 'off';
  /**
   * How much of the guide is downloaded; null if nothing is being downloaded or the guide does not
   * say.
   */
  readonly progress: LoadProgress | null;
  /** The latest reading, with the measured value and its limit; updated four times a second. */
  readonly reading: GuideReading | null;
  /**
   * The one correction to show now; it stays for at least 600 ms. Its hint is null while there is
   * nothing to correct; null before the first reading.
   */
  readonly shown: GuideFinding | null;
  /** The correction has stayed for 3 s, so a longer message is shown. */
  readonly longer: boolean;
  /** The text over the picture. */
  readonly text: string | null;
  /**
   * The text for a polite live region. It changes at most every 2 s, and never to the last
   * announcement.
   */
  readonly announcement: string | null;
  /** Whether auto-capture takes the photo when there is nothing to correct. */
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

/** What the mount keeps from one camera session to the next. */
export interface GuideMount {
  /** The session in which the guide failed, and whether the guide may work in another session. */
  failed?: { readonly session: number; readonly retryable: boolean };
  /** Auto-capture is off: the person turned it off, or the guide is too slow here. */
  manual?: boolean;
}

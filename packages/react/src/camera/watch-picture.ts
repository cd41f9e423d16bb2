import { HAVE_CURRENT_DATA } from '../image/take-frame.ts';
import { LOOK_EVERY_MS, pictureJudge } from './judge-picture.ts';
import { lookAt } from './picture-facts.ts';

export interface PictureListeners {
  /** Ends the watch. No listener is called afterwards. */
  readonly signal: AbortSignal;
  /** Allows the picture to be frozen for longer, because another stream did not help. */
  readonly patient: boolean;
  /** A frame came, with its time stamp in seconds. Not called if the browser reports no frames. */
  readonly onFrame: (mediaTime: number) => void;
  /** There is a picture; `good` says whether it shows anything. Called at every sample. */
  readonly onPicture: (good: boolean) => void;
  /** The picture is black, is frozen, or never came. */
  readonly onBroken: () => void;
}

/** Watches the picture of a video from its next new frame on, while the page is visible. */
export function watchPicture(
  video: HTMLVideoElement,
  { signal, patient, onFrame, onPicture, onBroken }: PictureListeners,
): void {
  const judge = pictureJudge({ patient });
  let frame: number | null = null;
  const look = () => {
    // A hidden page may freeze its video.
    if (document.hidden) return;
    const judgement = judge(frame === null ? null : { frame, facts: lookAt(video) });
    if (judgement === 'broken') onBroken();
    else if (judgement !== 'none') onPicture(judgement === 'good');
  };
  const reportsFrames = typeof video.requestVideoFrameCallback === 'function';
  const next = (_now: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    if (signal.aborted) return;
    const first = frame === null;
    frame = mediaTime;
    onFrame(mediaTime);
    video.requestVideoFrameCallback(next);
    if (first) look();
  };
  // `loadeddata` fires shortly before the first frame. A person who presses the shutter in between
  // would get nothing.
  if (reportsFrames) video.requestVideoFrameCallback(next);
  const timer = setInterval(() => {
    // If the browser does not report frames, we use the clock of the video.
    if (!reportsFrames && video.readyState >= HAVE_CURRENT_DATA) frame = video.currentTime;
    look();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

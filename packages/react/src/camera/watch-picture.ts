import { HAVE_CURRENT_DATA } from '../image/take-frame.ts';
import { LOOK_EVERY_MS, pictureJudge } from './judge-picture.ts';
import { lookAt } from './picture-facts.ts';

export interface PictureListeners {
  /** Ends the watch; nothing is told afterwards. */
  readonly signal: AbortSignal;
  /** Whether a picture may stand still for longer, because another stream did not help. */
  readonly patient: boolean;
  /** There is a picture, and whether it shows anything. Told at every look. */
  readonly onPicture: (good: boolean) => void;
  /** The picture is black, frozen or never came. */
  readonly onBroken: () => void;
}

/** Looks at the picture of a video from its next new frame on, for as long as the page is seen. */
export function watchPicture(
  video: HTMLVideoElement,
  { signal, patient, onPicture, onBroken }: PictureListeners,
): void {
  const judge = pictureJudge({ patient });
  let frame: number | null = null;
  const look = () => {
    // Where nobody sees the page, its video may stand still.
    if (document.hidden) return;
    const judgement = judge(frame === null ? null : { frame, facts: lookAt(video) });
    if (judgement === 'broken') onBroken();
    else if (judgement !== 'none') onPicture(judgement === 'good');
  };
  const tellsFrames = typeof video.requestVideoFrameCallback === 'function';
  const next = (_now: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    if (signal.aborted) return;
    const first = frame === null;
    frame = mediaTime;
    video.requestVideoFrameCallback(next);
    if (first) look();
  };
  // `loadeddata` comes a moment before the first frame, and whoever presses the shutter in that moment gets nothing.
  if (tellsFrames) video.requestVideoFrameCallback(next);
  const timer = setInterval(() => {
    // Where the browser does not tell of frames, the clock of the video has to do.
    if (!tellsFrames && video.readyState >= HAVE_CURRENT_DATA) frame = video.currentTime;
    look();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

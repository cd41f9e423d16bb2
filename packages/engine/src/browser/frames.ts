import { ProblemError, type WatchedVideo } from '@facecompare/contract';

/** `readyState` from which a video has a picture of now. */
const HAVE_CURRENT_DATA = 2;

/** How often a video is looked at where the browser does not tell of its frames. */
const POLL_MS = 50;

/** More reports a second than this tell a person nothing more, and cost the page's main thread and the battery. */
const MOST_A_SECOND = 48;

/**
 * The moments at which a video shows another frame, in milliseconds of the page's clock, until the signal aborts. One that
 * comes while the last is still looked at is not waited for again, and of several only the newest counts.
 * Of a camera with more frames than 48 a second some are left out, evenly.
 */
export async function* framesOf(video: WatchedVideo, signal: AbortSignal): AsyncGenerator<number> {
  let fresh = false;
  let wake = () => {};
  const tell = () => {
    fresh = true;
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  if (video.requestVideoFrameCallback) {
    const next = () => {
      if (signal.aborted) return;
      video.requestVideoFrameCallback?.(next);
      tell();
    };
    video.requestVideoFrameCallback(next);
  } else {
    const timer = setInterval(() => video.readyState >= HAVE_CURRENT_DATA && tell(), POLL_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  let due = 0;
  while (!signal.aborted) {
    if (!fresh) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    fresh = false;
    const now = performance.now();
    if (signal.aborted || now < due) continue;
    // Counted from when the last was due, so that the mean rate is kept and not the distance of two.
    due = Math.max(due + 1000 / MOST_A_SECOND, now);
    yield now;
  }
}

/**
 * The frame a video shows now, to be handed over to the worker: by reference where the browser has VideoFrame, which costs
 * the page next to nothing, and as a bitmap elsewhere.
 * @throws ProblemError `camera-not-ready` where it shows none
 */
export async function grabFrame(video: WatchedVideo): Promise<VideoFrame | ImageBitmap> {
  // The types of a worker know no video element; these two take one wherever there is a page.
  const picture = video as unknown as ImageBitmap;
  try {
    return typeof VideoFrame === 'function'
      ? new VideoFrame(picture)
      : await createImageBitmap(picture);
  } catch (cause) {
    throw new ProblemError({ code: 'camera-not-ready' }, { cause });
  }
}

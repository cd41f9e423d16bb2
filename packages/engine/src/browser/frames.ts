import { ProblemError, type WatchedVideo } from '@facecompare/contract';

/** The `readyState` from which a video has a current picture. */
const HAVE_CURRENT_DATA = 2;

/** Milliseconds between two looks at a video if the browser does not report its frames. */
const POLL_MS = 50;

/**
 * Most frames a second that are used. More do not help a person, and they cost main thread and
 * battery.
 */
const MOST_A_SECOND = 48;

/**
 * Yields the moments at which a video shows another frame, in milliseconds of the page's clock,
 * until the signal aborts. If frames come while the caller still looks at the last one, only the
 * newest of them counts. If a camera has more than 48 frames a second, some are left out, evenly.
 */
export async function* framesOf(video: WatchedVideo, signal: AbortSignal): AsyncGenerator<number> {
  let fresh = false;
  let wake = () => {};
  const report = () => {
    fresh = true;
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  if (video.requestVideoFrameCallback) {
    const next = () => {
      if (signal.aborted) return;
      video.requestVideoFrameCallback?.(next);
      report();
    };
    video.requestVideoFrameCallback(next);
  } else {
    const timer = setInterval(() => video.readyState >= HAVE_CURRENT_DATA && report(), POLL_MS);
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
    // Counted from when the last frame was due. This keeps the mean rate, not the distance of two
    // frames.
    due = Math.max(due + 1000 / MOST_A_SECOND, now);
    yield now;
  }
}

/**
 * Takes the frame that a video shows now, to be transferred to the worker. If the browser has
 * VideoFrame, it is passed by reference, which costs the page next to nothing. Other browsers copy
 * it into a bitmap.
 * @throws ProblemError `camera-not-ready` if the video shows none
 */
export async function grabFrame(video: WatchedVideo): Promise<VideoFrame | ImageBitmap> {
  // The types of a worker have no video element; on a page both constructors accept one.
  const picture = video as unknown as ImageBitmap;
  try {
    return typeof VideoFrame === 'function'
      ? new VideoFrame(picture)
      : await createImageBitmap(picture);
  } catch (cause) {
    throw new ProblemError({ code: 'camera-not-ready' }, { cause });
  }
}

import { isBlack, lookAt } from '../camera/picture-facts.ts';
import { pause } from '../time/pause.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** The `readyState` from which a video has a current frame. */
export const HAVE_CURRENT_DATA = 2;

/**
 * If the picture freezes or turns black between two samples, we try this often before we report a
 * problem.
 */
const TRIES = 5;
const BETWEEN_TRIES_MS = 100;

/** Returns the current frame; null if there is none, or if it is black. */
async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (video.readyState < HAVE_CURRENT_DATA || !video.videoWidth || !video.videoHeight) return null;
  const frame = await createImageBitmap(video).catch(() => null);
  if (!frame || !isBlack(lookAt(frame))) return frame;
  frame.close();
  return null;
}

/**
 * Returns the frame that a video shows now, in the camera's own pixels. It is never mirrored,
 * whatever CSS does to the preview.
 * @returns a bitmap that belongs to the caller, who closes it; never an empty or a black one
 * @throws ProblemError `camera-not-ready` if no frame comes for 400 ms; `aborted`
 */
export async function takeFrame(
  video: HTMLVideoElement,
  { signal }: { readonly signal: AbortSignal },
): Promise<ImageBitmap> {
  for (let left = TRIES; left > 0; left--) {
    throwIfAborted(signal);
    const frame = await frameOf(video);
    if (signal.aborted) frame?.close();
    throwIfAborted(signal);
    if (frame) return frame;
    if (left > 1) await pause(BETWEEN_TRIES_MS, signal);
  }
  return refuse('camera-not-ready');
}

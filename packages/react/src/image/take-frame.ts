import { isBlack, lookAt } from '../camera/picture-facts.ts';
import { pause } from '../time/pause.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** `readyState` from which a video has a picture of now. */
export const HAVE_CURRENT_DATA = 2;

/** A picture that stalls, or turns black between two looks of the watch, gets this many tries before the person is told. */
const TRIES = 5;
const BETWEEN_TRIES_MS = 100;

/** The picture of now, or null while there is none, or a black one. */
async function frameOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (video.readyState < HAVE_CURRENT_DATA || !video.videoWidth || !video.videoHeight) return null;
  const frame = await createImageBitmap(video).catch(() => null);
  if (!frame || !isBlack(lookAt(frame))) return frame;
  frame.close();
  return null;
}

/**
 * The picture a video shows now, in the camera's own pixels: never mirrored, whatever CSS does to the preview.
 *
 * @returns a bitmap that belongs to the caller, who closes it
 * @throws ProblemError `camera-not-ready` where no picture comes for 400 ms (it returns neither an empty one nor a black one); `aborted`
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

import type { FaceGuide } from '@facecompare/contract';
import { ProblemError } from '@facecompare/contract/problem';
import { pause } from '../time/pause.ts';

/**
 * How many frames we take, how far apart, and how long after the shutter at most. A short burst
 * ends before the person moves.
 */
const FRAMES = 4;
const APART_MS = 80;
const LATEST_MS = 400;
/** If the guide takes longer to choose, we use the first frame. */
const CHOOSE_MS = 1500;

interface Options {
  readonly signal: AbortSignal;
}

/** Returns a function that says whether the video has shown another frame since this call. */
function newFrame(video: HTMLVideoElement): () => boolean {
  const before = video.currentTime;
  if (typeof video.requestVideoFrameCallback !== 'function')
    return () => video.currentTime !== before;
  let shown = false;
  video.requestVideoFrameCallback(() => {
    shown = true;
  });
  return () => shown;
}

/** Adds frames of this moment. It adds fewer if the video shows no new frame. */
async function addFrames(
  frames: ImageBitmap[],
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<void> {
  const began = performance.now();
  const late = () => signal.aborted || performance.now() - began > LATEST_MS;
  while (frames.length < FRAMES) {
    const isNew = newFrame(video);
    await pause(APART_MS, signal);
    while (!isNew() && !late()) await pause(APART_MS / 10, signal);
    if (late()) return;
    const frame = await createImageBitmap(video).catch(() => null);
    if (!frame) return;
    frames.push(frame);
  }
}

/** Returns the index that the guide chooses; 0 if the guide fails or takes too long. */
function choose(
  frames: readonly ImageBitmap[],
  guide: FaceGuide,
  signal: AbortSignal,
): Promise<number> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  signal.addEventListener('abort', stop);
  const chosen = new Promise<number>((resolve) =>
    resolve(guide.chooseBest(frames, { signal: enough.signal })),
  ).catch(() => 0);
  return Promise.race([chosen, pause(CHOOSE_MS, enough.signal).then(() => 0)]).finally(() => {
    signal.removeEventListener('abort', stop);
    stop();
  });
}

/**
 * Returns the best frame of a short burst that begins with a given frame. It closes all other
 * frames on every path.
 * @param first belongs to this function from now on
 * @returns a bitmap that belongs to the caller, who closes it
 * @throws ProblemError `aborted`
 */
export async function takeBest(
  first: ImageBitmap,
  video: HTMLVideoElement,
  guide: FaceGuide,
  { signal }: Options,
): Promise<ImageBitmap> {
  const frames = [first];
  let best: ImageBitmap | undefined;
  try {
    await addFrames(frames, video, signal);
    const index = frames.length > 1 && !signal.aborted ? await choose(frames, guide, signal) : 0;
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    best = frames[index] ?? first;
    return best;
  } finally {
    for (const frame of frames) if (frame !== best) frame.close();
  }
}

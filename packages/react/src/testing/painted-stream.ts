import type { DrawPicture } from './draw-face.ts';

const FRAMES_PER_SECOND = 15;

export interface Painting {
  readonly width: number;
  readonly height: number;
  readonly draw: DrawPicture;
  /** While it returns true, no new frame is painted. */
  readonly still: () => boolean;
}

/** Returns a real stream whose picture is painted on a canvas while the stream is live. */
export function paintedStream({ width, height, draw, still }: Painting): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2d canvas.');
  let frame = 0;
  const paint = () => {
    if (!still()) draw(context, frame++);
  };
  paint();
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  const [track] = stream.getTracks();
  // We check the track and not the stream, because the caller may have removed the track from the
  // stream.
  const timer = setInterval(
    () => (track?.readyState === 'live' ? paint() : clearInterval(timer)),
    1000 / FRAMES_PER_SECOND,
  );
  return stream;
}

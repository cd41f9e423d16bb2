import type { DrawPicture } from './draw-face.ts';

const FRAMES_PER_SECOND = 15;

export interface Painting {
  readonly width: number;
  readonly height: number;
  readonly draw: DrawPicture;
  /** While it says so, nothing new is painted. */
  readonly still: () => boolean;
}

/** A real stream whose picture is painted on a canvas for as long as the stream is on. */
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
  // The track, not the stream: whoever lets go may have taken the track out of it.
  const timer = setInterval(
    () => (track?.readyState === 'live' ? paint() : clearInterval(timer)),
    1000 / FRAMES_PER_SECOND,
  );
  return stream;
}

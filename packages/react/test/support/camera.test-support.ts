/**
 * What a test may do to the camera: read every track, reject a request, or hold its answer back.
 */
import { vi } from 'vitest';

/** Passes every request to the real camera, and records the result. */
export function watchCamera() {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  const tracks: MediaStreamTrack[] = [];
  const live = () => tracks.filter(({ readyState }) => readyState === 'live').length;
  /** How many tracks were live at the moment of each request. */
  const liveWhenAsked: number[] = [];
  const keep = (stream: MediaStream) => {
    tracks.push(...stream.getTracks());
    return stream;
  };
  const keepAsked = (make: () => MediaStream) => {
    liveWhenAsked.push(live());
    return keep(make());
  };
  const ask = vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (constraints) => {
    liveWhenAsked.push(live());
    return keep(await real(constraints));
  });
  return {
    ask,
    tracks,
    live,
    liveWhenAsked,
    /** The next requests fail with these errors, in order; then the camera opens. */
    refuse: (...errors: unknown[]) => {
      for (const error of errors) ask.mockRejectedValueOnce(error);
    },
    /** From now on every request gets a stream of the test. */
    giveFrom: (make: () => MediaStream) => void ask.mockImplementation(async () => keepAsked(make)),
    /** Holds the next request back until the test answers it. */
    hold() {
      let answer: { give: () => Promise<void>; refuse: (error: unknown) => void } | undefined;
      ask.mockImplementationOnce(
        (constraints) =>
          new Promise((resolve, reject) => {
            answer = { give: async () => resolve(keep(await real(constraints))), refuse: reject };
          }),
      );
      return {
        give: () => answer?.give() ?? Promise.reject(new Error('No request yet.')),
        refuse: (error: unknown) => answer?.refuse(error),
      };
    },
  };
}

/** A camera that sees red on its left and blue on its right. */
export function twoColours(): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  const draw = () => {
    if (!context) return;
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 160, 240);
    context.fillStyle = '#00f';
    context.fillRect(160, 0, 160, 240);
  };
  draw();
  const stream = canvas.captureStream(30);
  const timer = setInterval(() => {
    if (stream.active) draw();
    else clearInterval(timer);
  }, 30);
  return stream;
}

/** A camera that the test paints: a picture, black, or nothing new at all. */
export function paintedCamera(width = 320, height = 240) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const timers: ReturnType<typeof setInterval>[] = [];
  let shows: 'a picture' | 'black' | 'nothing new' = 'a picture';
  let frame = 0;
  const paint = () => {
    if (!context || shows === 'nothing new') return;
    context.fillStyle = shows === 'black' ? '#000' : `hsl(${frame++ * 7} 50% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (shows === 'black') return;
    context.fillStyle = '#fff';
    context.fillRect((frame * 5) % canvas.width, 0, 20, canvas.height);
  };
  return {
    canvas,
    /** Returns a new stream of this camera. */
    stream(): MediaStream {
      paint();
      const stream = canvas.captureStream(30);
      // A canvas only gives frames when it is painted, so we paint it while the stream is active.
      const timer = setInterval(() => (stream.active ? paint() : clearInterval(timer)), 30);
      timers.push(timer);
      return stream;
    },
    show(what: typeof shows) {
      shows = what;
      paint();
    },
  };
}

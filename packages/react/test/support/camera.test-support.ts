/** What a test may do to the camera: look at every track it ever gave, refuse it, or keep its answer back. */
import { vi } from 'vitest';

/** Passes every question on to the real camera, and keeps what came of it. */
export function watchCamera() {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  const tracks: MediaStreamTrack[] = [];
  const live = () => tracks.filter(({ readyState }) => readyState === 'live').length;
  /** How many tracks were live at the moment of each question. */
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
    /** The next questions are refused with these errors, one after the other; then the camera is given. */
    refuse: (...errors: unknown[]) => {
      for (const error of errors) ask.mockRejectedValueOnce(error);
    },
    /** From now on every question is answered with a stream of the test's own. */
    giveFrom: (make: () => MediaStream) => void ask.mockImplementation(async () => keepAsked(make)),
    /** Nobody answers the next question until the test does. */
    hold() {
      let answer: { give: () => Promise<void>; refuse: (error: unknown) => void } | undefined;
      ask.mockImplementationOnce(
        (constraints) =>
          new Promise((resolve, reject) => {
            answer = { give: async () => resolve(keep(await real(constraints))), refuse: reject };
          }),
      );
      return {
        give: () => answer?.give() ?? Promise.reject(new Error('Nobody asked.')),
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

/** A camera whose picture is the test's to paint: what it shows, in which size, or nothing new at all. */
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
    /** A new stream of it. */
    stream(): MediaStream {
      paint();
      const stream = canvas.captureStream(30);
      // A canvas that nobody paints on gives no frame, so it is painted for as long as somebody looks.
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

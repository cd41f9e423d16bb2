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

/** Streams that a page makes without a camera. */

const EVERY_MS = 33;
const FILM_MS = 1500;

/** A stream of a canvas that changes 30 times a second. */
export function canvasStream(): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  let frame = 0;
  setInterval(() => {
    if (!context) return;
    context.fillStyle = `hsl(${frame * 7} 50% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#fff';
    context.fillRect((frame++ * 5) % canvas.width, 0, 20, canvas.height);
  }, EVERY_MS);
  return canvas.captureStream(30);
}

/** A stream of a video element that plays a recorded film again and again. */
export async function filmStream(): Promise<MediaStream> {
  const recorder = new MediaRecorder(canvasStream());
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  setTimeout(() => recorder.stop(), FILM_MS);
  await stopped;
  const video = document.createElement('video') as HTMLVideoElement & {
    captureStream(): MediaStream;
  };
  Object.assign(video, { muted: true, loop: true, src: URL.createObjectURL(new Blob(parts)) });
  await video.play();
  return video.captureStream();
}

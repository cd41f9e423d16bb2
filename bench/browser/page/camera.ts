/** The camera on a page, and a guide that watches it for a while. */
import type { FaceGuide } from '@facecompare/contract';

/** The work of a guide in a period. */
export interface Watched {
  /** Frames that it reported on. */
  readonly readings: number;
  /** Milliseconds from the first report to the last. */
  readonly span: number;
  /** Frames of the camera in a second, in the same period. */
  readonly cameraFrames: number;
  /** Share of the reports with a face. */
  readonly faces: number;
}

/** Shows the camera in 640 x 480 with as many frames as it has, and resolves with its first. */
export async function showCamera(): Promise<void> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { width: 640, height: 480, frameRate: { ideal: 60 } },
  });
  document.body.append(video);
  await video.play();
  await new Promise<void>((shown) => {
    video.requestVideoFrameCallback(() => shown());
  });
}

/**
 * Watches the camera for a while.
 * @param guide null measures the cost of the camera alone
 */
export async function watchFor(guide: FaceGuide | null, milliseconds: number): Promise<Watched> {
  const video = document.querySelector('video');
  if (!video) throw new Error('The camera is not shown.');
  const before = video.getVideoPlaybackQuality().totalVideoFrames;
  const times: number[] = [];
  let faces = 0;
  const controller = new AbortController();
  const watching = guide?.watch(video, {
    signal: controller.signal,
    onReading({ face }) {
      times.push(performance.now());
      if (face) faces++;
    },
  });
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
  const cameraFrames =
    (1000 * (video.getVideoPlaybackQuality().totalVideoFrames - before)) / milliseconds;
  controller.abort();
  await watching;
  return {
    readings: times.length,
    span: (times.at(-1) ?? 0) - (times[0] ?? 0),
    cameraFrames,
    faces: faces / times.length,
  };
}

import { cameraObstacle } from './camera-obstacle.ts';
import { type CameraListeners, cameraSession } from './camera-session.ts';
import { onFirstFrame } from './on-first-frame.ts';

/**
 * Shows the camera in a plain video element, for screens that bring their own.
 * @returns lets go of the camera, also of a stream that arrives later
 */
export function attachCamera(video: HTMLVideoElement, constraints: MediaTrackConstraints, listeners: CameraListeners): () => void {
  const session = cameraSession(listeners);
  let stream: MediaStream | null = null;
  let over = false;
  const showing = () => onFirstFrame(video, session.showing);
  const letGo = (given: MediaStream | null) => {
    for (const track of given?.getTracks() ?? []) track.stop();
  };

  async function ask(): Promise<void> {
    try {
      const given = await navigator.mediaDevices.getUserMedia({ video: constraints });
      if (over) return letGo(given);
      stream = given;
      session.opened(given);
      video.srcObject = given;
      await video.play();
    } catch (error) {
      // A play that the next load interrupts is no fault of the camera.
      if (!stream) session.refused(error, ask);
    }
  }

  Object.assign(video, { muted: true, playsInline: true });
  video.addEventListener('loadeddata', showing);
  const obstacle = cameraObstacle();
  if (obstacle) queueMicrotask(() => over || listeners.onProblem(obstacle));
  else void ask();

  return () => {
    over = true;
    session.end();
    video.removeEventListener('loadeddata', showing);
    letGo(stream);
    video.srcObject = null;
  };
}

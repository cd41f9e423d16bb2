import type { CameraOptions } from './camera-options.ts';
import { cameraSession } from './camera-session.ts';

/**
 * Shows the camera in a plain video element, for screens that bring their own element.
 * @returns a function that stops the camera. It also stops a stream that arrives later.
 */
export function attachCamera(
  video: HTMLVideoElement,
  options: Omit<CameraOptions, 'ask'>,
): () => void {
  const session = cameraSession({
    ...options,
    async ask(request) {
      if (!request) return;
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ video: request.constraints });
        video.srcObject = stream;
        session.opened(request, stream, video);
      } catch (error) {
        session.refused(request, error);
      }
    },
  });
  Object.assign(video, { autoplay: true, muted: true, playsInline: true });
  session.start();
  return session.end;
}

import { useEffect, useRef, useState } from 'react';
import Imported from 'react-webcam';
import type { CameraRequest } from '../camera/camera-options.ts';
import { type CameraSession, cameraSession } from '../camera/camera-session.ts';
import type { CameraViewProps } from './camera-view.tsx';

export { attachCamera } from '../camera/attach-camera.ts';
export { listCameras, onCamerasChanged } from '../camera/list-cameras.ts';

/**
 * Node reads the package as CommonJS and returns its exports object; bundlers return the component.
 */
const Webcam =
  'default' in Imported ? (Imported as { default: typeof Imported }).default : Imported;

/**
 * Shows the camera picture through react-webcam. Mounting turns the camera on, and unmounting turns
 * it off. Only the style sheet mirrors the picture, so that a captured frame is not mirrored.
 */
export function CameraPicture(props: CameraViewProps) {
  return <Session key={`${props.session} ${JSON.stringify(props.constraints)}`} {...props} />;
}

function Session({
  session: _,
  constraints,
  offerCancelAfterMs,
  onVideo,
  onStatus,
  onProblem,
  ...rest
}: CameraViewProps) {
  const webcam = useRef<InstanceType<typeof Webcam>>(null);
  const session = useRef<CameraSession | null>(null);
  const [request, ask] = useState<CameraRequest | null>(null);
  const latest = useRef({ constraints, offerCancelAfterMs, onVideo, onStatus, onProblem });
  useEffect(() => {
    latest.current = { constraints, offerCancelAfterMs, onVideo, onStatus, onProblem };
  });

  useEffect(() => {
    const current = cameraSession({
      ...latest.current,
      ask,
      onStatus: (status) => latest.current.onStatus(status),
      onProblem: (problem) => latest.current.onProblem(problem),
    });
    session.current = current;
    current.start();
    return () => {
      current.end();
      latest.current.onVideo(null);
    };
  }, []);

  if (!request) return null;
  return (
    <Webcam
      key={request.number}
      {...(rest as object)}
      ref={webcam}
      audio={false}
      videoConstraints={request.constraints}
      onUserMedia={(stream) => {
        const video = webcam.current?.video ?? null;
        latest.current.onVideo(video);
        session.current?.opened(request, stream, video);
      }}
      onUserMediaError={(error) => session.current?.refused(request, error)}
    />
  );
}

import { useEffect, useRef, useState, type VideoHTMLAttributes } from 'react';
import Imported from 'react-webcam';
import { cameraObstacle } from '../capture/camera-obstacle.ts';
import { type CameraListeners, type CameraSession, cameraSession } from '../capture/camera-session.ts';
import { onFirstFrame } from '../capture/on-first-frame.ts';

/** Node reads the package as CommonJS and hands over its exports, bundlers hand over the component. */
const Webcam = 'default' in Imported ? (Imported as { default: typeof Imported }).default : Imported;

export interface CameraViewProps extends CameraListeners, Omit<VideoHTMLAttributes<HTMLVideoElement>, 'ref'> {
  /** Another number asks for the camera anew. */
  readonly session: number;
  readonly constraints: MediaTrackConstraints;
  /** The video, while there is one. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

/**
 * The picture of the camera, by react-webcam: mounted is on, unmounted is off. It is never mirrored in its pixels, only
 * by the style sheet, so that a captured frame reads forward.
 */
export function CameraView(props: CameraViewProps) {
  return <Session key={`${props.session} ${JSON.stringify(props.constraints)}`} {...props} />;
}

function Session({ session: _, constraints, onVideo, onStatus, onProblem, ...rest }: CameraViewProps) {
  const webcam = useRef<InstanceType<typeof Webcam>>(null);
  const session = useRef<CameraSession | null>(null);
  const letGo = useRef(() => {});
  const [request, setRequest] = useState(0);
  const [obstacle] = useState(cameraObstacle);
  const listeners = useRef({ onVideo, onStatus, onProblem });
  useEffect(() => {
    listeners.current = { onVideo, onStatus, onProblem };
  });

  useEffect(() => {
    if (obstacle) return listeners.current.onProblem(obstacle);
    const current = cameraSession({
      onStatus: (status) => listeners.current.onStatus(status),
      onProblem: (problem) => listeners.current.onProblem(problem),
    });
    session.current = current;
    listeners.current.onVideo(webcam.current?.video ?? null);
    return () => {
      current.end();
      listeners.current.onVideo(null);
      letGo.current();
    };
  }, [obstacle]);

  if (obstacle) return null;
  return (
    <Webcam
      key={request}
      {...(rest as object)}
      ref={webcam}
      audio={false}
      videoConstraints={constraints}
      onUserMedia={(stream) => {
        const video = webcam.current?.video;
        // react-webcam lets go of a stream only once React has drawn it, and never of its video: a screen that is left in
        // between would leave the camera on, and every one left a video that holds its stream.
        letGo.current = () => {
          for (const track of stream.getTracks()) track.stop();
          if (video) video.srcObject = null;
        };
        session.current?.opened(stream);
      }}
      onUserMediaError={(error) => session.current?.refused(error, () => setRequest((count) => count + 1))}
      onLoadedData={() => {
        const video = webcam.current?.video ?? null;
        listeners.current.onVideo(video);
        const current = session.current;
        if (video) onFirstFrame(video, () => current?.showing());
      }}
    />
  );
}

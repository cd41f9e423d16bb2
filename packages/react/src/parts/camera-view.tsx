import { useEffect, useRef, useState, type VideoHTMLAttributes } from 'react';
import Imported from 'react-webcam';
import { type CameraListeners, type CameraRequest, type CameraSession, cameraSession } from '../capture/camera-session.ts';

/** Node reads the package as CommonJS and hands over its exports, bundlers hand over the component. */
const Webcam = 'default' in Imported ? (Imported as { default: typeof Imported }).default : Imported;

export interface CameraViewProps extends CameraListeners, Omit<VideoHTMLAttributes<HTMLVideoElement>, 'ref'> {
  /** Another number asks for the camera anew. */
  readonly session: number;
  readonly constraints: MediaTrackConstraints;
  /** When leaving is offered while the browser still asks, in milliseconds. */
  readonly offerCancelAfterMs?: number | undefined;
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

function Session({ session: _, constraints, offerCancelAfterMs, onVideo, onStatus, onProblem, ...rest }: CameraViewProps) {
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

import { h, type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface WebcamProps {
  /** Preact's core passes it as one of the properties. */
  readonly ref?: RefObject<{ readonly video: HTMLVideoElement | null } | null>;
  readonly audio?: boolean;
  readonly videoConstraints: MediaTrackConstraints | true;
  readonly onUserMedia: (stream: MediaStream) => void;
  readonly onUserMediaError: (error: unknown) => void;
}

/**
 * Requests the camera and shows it, as `react-webcam` does. The build replaces that library,
 * because it is 3 KiB, most of them for what the widget does itself. The receiver of the callback
 * owns the stream, even if it comes after the unmount.
 */
export default function Webcam({
  ref,
  audio: _,
  videoConstraints,
  onUserMedia,
  onUserMediaError,
  ...shown
}: WebcamProps) {
  const video = useRef<HTMLVideoElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one request for each mounted picture.
  useLayoutEffect(() => {
    if (ref) ref.current = { video: video.current };
    navigator.mediaDevices.getUserMedia({ video: videoConstraints }).then((stream) => {
      if (video.current) video.current.srcObject = stream;
      onUserMedia(stream);
    }, onUserMediaError);
    return () => {
      if (ref) ref.current = null;
    };
  }, []);
  return h('video', { autoPlay: true, playsInline: true, muted: true, ...shown, ref: video });
}

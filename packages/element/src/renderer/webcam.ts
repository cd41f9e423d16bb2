import { h, type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface WebcamProps {
  /** Preact's core hands it over among the properties. */
  readonly ref?: RefObject<{ readonly video: HTMLVideoElement | null } | null>;
  readonly audio?: boolean;
  readonly videoConstraints: MediaTrackConstraints | true;
  readonly onUserMedia: (stream: MediaStream) => void;
  readonly onUserMediaError: (error: unknown) => void;
}

/**
 * Asks for the camera and shows it, as `react-webcam` does, in whose place the build puts it: that is 3 KiB, most of them
 * for what the widget does itself. Whoever is told of the stream owns it, also one that comes after the picture is gone.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: one question for each picture; another one has another key.
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

import { problemOf } from '@facecompare/contract/problem';
import { useEffect, useState, type VideoHTMLAttributes } from 'react';
import type { CameraListeners } from '../camera/camera-session.ts';
import { fetchedStarted, fetchStarted } from '../lazy/fetch-started.ts';

export interface CameraViewProps
  extends CameraListeners,
    Omit<VideoHTMLAttributes<HTMLVideoElement>, 'ref'> {
  /** Another number asks for the camera anew. */
  readonly session: number;
  readonly constraints: MediaTrackConstraints;
  /** When leaving is offered while the browser still asks, in milliseconds. */
  readonly offerCancelAfterMs?: number | undefined;
  /** The video, while there is one. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

/**
 * The picture of the camera: mounted is on, unmounted is off. It is never mirrored in its pixels, only by the style sheet, so
 * that a captured frame reads forward. What shows it, react-webcam among it, is fetched when a person starts.
 */
export function CameraView(props: CameraViewProps) {
  const [files, setFiles] = useState(fetchedStarted);
  const { onProblem } = props;
  useEffect(() => {
    if (files) return;
    const stay = new AbortController();
    const { signal } = stay;
    fetchStarted(signal).then(
      (started) => signal.aborted || setFiles(started),
      (error: unknown) => signal.aborted || onProblem(problemOf(error)),
    );
    return () => stay.abort();
  }, [files, onProblem]);
  const Picture = files?.CameraPicture;
  return Picture ? <Picture {...props} /> : null;
}

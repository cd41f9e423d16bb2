import { problemOf } from '@facecompare/contract/problem';
import { useEffect, useState, type VideoHTMLAttributes } from 'react';
import type { CameraListeners } from '../camera/camera-options.ts';
import { fetchedStarted, fetchStarted } from '../lazy/fetch-started.ts';

export interface CameraViewProps
  extends CameraListeners,
    Omit<VideoHTMLAttributes<HTMLVideoElement>, 'ref'> {
  /** A new number requests the camera again. */
  readonly session: number;
  readonly constraints: MediaTrackConstraints;
  /** When we offer to cancel while the permission prompt is open, in milliseconds. */
  readonly offerCancelAfterMs?: number | undefined;
  /** The video, while there is one. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

/**
 * Shows the camera picture. Mounting turns the camera on, and unmounting turns it off. Only the
 * style sheet mirrors the picture, so that a captured frame is not mirrored. The code that shows
 * it, including react-webcam, loads after Start.
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

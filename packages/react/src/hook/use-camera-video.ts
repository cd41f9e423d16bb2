import { problemOf } from '@facecompare/contract/problem';
import { useCallback, useEffect, useRef } from 'react';
import { fetchedStarted, fetchStarted, type Started } from '../lazy/fetch-started.ts';
import type { CameraViewProps } from '../parts/camera-view.tsx';

/**
 * Props for a plain `<video>` in place of `<CameraView>`, from `face.getCameraProps()`: the camera opens in the element
 * and is let go of when the element goes. A hook of its own, so that a page that does not use it does not carry it.
 */
export function useCameraVideo(camera: CameraViewProps) {
  const latest = useRef(camera);
  useEffect(() => {
    latest.current = camera;
  });
  const release = useRef(() => {});
  // As text, so that another camera is another ref: React then detaches the element and attaches it anew.
  const asked = JSON.stringify([
    { constraints: camera.constraints, offerCancelAfterMs: camera.offerCancelAfterMs },
    camera.session,
  ]);
  const ref = useCallback(
    (element: HTMLVideoElement | null) => {
      release.current();
      release.current = () => {};
      if (element) {
        const stay = new AbortController();
        const { signal } = stay;
        release.current = () => stay.abort();
        const attach = ({ attachCamera }: Started) => {
          if (signal.aborted) return;
          release.current = attachCamera(element, {
            ...JSON.parse(asked)[0],
            onStatus: (status) => latest.current.onStatus(status),
            onProblem: (problem) => latest.current.onProblem(problem),
          });
        };
        const files = fetchedStarted();
        if (files) attach(files);
        else
          fetchStarted(signal).then(
            attach,
            (error: unknown) => signal.aborted || latest.current.onProblem(problemOf(error)),
          );
      }
      latest.current.onVideo(element);
    },
    [asked],
  );
  return { ref, 'data-part': 'camera', 'aria-label': camera['aria-label'] };
}

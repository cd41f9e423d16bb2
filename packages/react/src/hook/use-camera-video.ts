import { problemOf } from '@facecompare/contract/problem';
import { useCallback, useEffect, useRef } from 'react';
import { fetchedStarted, fetchStarted, type Started } from '../lazy/fetch-started.ts';
import type { CameraViewProps } from '../parts/camera-view.tsx';

/**
 * Returns props for a plain `<video>` instead of `<CameraView>`, from `face.getCameraProps()`. The
 * camera opens in the element, and stops when the element is removed. It is a separate hook, so
 * that pages which do not use it do not load it.
 */
export function useCameraVideo(camera: CameraViewProps) {
  const latest = useRef(camera);
  useEffect(() => {
    latest.current = camera;
  });
  const release = useRef(() => {});
  // As text, so that another camera gives another ref. React then detaches the element and attaches
  // it again.
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

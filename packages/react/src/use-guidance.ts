import type { Problem } from '@facecompare/contract';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Guidance, type GuideVisit, NO_GUIDANCE } from './guidance/guidance.ts';
import type { FaceCompareOptions } from './options.ts';
import type { Words } from './text/en.ts';
import type { mergePart } from './text/merge-words.ts';

type Guiding = typeof import('./guidance/guiding.ts');

/** As soon as it was fetched once. */
export let fetchedGuiding: Guiding | undefined;

/** What only a page with a guide needs, in a file of its own: other pages never download it. */
export const guiding = async (): Promise<Guiding> => {
  fetchedGuiding = await import('./guidance/guiding.ts');
  return fetchedGuiding;
};

/** A camera that a guide may watch, as it is in the latest render. */
export interface GuidedCamera {
  readonly options: FaceCompareOptions;
  readonly words: Words;
  /** Handed over: a lazy file that imports it would tear it out of the first one, which costs every page. */
  readonly merge: typeof mergePart;
  /** The camera session; 0 while there is nothing to watch. */
  readonly session: number;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly visit: { current: GuideVisit };
  /** The guide does not work here. Told once. */
  readonly onProblem: (problem: Problem) => void;
  /** Takes the picture. */
  readonly shoot: () => void;
}

/** What the guide of the host says about the live camera: one watch a session, ended with it. */
export function useGuidance(camera: GuidedCamera): Guidance {
  const [guidance, setGuidance] = useState(NO_GUIDANCE);
  const latest = useRef(camera);
  useEffect(() => {
    latest.current = camera;
  });
  const { session } = camera;
  const { guide } = camera.options;
  useEffect(() => {
    if (!guide || !session) return;
    const controller = new AbortController();
    const { signal } = controller;
    guiding().then(
      ({ watchWithGuide }) => watchWithGuide(guide, { session, latest, signal, onGuidance: setGuidance }),
      () => signal.aborted || latest.current.onProblem({ code: 'network-failed' }),
    );
    return () => {
      controller.abort();
      setGuidance(NO_GUIDANCE);
    };
  }, [guide, session]);
  return guidance;
}

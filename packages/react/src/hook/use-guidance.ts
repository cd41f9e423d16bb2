import type { Problem } from '@facecompare/contract';
import { useEffect, useRef, useState } from 'react';
import { type Guidance, type GuideVisit, NO_GUIDANCE } from '../guidance/guidance.ts';
import type { GuideWords } from '../locales/en/guide.ts';
import type { LaterWords, Words } from '../locales/en/messages.ts';
import type { mergeWords, WordsInUse } from '../locales/merge-words.ts';
import type { FaceCompareOptions } from '../types.ts';

/** What only a page with a guide needs, in files of their own: other pages never download them. */
export interface Guiding {
  readonly parts: typeof import('../guidance/guiding.ts');
  /** In the language of the page, without what a host says instead. */
  readonly words: GuideWords;
}

/** As soon as they were fetched once, for each language. */
const fetched = new Map<LaterWords, Guiding>();
export const fetchedGuiding = ({ later }: Pick<Words, 'later'>): Guiding | undefined =>
  fetched.get(later);

export const guiding = async ({ later }: Pick<Words, 'later'>): Promise<Guiding> => {
  const [parts, words] = await Promise.all([import('../guidance/guiding.ts'), later.guide()]);
  const all = { parts, words };
  fetched.set(later, all);
  return all;
};

/** A camera that a guide may watch, as it is in the latest render. */
export interface GuidedCamera {
  readonly options: FaceCompareOptions;
  readonly words: WordsInUse;
  /** For numbers. */
  readonly locale: string | undefined;
  /** Handed over: a lazy file that imports it would tear it out of the first one, which costs every page. */
  readonly merge: typeof mergeWords;
  /** The camera session; 0 while there is nothing to watch. */
  readonly session: number;
  readonly video: { readonly current: HTMLVideoElement | null };
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
    guiding(latest.current.words).then(
      ({ parts, words }) =>
        parts.watchWithGuide(guide, {
          session,
          latest,
          guideWords: words,
          signal,
          onGuidance: setGuidance,
        }),
      () => signal.aborted || latest.current.onProblem({ code: 'network-failed' }),
    );
    return () => {
      controller.abort();
      setGuidance(NO_GUIDANCE);
    };
  }, [guide, session]);
  return guidance;
}

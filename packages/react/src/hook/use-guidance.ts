import type { Problem } from '@facecompare/contract';
import { useEffect, useRef, useState } from 'react';
import { type Guidance, type GuideMount, NO_GUIDANCE } from '../guidance/guidance.ts';
import type { GuideMessages } from '../locales/en/guide.ts';
import type { MessagesInUse, mergeMessages } from '../locales/merge-messages.ts';
import type { LazyMessages, Messages } from '../locales/messages.ts';
import type { FaceCompareOptions } from '../types.ts';

/**
 * Code and messages that only a page with a guide needs. They are separate files, so other pages
 * never download them.
 */
export interface Guiding {
  readonly parts: typeof import('../guidance/guiding.ts');
  /** The messages in the language of the page, without the host's overrides. */
  readonly messages: GuideMessages;
}

/** What was loaded, for each language. */
const fetched = new Map<LazyMessages, Guiding>();
export const fetchedGuiding = ({ lazy }: Pick<Messages, 'lazy'>): Guiding | undefined =>
  fetched.get(lazy);

export const guiding = async ({ lazy }: Pick<Messages, 'lazy'>): Promise<Guiding> => {
  const [parts, messages] = await Promise.all([import('../guidance/guiding.ts'), lazy.guide()]);
  const all = { parts, messages };
  fetched.set(lazy, all);
  return all;
};

/** A camera that a guide may watch, as in the latest render. */
export interface GuidedCamera {
  readonly options: FaceCompareOptions;
  readonly messages: MessagesInUse;
  /** For the format of numbers. */
  readonly locale: string | undefined;
  /**
   * Passed in as an argument. If a lazy file imported it, the bundler would move it out of the
   * first file. Every page would pay for that.
   */
  readonly merge: typeof mergeMessages;
  /** The camera session; 0 while there is nothing to watch. */
  readonly session: number;
  readonly video: { readonly current: HTMLVideoElement | null };
  readonly mount: { current: GuideMount };
  /** Called once if the guide does not work here. */
  readonly onProblem: (problem: Problem) => void;
  /** Takes the photo. */
  readonly shoot: () => void;
}

/**
 * Returns what the host's guide reports about the live camera. It runs one watch for each camera
 * session, and ends it with the session.
 */
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
    guiding(latest.current.messages).then(
      ({ parts, messages }) =>
        parts.watchWithGuide(guide, {
          session,
          latest,
          guideMessages: messages,
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

import type { FaceCompareAnswer } from '@facecompare/contract';
import { emptyServices } from './problem-answer.ts';

/** Services that reveal more about a person than whether two photos match. */
export const LISTED_SERVICES = ['AML', 'SRC', 'classification'] as const;
export type ListedService = (typeof LISTED_SERVICES)[number];

/**
 * Returns the answer for the browser. Of the services that reveal more about a person, it has only
 * those that the operator lists. The host's server gets all of them.
 * @param listed undefined if the upstream hides nothing
 */
export function publicAnswer<Answer extends FaceCompareAnswer>(
  answer: Answer,
  listed: readonly ListedService[] | undefined,
): Answer {
  if (!listed || !answer.services) return answer;
  const { AML, SRC, classification, ...others } = answer.services;
  const all = { AML, SRC, classification };
  const shown = listed.flatMap((name) => (all[name] ? [[name, all[name]]] : []));
  const services = {
    ...others,
    classification: emptyServices().classification,
    ...Object.fromEntries(shown),
  };
  return { ...answer, services };
}

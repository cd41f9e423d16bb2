import {
  type FaceCompareAnswer,
  type FaceMatchOutput,
  PROBLEMS,
  type ScanServicesOutput,
} from '@facecompare/contract';
import { type ImageProblem, problemAnswer } from './problem-answer.ts';

export interface Ids {
  readonly transaction_id?: string;
  readonly request_id: string;
  readonly client_transaction_id: string | null;
}

/** Whether a face was found in each image; left out if the upstream does not report it. */
export type Detected = Pick<FaceMatchOutput, 'detected_face_image' | 'detected_id_face_image'>;

export interface Judged {
  readonly ids: Ids;
  readonly isMatched: boolean;
  /** Distance, 0 or more; null if the upstream gives none. */
  readonly dissimilarity: number | null;
  readonly threshold: number | null;
  readonly score: number | null;
  readonly detected: Detected;
  readonly services: ScanServicesOutput;
}

/** Builds the envelope of a verdict: match or no match. */
export const verdictAnswer = ({
  ids,
  isMatched,
  dissimilarity,
  threshold,
  score,
  detected,
  services,
}: Judged): FaceCompareAnswer => ({
  services,
  data: {
    ...ids,
    isMatched,
    ...(dissimilarity === null ? {} : { dissimilarity }),
    threshold,
    score,
    ...detected,
  },
  error_code: null,
  error_message: null,
  problem: null,
});

/**
 * Builds the envelope if a photo prevented the comparison. A fault of an image file (damaged, too
 * large) has priority over a refusal (no face). It decides the status, and the envelope then has no
 * data.
 * @param problems at least one, in the order of the images
 */
export function refusalAnswer(
  problems: readonly [ImageProblem, ...ImageProblem[]],
  { ids, threshold, detected, services }: Omit<Judged, 'isMatched' | 'dissimilarity' | 'score'>,
): FaceCompareAnswer {
  const fault = problems.find(({ code }) => PROBLEMS[code].status !== 200);
  if (fault) return problemAnswer({ code: fault.code }, { images: problems, services });
  return problemAnswer(
    { code: problems[0].code },
    {
      images: problems,
      services,
      data: { ...ids, isMatched: false, threshold, score: null, ...detected },
    },
  );
}

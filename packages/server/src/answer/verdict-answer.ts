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

/** Whether a face was found in each image; left out where nobody said so. */
export type Detected = Pick<FaceMatchOutput, 'detected_face_image' | 'detected_id_face_image'>;

export interface Judged {
  readonly ids: Ids;
  readonly isMatched: boolean;
  /** Distance, 0 or more; null where the upstream names none. */
  readonly dissimilarity: number | null;
  readonly threshold: number | null;
  readonly score: number | null;
  readonly detected: Detected;
  readonly services: ScanServicesOutput;
}

/** The envelope of a verdict: match or no match. */
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
 * The envelope where a photo kept the faces from being compared. A fault of an image file (damaged, too large) weighs
 * more than a refusal (no face): it decides the status, and then there is no data.
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

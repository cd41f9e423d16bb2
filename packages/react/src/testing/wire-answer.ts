import {
  type CompareVerdict,
  type FaceCompareAnswer,
  type FaceCompareInput,
  IMAGE_FIELDS,
  isRetryable,
  PROBLEMS,
  type Problem,
  type Side,
} from '@facecompare/contract';

/** A response on the wire. */
export interface WireAnswer {
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The envelope. */
  readonly body: FaceCompareAnswer;
}

const FIELDS = { selfie: IMAGE_FIELDS[0], reference: IMAGE_FIELDS[1] } as const;
const SIDES = ['selfie', 'reference'] as const satisfies readonly Side[];

const extensionOf = (
  problem: Problem,
  images: readonly { side: Side; code: Problem['code'] }[],
): FaceCompareAnswer['problem'] => ({
  code: problem.code,
  images: images.map(({ side, code }) => ({ image: FIELDS[side], code })),
  retryable: isRetryable(problem),
  retryAfter: problem.retryAfter ?? null,
});

/**
 * Returns the response of `POST /v1/ocr/face/compare` for a verdict or a problem. For mock servers
 * of every kind.
 * @param answer a verdict (see `sampleVerdict`), or a problem
 * @param request the request; its ids are repeated in the response
 * @throws RangeError for a problem that no server can send, such as one of the camera
 */
export function wireAnswer(
  answer: CompareVerdict | Problem,
  request: Partial<FaceCompareInput> = {},
): WireAnswer {
  const problem = 'code' in answer ? answer : answer.problem;
  const facts = problem && PROBLEMS[problem.code];
  if (facts && facts.status === null)
    throw new RangeError(`No server tells of ${problem?.code}: it happens in the browser.`);
  const common = {
    error_code: facts?.integer ?? null,
    error_message: problem ? `Scripted: ${problem.code}.` : null,
  };
  const envelope = { status: facts?.status ?? 200, headers: headersOf(problem) };
  if ('code' in answer) {
    const images = (answer.sides ?? []).map((side) => ({ side, code: answer.code }));
    return {
      ...envelope,
      body: { ...common, services: servicesOf(), data: null, problem: extensionOf(answer, images) },
    };
  }
  const images = SIDES.flatMap((side) => {
    const found = answer.sides[side].problem;
    return found ? [{ side, code: found.code }] : [];
  });
  const { selfie, reference } = answer.sides;
  const data: FaceCompareAnswer['data'] = {
    request_id: request.request_id ?? crypto.randomUUID(),
    client_transaction_id: request.client_transaction_id ?? null,
    isMatched: answer.outcome === 'match',
    threshold: answer.threshold,
    score: answer.score ?? answer.similarity,
    ...(request.transaction_id ? { transaction_id: request.transaction_id } : {}),
    ...(answer.dissimilarity === null ? {} : { dissimilarity: answer.dissimilarity }),
    ...(selfie.faceFound === null ? {} : { detected_face_image: selfie.faceFound }),
    ...(reference.faceFound === null ? {} : { detected_id_face_image: reference.faceFound }),
  };
  return {
    ...envelope,
    body: {
      ...common,
      services: servicesOf(answer),
      data,
      problem: problem ? extensionOf(problem, images) : null,
    },
  };
}

const headersOf = (problem: Problem | null): Record<string, string> => ({
  'Cache-Control': 'no-store',
  ...(problem?.retryAfter === undefined
    ? {}
    : { 'Retry-After': String(Math.ceil(problem.retryAfter)) }),
});

const servicesOf = (verdict?: CompareVerdict): FaceCompareAnswer['services'] => ({
  validations: { validation_errors: [] },
  spoofing: {
    fake: verdict?.spoof ?? null,
    ...(verdict?.liveScore == null ? {} : { x_live_score: verdict.liveScore }),
  },
  classification: { doc_type: null },
  liveness: verdict?.liveness ?? null,
  ...verdict?.services,
});

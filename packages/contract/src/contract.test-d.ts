import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod/mini';
import type { FaceCompareInput as RequestSchema } from './compare.ts';
import type { HttpBackendOptions } from './http/index.ts';
import {
  type AnswerRules,
  type Backend,
  type CompareOptions,
  type CompareRequest,
  type CompareVerdict,
  type DecidedVerdict,
  FaceCompareAnswer,
  FaceCompareInput,
  IMAGE_FIELDS,
  type ImageField,
  type ImageFormat,
  type InconclusiveVerdict,
  imageFormatOf,
  isProblemCode,
  type PROBLEMS,
  type Problem,
  type ProblemCode,
  ProblemError,
  type ProblemOutput,
  problemOf,
  readAnswer,
  type ScanServicesOutput,
  type Side,
  type SideFinding,
  similarityOf,
} from './index.ts';
import { sampleVerdict } from './testing/index.ts';

type Optional<Value> = Value | undefined;

describe('the wire', () => {
  it('requires only the two images', () => {
    expectTypeOf<FaceCompareInput>().toEqualTypeOf<{
      face_image1: string;
      face_image2: string;
      liveness?: Optional<string>;
      transaction_id?: Optional<string | null>;
      client_transaction_id?: Optional<string | null>;
      request_id?: Optional<string | null>;
      country?: Optional<string | null>;
      getExtractedData?: Optional<boolean>;
    }>();
    expectTypeOf<{ face_image1: string; face_image2: string }>().toExtend<FaceCompareInput>();
    expectTypeOf<{ face_image1: string }>().not.toExtend<FaceCompareInput>();
    expectTypeOf<{
      face_image1: string;
      face_image2: string;
      liveness: number;
    }>().not.toExtend<FaceCompareInput>();
  });

  it('fills in no default: the output equals the input', () => {
    expectTypeOf<z.input<typeof RequestSchema>>().toEqualTypeOf<z.output<typeof RequestSchema>>();
    expectTypeOf(FaceCompareInput.parse).returns.toEqualTypeOf<FaceCompareInput>();
  });

  it('answers with optional parts, a verdict that is a boolean, and numbers', () => {
    type Data = NonNullable<FaceCompareAnswer['data']>;
    expectTypeOf<Data['isMatched']>().toEqualTypeOf<Optional<boolean>>();
    expectTypeOf<Data['dissimilarity']>().toEqualTypeOf<Optional<number>>();
    expectTypeOf<Data['threshold']>().toEqualTypeOf<Optional<number | null>>();
    expectTypeOf<Data['detected_id_face_image']>().toEqualTypeOf<Optional<boolean>>();
    expectTypeOf<FaceCompareAnswer['error_code']>().toEqualTypeOf<Optional<number | null>>();
    expectTypeOf<NonNullable<FaceCompareAnswer['services']>['liveness']>().toEqualTypeOf<
      Optional<boolean | null>
    >();
    expectTypeOf<Record<never, never>>().toExtend<FaceCompareAnswer>();
    expectTypeOf(FaceCompareAnswer.parse).returns.toEqualTypeOf<FaceCompareAnswer>();
  });

  it('names problems and images by closed lists', () => {
    expectTypeOf<ProblemOutput['code']>().toEqualTypeOf<ProblemCode>();
    expectTypeOf<ProblemOutput['images'][number]>().toEqualTypeOf<{
      image: ImageField;
      code: ProblemCode;
    }>();
    expectTypeOf<ProblemOutput['retryAfter']>().toEqualTypeOf<number | null>();
    expectTypeOf(IMAGE_FIELDS).toEqualTypeOf<readonly ['face_image1', 'face_image2']>();
  });
});

describe('the ports', () => {
  it('a verdict has three outcomes and a finding for each side', () => {
    expectTypeOf<CompareVerdict['outcome']>().toEqualTypeOf<
      'match' | 'no-match' | 'inconclusive'
    >();
    expectTypeOf<CompareVerdict['sides']>().toExtend<Readonly<Record<Side, SideFinding>>>();
    expectTypeOf<InconclusiveVerdict['sides']>().toEqualTypeOf<
      Readonly<Record<Side, SideFinding>>
    >();
    expectTypeOf<CompareVerdict['raw']>().toBeUnknown();
    expectTypeOf(readAnswer).toEqualTypeOf<(raw: unknown, rules?: AnswerRules) => CompareVerdict>();
    expectTypeOf(similarityOf).returns.toEqualTypeOf<number | null>();
    expectTypeOf(imageFormatOf).returns.toEqualTypeOf<ImageFormat | null>();
  });

  it('F-4 a decided verdict has no field for a contradiction', () => {
    const clear = { faceFound: true, problem: null } as const;
    const match: DecidedVerdict = sampleVerdict('match');
    // @ts-expect-error a match has no problem
    const withProblem: CompareVerdict = { ...match, problem: { code: 'no-face' } };
    // @ts-expect-error a fake does not match
    const fake: CompareVerdict = { ...match, spoof: true };
    // @ts-expect-error a failed liveness check makes the verdict inconclusive
    const notLive: CompareVerdict = { ...match, liveness: false };
    // @ts-expect-error a photo with a problem was not compared
    const side: CompareVerdict = {
      ...match,
      sides: { selfie: clear, reference: { faceFound: true, problem: { code: 'low-quality' } } },
    };
    // @ts-expect-error without a face the verdict is inconclusive
    const faceless: CompareVerdict = {
      ...match,
      outcome: 'no-match',
      sides: { selfie: clear, reference: { faceFound: false, problem: null } },
    };
    // @ts-expect-error an inconclusive verdict needs a problem
    const noReason: CompareVerdict = { ...match, outcome: 'inconclusive', problem: null };
    expectTypeOf([withProblem, fake, notLive, side, faceless, noReason]).toExtend<
      CompareVerdict[]
    >();
    expectTypeOf<
      Extract<CompareVerdict, { outcome: 'inconclusive' }>['problem']
    >().toEqualTypeOf<Problem>();
    expectTypeOf<DecidedVerdict['problem']>().toBeNull();
    expectTypeOf<CompareVerdict['services']>().toEqualTypeOf<ScanServicesOutput | null>();
    expectTypeOf<CompareVerdict['score']>().toEqualTypeOf<number | null>();
  });

  it('compare needs a signal, and a backend needs three members', () => {
    expectTypeOf<CompareOptions>().pick('signal').toEqualTypeOf<{ readonly signal: AbortSignal }>();
    expectTypeOf<Record<never, never>>().not.toExtend<CompareOptions>();
    expectTypeOf<{
      name: string;
      recipient: null;
      compare: Backend['compare'];
    }>().toExtend<Backend>();
    expectTypeOf<{ name: string; compare: Backend['compare'] }>().not.toExtend<Backend>();
  });

  it('a request is read only, and has a request id', () => {
    // @ts-expect-error a request does not change after it is made
    const change = (request: CompareRequest) => (request.requestId = 'x');
    expectTypeOf(change).toBeFunction();
    expectTypeOf<Omit<CompareRequest, 'requestId'>>().not.toExtend<CompareRequest>();
  });

  it('the options of the http backend have no field for an API key', () => {
    expectTypeOf<keyof HttpBackendOptions>().toEqualTypeOf<
      | 'url'
      | 'headers'
      | 'getAccessToken'
      | 'session'
      | 'fetch'
      | 'timeoutMs'
      | 'idempotencyHeader'
      | 'threshold'
      | 'decidesBy'
    >();
  });
});

describe('problems', () => {
  it('are a closed union', () => {
    expectTypeOf<ProblemCode>().toEqualTypeOf<keyof typeof PROBLEMS>();
    expectTypeOf<string>().not.toExtend<ProblemCode>();
    expectTypeOf<'no-face'>().toExtend<ProblemCode>();
    expectTypeOf<'face-on-fire'>().not.toExtend<ProblemCode>();
    expectTypeOf(isProblemCode).guards.toEqualTypeOf<ProblemCode>();
  });

  it('travel in an error, and problemOf accepts any value', () => {
    expectTypeOf(new ProblemError({ code: 'no-face' }).problem).toEqualTypeOf<Problem>();
    expectTypeOf(problemOf).parameter(0).toBeUnknown();
    expectTypeOf(problemOf).returns.toEqualTypeOf<Problem>();
  });
});

/**
 * The wire form of `POST /v1/ocr/face/compare`: every field of the request and of the answer.
 *
 * The shapes define what may arrive. Only the two images are required, and ids are strings because
 * backends in the field send ids that are not uuids. `field-docs.ts` describes each field and the
 * default that applies if it is left out. Defaults are documented and never filled in, because an
 * upstream must get what the caller sent.
 */
import * as z from 'zod/mini';
import { PROBLEM_CODES, PROBLEMS } from './problem.ts';
import { IMAGE_FIELDS } from './wire-names.ts';

const text = () => z.optional(z.nullable(z.string()));
const flag = () => z.optional(z.nullable(z.boolean()));

export const FaceCompareInput = z.object({
  face_image1: z.string(),
  face_image2: z.string(),
  liveness: z.optional(z.string()),
  transaction_id: text(),
  client_transaction_id: text(),
  request_id: text(),
  country: text(),
  getExtractedData: z.optional(z.boolean()),
});
export type FaceCompareInput = z.infer<typeof FaceCompareInput>;

export const ErrorOutput = z.object({ code: z.optional(z.int()), message: text() });
export const ValidationErrorOutput = z.object({
  field: text(),
  value: text(),
  errors: z.optional(z.nullable(z.array(ErrorOutput))),
});
export const ScanValidationOutput = z.object({
  validation_errors: z.optional(z.nullable(z.array(ValidationErrorOutput))),
});
export const ScanSpoofingOutput = z.object({
  fake: flag(),
  x_live_score: z.optional(z.nullable(z.number())),
});
export const ScanClassificationOutput = z.object({ doc_type: text() });
export const CriminalRecordData = z.object({
  caseNo: text(),
  caseYear: z.optional(z.nullable(z.int())),
  recordDate: text(),
  fullName: text(),
  idNumber: text(),
  dateOfBirth: text(),
  score: text(),
});
export const CriminalRecordOutput = z.object({
  AML_matched: z.optional(z.boolean()),
  data: z.optional(z.nullable(z.array(CriminalRecordData))),
});
export const FactorySourceOutput = z.object({
  isValid: z.optional(z.boolean()),
  errorCode: z.optional(z.int()),
  errorKey: text(),
  errorMessage: text(),
});
export const ScanServicesOutput = z.object({
  validations: z.optional(ScanValidationOutput),
  spoofing: z.optional(ScanSpoofingOutput),
  classification: z.optional(ScanClassificationOutput),
  liveness: flag(),
  AML: z.optional(CriminalRecordOutput),
  SRC: z.optional(FactorySourceOutput),
});
export type ScanServicesOutput = z.infer<typeof ScanServicesOutput>;

export const FaceMatchOutput = z.object({
  transaction_id: z.optional(z.string()),
  request_id: z.optional(z.string()),
  client_transaction_id: text(),
  isMatched: z.optional(z.boolean()),
  dissimilarity: z.optional(z.number()),
  threshold: z.optional(z.nullable(z.number())),
  score: z.optional(z.nullable(z.number())),
  detected_face_image: z.optional(z.boolean()),
  detected_id_face_image: z.optional(z.boolean()),
});
export type FaceMatchOutput = z.infer<typeof FaceMatchOutput>;

/**
 * Codes that are sent over HTTP. A server cannot know `aborted` or `camera-denied`, so an answer
 * with one is invalid.
 */
const WIRE_CODES = PROBLEM_CODES.filter((code) => PROBLEMS[code].status !== null);

/**
 * Our extension of the envelope: the problem as one of the closed codes, and the code of each
 * image.
 */
export const ProblemOutput = z.object({
  code: z.enum(WIRE_CODES),
  images: z.array(z.object({ image: z.enum(IMAGE_FIELDS), code: z.enum(WIRE_CODES) })),
  retryable: z.boolean(),
  retryAfter: z.nullable(z.number()),
});
export type ProblemOutput = z.infer<typeof ProblemOutput>;

export const FaceCompareAnswer = z.object({
  services: z.optional(ScanServicesOutput),
  data: z.optional(z.nullable(FaceMatchOutput)),
  error_code: z.optional(z.nullable(z.int())),
  error_message: text(),
  problem: z.optional(z.nullable(ProblemOutput)),
});
/** The envelope: every answer has this form, errors included. */
export type FaceCompareAnswer = z.infer<typeof FaceCompareAnswer>;

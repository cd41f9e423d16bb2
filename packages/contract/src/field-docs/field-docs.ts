/**
 * The meaning of each field of the wire, and the default that the API documents for it. The
 * descriptions are apart from the shapes, so that a page that only reads answers does not load
 * them. `FieldDocs` proves that the tables are complete.
 */
import * as wire from '../compare.ts';
import { REQUEST_FIELD_DOCS } from '../request-fields.ts';
import { doc, type FieldDoc } from './field-doc.ts';
import { SERVICE_DOCS } from './service-docs.ts';

const uuid: FieldDoc = { format: 'uuid' };
const none: FieldDoc = {};

/** Keyed by the name that each schema has in the OpenAPI document. */
export const SCHEMA_DOCS = {
  FaceCompareInput: doc(wire.FaceCompareInput, {
    face_image1: {
      description: 'The selfie: JPEG, PNG or WebP in base64, with or without one data: prefix.',
    },
    face_image2: {
      description:
        'The reference photo: JPEG, PNG or WebP in base64, with or without one data: prefix.',
    },
    request_id: {
      description:
        'The caller’s id of this pair of images. A uuid is returned as it came; anything else is replaced by a new one.',
    },
    ...REQUEST_FIELD_DOCS,
  }),
  ...SERVICE_DOCS,
  FaceMatchOutput: doc(
    wire.FaceMatchOutput,
    {
      transaction_id: uuid,
      request_id: uuid,
      client_transaction_id: none,
      isMatched: {
        description:
          'Whether both photos show the same person. False also where nothing could be decided: see `problem`.',
      },
      dissimilarity: {
        format: 'double',
        description:
          'Distance: lower means more similar, 0 is the same image. Our engine: 2.4 x (1 - cosine) / (1 - 0.453). At 2.4, at most one of 10,000 pairs of different people matches in each measured group of LFW. Left out if nothing was compared.',
      },
      threshold: {
        format: 'double',
        description:
          'The distance up to which (inclusive) the photos match; 2.4 unless the operator set another.',
      },
      score: {
        format: 'double',
        description:
          'Our engine: the bounded similarity, 1 - 0.5 d/t up to the threshold and 0.5 t/d beyond it; 0.5 is the threshold. Not a probability. An upstream’s score has no documented scale.',
      },
      detected_face_image: { description: 'Whether a face was found in `face_image1`.' },
      detected_id_face_image: { description: 'Whether a face was found in `face_image2`.' },
    },
    'Result of comparing the two faces.',
  ),
  ProblemOutput: doc(
    wire.ProblemOutput,
    {
      code: { description: 'One of the closed list of problem codes.' },
      images: { description: 'Which image has which problem; empty where it is about neither.' },
      retryable: { description: 'Whether the same request may succeed later.' },
      retryAfter: { description: 'Seconds to wait before that, where known.' },
    },
    'An extension: what is wrong, in one of the closed codes.',
  ),
  OCR_faceCompare_Response_200: doc(wire.FaceCompareAnswer, {
    services: none,
    data: none,
    error_code: {
      description: 'null: success. An error is told here, not by the HTTP status alone.',
    },
    error_message: { description: 'One English sentence for a developer.' },
    problem: { extension: true },
  }),
} as const;

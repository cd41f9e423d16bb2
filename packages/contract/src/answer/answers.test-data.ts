/**
 * Made-up answers of `POST /v1/ocr/face/compare`. Each is a fresh object that a test may change.
 */
type Loose = Record<string, unknown>;

export interface MadeUpAnswer extends Loose {
  data: Loose;
  services: Loose;
}

/** A complete success, as a backend in the field writes it. */
export const goodAnswer = (data: Loose = {}): MadeUpAnswer => ({
  services: {
    validations: { validation_errors: [] },
    spoofing: { fake: null },
    classification: { doc_type: null },
    liveness: null,
    AML: { AML_matched: false, data: [] },
    SRC: { isValid: false, errorCode: 0, errorKey: null, errorMessage: null },
  },
  data: {
    transaction_id: '6f0d9c1e-8a43-4b0e-9c55-0f8f3f1f7a11',
    request_id: '0b7c2a52-7c25-4f0c-8f5c-3f62f4f5a0de',
    client_transaction_id: null,
    isMatched: true,
    dissimilarity: 1.2,
    threshold: 2.4,
    score: 0.75,
    detected_face_image: true,
    detected_id_face_image: true,
    ...data,
  },
  error_code: null,
  error_message: null,
});

/** An error in the envelope, in the vendor's style: no data, an integer. */
export const errorAnswer = (error_code: unknown): Loose => ({
  data: null,
  error_code,
  error_message: 'Made up.',
  error_descriptions: null,
});

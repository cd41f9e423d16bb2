/**
 * The given API document of `face-compare` as facts: paths, names, types, formats, defaults. None
 * of its prose is repeated here.
 *
 * A field reads: its type, `|null` if null is allowed, `[]` behind the name of the schema it lists,
 * `:format`, and ` = default` as JSON. A name with a capital is a schema.
 */
export interface SchemaFacts {
  readonly required?: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

export const OPERATION_FACTS = {
  path: '/v1/ocr/face/compare',
  method: 'post',
  operationId: 'face-compare',
  header: { name: 'ApiKey', in: 'header', required: true, type: 'string' },
  mediaType: 'application/json',
  request: 'FaceCompareInput',
  answer: 'OCR_faceCompare_Response_200',
  statuses: ['200'],
  securitySchemes: {
    ApiKey: { type: 'apiKey', in: 'header', name: 'ApiKey' },
    BearerAuth: { type: 'http', scheme: 'bearer' },
  },
  /** The origin of the given API. A server of ours names its own address. */
  servers: ['https://api.vlenseg.com'],
} as const;

export const SCHEMA_FACTS: Readonly<Record<string, SchemaFacts>> = {
  FaceCompareInput: {
    required: ['face_image1', 'face_image2'],
    fields: {
      face_image1: 'string',
      face_image2: 'string',
      liveness: 'string = "2"',
      transaction_id: 'string|null',
      client_transaction_id: 'string|null',
      request_id: 'string|null',
      country: 'string|null = "EGY"',
      getExtractedData: 'boolean = false',
    },
  },
  ErrorOutput: { fields: { code: 'integer', message: 'string|null' } },
  ValidationErrorOutput: {
    fields: { field: 'string|null', value: 'string|null', errors: 'ErrorOutput[]|null' },
  },
  ScanValidationOutput: { fields: { validation_errors: 'ValidationErrorOutput[]|null' } },
  ScanSpoofingOutput: { fields: { fake: 'boolean|null' } },
  ScanClassificationOutput: { fields: { doc_type: 'string|null' } },
  CriminalRecordData: {
    fields: {
      caseNo: 'string|null',
      caseYear: 'integer|null',
      recordDate: 'string|null:date-time',
      fullName: 'string|null',
      idNumber: 'string|null',
      dateOfBirth: 'string|null:date-time',
      score: 'string|null',
    },
  },
  CriminalRecordOutput: { fields: { AML_matched: 'boolean', data: 'CriminalRecordData[]|null' } },
  FactorySourceOutput: {
    fields: {
      isValid: 'boolean',
      errorCode: 'integer',
      errorKey: 'string|null',
      errorMessage: 'string|null',
    },
  },
  ScanServicesOutput: {
    fields: {
      validations: 'ScanValidationOutput',
      spoofing: 'ScanSpoofingOutput',
      classification: 'ScanClassificationOutput',
      liveness: 'boolean|null',
      AML: 'CriminalRecordOutput',
      SRC: 'FactorySourceOutput',
    },
  },
  FaceMatchOutput: {
    fields: {
      transaction_id: 'string:uuid',
      request_id: 'string:uuid',
      client_transaction_id: 'string|null',
      isMatched: 'boolean',
      dissimilarity: 'number:double',
      threshold: 'number|null:double',
      score: 'number|null:double',
      detected_face_image: 'boolean',
      detected_id_face_image: 'boolean',
    },
  },
  OCR_faceCompare_Response_200: {
    fields: {
      services: 'ScanServicesOutput',
      data: 'FaceMatchOutput',
      error_code: 'integer|null',
      error_message: 'string|null',
    },
  },
};

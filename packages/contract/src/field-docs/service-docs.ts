/** The meaning of each field that the results of further services have. */
import * as wire from '../compare.ts';
import { doc, type FieldDoc } from './field-doc.ts';

const time: FieldDoc = { format: 'date-time' };
const none: FieldDoc = {};

/** Keyed by the name that each schema has in the OpenAPI document. */
export const SERVICE_DOCS = {
  ErrorOutput: doc(wire.ErrorOutput, { code: none, message: none }),
  ValidationErrorOutput: doc(wire.ValidationErrorOutput, {
    field: none,
    value: none,
    errors: none,
  }),
  ScanValidationOutput: doc(wire.ScanValidationOutput, { validation_errors: none }),
  ScanSpoofingOutput: doc(wire.ScanSpoofingOutput, {
    fake: {
      description:
        'Whether the submitted picture was judged a copy or a fake; null where nothing judged it.',
    },
    x_live_score: {
      description:
        'Passive spoof signal of our engine on the selfie, 0 to 1, higher is more like a live capture. One weak, unevaluated signal: no error rate is known, and it never decides by itself.',
      extension: true,
    },
  }),
  ScanClassificationOutput: doc(wire.ScanClassificationOutput, {
    doc_type: { description: 'Detected document type (e.g. `national_id`, `passport`).' },
  }),
  CriminalRecordData: doc(wire.CriminalRecordData, {
    caseNo: none,
    caseYear: none,
    recordDate: time,
    fullName: none,
    idNumber: none,
    dateOfBirth: time,
    score: none,
  }),
  CriminalRecordOutput: doc(
    wire.CriminalRecordOutput,
    { AML_matched: { description: 'Whether the person matches a watch-list record.' }, data: none },
    'Result of an anti-money-laundering check. Our server never runs one, and forwards one only where the operator lists it.',
  ),
  FactorySourceOutput: doc(
    wire.FactorySourceOutput,
    { isValid: none, errorCode: none, errorKey: none, errorMessage: none },
    'Result of a check of the ID against a national registry. Our server never runs one, and forwards one only where the operator lists it.',
  ),
  ScanServicesOutput: doc(
    wire.ScanServicesOutput,
    {
      validations: none,
      spoofing: none,
      classification: none,
      liveness: { description: 'Whether a liveness check passed; null where none ran.' },
      AML: none,
      SRC: none,
    },
    'What further services said. Empty values where nothing ran.',
  ),
} as const;

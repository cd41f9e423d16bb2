import { REQUEST_FIELD_DOCS } from '../request-fields.ts';
import * as wire from '../session.ts';
import { CLAIMS_DOCS } from './claims-docs.ts';
import { described, doc, type FieldDoc } from './field-doc.ts';

const time: FieldDoc = { format: 'date-time' };
const none: FieldDoc = {};

const { transaction_id, client_transaction_id, country, liveness, getExtractedData } =
  REQUEST_FIELD_DOCS;
const OF_EACH_COMPARISON = {
  transaction_id,
  client_transaction_id,
  country,
  liveness,
  getExtractedData,
};

const STATE = {
  session_id: none,
  status: described('A session takes comparisons only while it is `open`.'),
  attempts_left: described('Results that the person may still get.'),
  expires_at: time,
  expires_in: described(
    'Whole seconds until the session expires; 0 if it is over. Clocks of devices are often wrong.',
  ),
  reference_held: described(
    'Whether the session holds the reference photo, so that `face_image2` is left out.',
  ),
};

const COMPARISON_ID = described('Made by the server. What a host stores belongs to this id.', {
  format: 'uuid',
});
const RECEIPT = described('A signed statement about this comparison: a compact JWS (EdDSA).');

/** The schemas of sessions, keyed by their names in the OpenAPI document. */
export const SESSION_DOCS = {
  SessionInput: doc(wire.SessionInput, {
    subject: described('The host’s own opaque reference to a person, up to 256 characters.'),
    reference_image: described(
      'The reference photo in base64. The server holds it encrypted, for the life of the session.',
    ),
    max_attempts: described('Results that the person may get, 1 to 10.', { default: 3 }),
    expires_in: described('Seconds until the session expires, 1 to 3600.', { default: 900 }),
    allowed_origins: described(
      'Up to 10 origins whose pages may use the token; any if it is left out.',
    ),
    ...OF_EACH_COMPARISON,
  }),
  SessionCreatedOutput: doc(wire.SessionCreatedOutput, {
    session_id: none,
    session_token: described('The bearer token for the browser.'),
    expires_at: time,
    status: none,
  }),
  SessionStateOutput: doc(wire.SessionStateOutput, STATE),
  SessionAnswerOutput: doc(wire.SessionAnswerOutput, {
    ...STATE,
    comparison_id: COMPARISON_ID,
    receipt: RECEIPT,
  }),
  SessionComparisonOutput: doc(wire.SessionComparisonOutput, {
    comparison_id: COMPARISON_ID,
    request_id: described('The caller’s id of the request. It names no verdict.'),
    at: time,
    outcome: none,
    problem: none,
    dissimilarity: none,
    threshold: none,
    upstream: described('The name of the upstream that judged.'),
    sha256: described('SHA-256 of both images as they were received, in hex.'),
    reference_from: described('Who gave the reference photo.'),
    capture: none,
    services: none,
    receipt: RECEIPT,
  }),
  SessionOutput: doc(wire.SessionOutput, {
    ...STATE,
    subject: none,
    max_attempts: none,
    allowed_origins: none,
    created_at: time,
    ended_at: time,
    ...OF_EACH_COMPARISON,
    comparisons: described('Empty after a withdrawal.'),
    consents: described('The consent records of the widget: the last five.'),
    withdrawal: none,
  }),
  SessionErasedOutput: doc(wire.SessionErasedOutput, {
    session_id: none,
    comparisons: described('How many comparisons were erased.'),
    reference: described('Whether a held photo was erased.'),
  }),
  SessionCompareInput: doc(wire.SessionCompareInput, {
    face_image1: none,
    face_image2: described('Left out if the session holds the reference photo.'),
    request_id: none,
    capture: none,
    consent: none,
    ...OF_EACH_COMPARISON,
  }),
  SessionCompareAnswer: doc(wire.SessionCompareAnswer, {
    services: none,
    data: none,
    error_code: none,
    error_message: none,
    problem: none,
    session: none,
  }),
  ...CLAIMS_DOCS,
} as const;

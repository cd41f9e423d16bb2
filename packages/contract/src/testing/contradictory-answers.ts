/** An answer of the API that says yes and something against it. */
export interface ContradictoryAnswer {
  /** What is wrong with it, as the end of a sentence. */
  readonly name: string;
  readonly answer: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

const DATA = {
  isMatched: true,
  dissimilarity: 1.1,
  threshold: 2.4,
  detected_face_image: true,
  detected_id_face_image: true,
};
const beside = (more: Loose) => ({ data: DATA, ...more });
const inData = (more: Loose) => ({ data: { ...DATA, ...more } });
const inServices = (services: Loose) => ({ data: DATA, services });

const ROWS: readonly (readonly [name: string, answer: unknown])[] = [
  ['an error code in another spelling', beside({ errorCode: 4207, errorMessage: 'x' })],
  ['an error code in Pascal case', { Data: DATA, ErrorCode: 4207 }],
  ['an error message without a code', beside({ error_code: null, error_message: 'No face' })],
  ['an error in an object', beside({ error: { code: 'InvalidImage' } })],
  ['an error in its data', inData({ 'Error-Code': '4207' })],
  ['a failure deep inside', beside({ meta: { steps: [{ failure: true }] } })],
  ['a fault', beside({ fault: { faultString: 'x' } })],
  ['the status of a failure', beside({ status: 'failed' })],
  ['the status of an error', beside({ status: 'error' })],
  ['a success that is false', beside({ success: false })],
  ['validation errors at the top', beside({ validation_errors: [{ errors: [{ code: 4207 }] }] })],
  [
    'validation errors in Pascal case',
    inServices({ Validations: { ValidationErrors: [{ Errors: [{ Code: 4207 }] }] } }),
  ],
  ['something invalid', inServices({ validations: { is_invalid: true } })],
  ['a fake in another spelling', inServices({ spoofing: { isFake: true } })],
  ['a suspected spoof', inServices({ spoofing: { SpoofSuspected: 'yes' } })],
  ['a failed liveness check', inServices({ liveness: false })],
  ['a liveness check in an object', beside({ liveness: { passed: false } })],
  ['a face that was not detected', beside({ faceDetected: false })],
  ['a photo without a face', inData({ DetectedIdFaceImage: false })],
  ['its verdict twice, in two spellings', inData({ is_matched: false })],
  ['its verdict twice, alike', { isMatched: true, data: DATA }],
  ['a verdict in a word', inData({ isMatched: 'true' })],
  ['no numbers', { data: { isMatched: true } }],
  ['no distance', inData({ dissimilarity: undefined })],
  ['a distance that is none', inData({ dissimilarity: 'NaN' })],
  ['a distance below 0', inData({ dissimilarity: -1 })],
  ['a distance beyond its threshold', inData({ dissimilarity: 2.5 })],
  ['a large distance without a threshold', inData({ dissimilarity: 9e9, threshold: undefined })],
  ["a threshold above the operator's", inData({ dissimilarity: 900, threshold: 1e6 })],
  ['the id of another request', inData({ request_id: '11111111-1111-4111-8111-111111111111' })],
  ['the transaction of another', inData({ client_transaction_id: 'of-another' })],
];

/** Answers that say yes and no at once. None of them may become a match. */
export const CONTRADICTORY_ANSWERS: readonly ContradictoryAnswer[] = ROWS.map(([name, answer]) => ({
  name,
  answer,
}));

/** The match that the others are made from. */
export const PLAIN_MATCH: unknown = { data: DATA };

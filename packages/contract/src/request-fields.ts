/** Everything about the fields that a host may set for each comparison, except their types in zod. */
import type { FaceCompareInput } from './compare.ts';
import type { FieldDoc } from './field-docs/field-doc.ts';

/**
 * The fields of the API that a host may set for each comparison. They are sent unchanged and never
 * filled in.
 */
export interface RequestFields {
  /** ISO 3166-1 alpha-3. The API's own default is `EGY`. */
  readonly country?: string;
  /** Which liveness check the upstream runs. The API's own default is `"2"`. */
  readonly liveness?: string;
  /** Whether the upstream answers with the data it extracted. */
  readonly getExtractedData?: boolean;
  /** The upstream's transaction that the comparison belongs to. */
  readonly transactionId?: string;
  /** The host's own id of that transaction. */
  readonly clientTransactionId?: string;
}

/** The name of each field on the wire. */
const WIRE_NAMES = {
  transactionId: 'transaction_id',
  clientTransactionId: 'client_transaction_id',
  country: 'country',
  liveness: 'liveness',
  getExtractedData: 'getExtractedData',
} as const satisfies Record<keyof RequestFields, keyof FaceCompareInput>;

type WireName = (typeof WIRE_NAMES)[keyof RequestFields];

/** The meaning of each field and its default, for the OpenAPI document. */
export const REQUEST_FIELD_DOCS = {
  liveness: {
    description:
      'Liveness mode flag. Our engine: "0" skips the passive spoof signal, anything else runs it. An upstream gets it as it came.',
    default: '2',
  },
  transaction_id: { description: 'Kept and returned; one is made where there is none.' },
  client_transaction_id: { description: "The caller's own reference, returned as it came." },
  country: {
    description: 'Handed to an upstream as it came; our engine has no use for it.',
    default: 'EGY',
  },
  getExtractedData: {
    description: 'Handed to an upstream as it came; our engine extracts nothing.',
    default: false,
  },
} as const satisfies Record<WireName, FieldDoc>;

const NAMES = Object.keys(WIRE_NAMES) as readonly (keyof RequestFields)[];

/** Returns only the fields of the API that the host set. */
export const givenFields = (fields: RequestFields): RequestFields =>
  Object.fromEntries(
    NAMES.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );

/** Returns the fields under their names on the wire. JSON leaves out those that are undefined. */
export const wireFields = (fields: RequestFields): Pick<FaceCompareInput, WireName> =>
  Object.fromEntries(NAMES.map((name) => [WIRE_NAMES[name], fields[name]]));

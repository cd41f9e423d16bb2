import { IMAGE_FIELDS, ProblemError } from '@facecompare/contract';
import { wireFields } from '@facecompare/contract/http';
import type { Session } from '../sessions/session.ts';

/** What only the host's server may say, when it makes the session. */
const OF_THE_HOST = [
  'subject',
  'reference_image',
  'max_attempts',
  'expires_in',
  'allowed_origins',
  'session_id',
];

const conflict = (detail: string): ProblemError =>
  new ProblemError({ code: 'session-conflict', detail });

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * Fills a request with the fields of its session. The session decides: a body that says something
 * else is refused, so that a page never believes in what does not count.
 * @param value the parsed body
 * @throws ProblemError `session-conflict`, naming the field
 */
export function givenBySession(value: unknown, { fields, heldReference }: Session): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const body: Readonly<Record<string, unknown>> = { ...value };
  const own = wireFields(fields);
  for (const [name, set] of Object.entries(own)) {
    const said = body[name];
    if (isGiven(said) && said !== set) throw conflict(`The session decides about ${name}.`);
  }
  const ofTheHost = OF_THE_HOST.find((name) => Object.hasOwn(body, name));
  if (ofTheHost) throw conflict(`Only the host's server may set ${ofTheHost}.`);
  const reference = IMAGE_FIELDS[1];
  if (heldReference !== null && isGiven(body[reference]))
    throw conflict(`The session holds the photo, so ${reference} must be left out.`);
  const known = Object.entries(own).filter(([, set]) => set !== undefined);
  return { ...body, ...Object.fromEntries(known) };
}

/**
 * What ends a match: a table of names and words, and one walk that looks for them. Names are
 * compared in canonical form (small letters and digits), so each row covers all spellings.
 */
import { canonicalName } from '../shape/canonical-name.ts';
import { isObject } from '../shape/is-object.ts';

/** An error, a fake or something invalid: objects unless its value is empty, null, false or 0. */
const AGAINST = new RegExp(
  'err(or|s?$|code|msg|no)|^err|fail|fault|fake|spoof|invalid|exception|problem|reject|refus|' +
    'den(y|ied)|declin|fraud|tamper|attack|cancel|time.?out|suspect|mismatch|missing|pending|' +
    'unknown|different|inco(nclus|mplete)|(multiple|several)faces|' +
    'un(able|auth|detect|match|verif|recogni|success|decid)|' +
    'no[tn]?(be)?(a?live|detect|found|match|valid|real|pass|ok|success|verif|face|present|' +
    'genuine|accept|approv)',
);
/** A success, a face or liveness: objects if its value is false, 0, "no" or a word of AGAINST. */
const NEEDED = new RegExp(
  'succe(ss|ed)|pass(ed|es)|verif|genuine|authentic|accept|approv|hasface|' +
    '^(is|all|was)?(ok|okay|pass|good)$|' +
    '(valid(ated|ations?|ity)?|live|liveness|real|match(ed|es)?|same(person)?|identical|' +
    'completed?|confirmed|present|exists|checks?)$|' +
    '(^|faces?|person|human|selfie|live|liveness|image\\d?)(is|are|was|were)?(detected|found)',
);
/** A status, a reason or a message: objects if its value is false, "no" or a word of AGAINST. */
const STATUS = new RegExp(
  'status|state|result|outcome|decision|verdict|conclu|message|msg|reason|detail|descri|' +
    'response|code$',
);
/** The status of HTTP or of a vendor: objects if it is below 0, or 300 or more. */
const STATUS_NUMBER = /^(http|api|server|return|ret|result|response)?(status|code|statuscode)$/;
/** The verdict and its numbers: object if they are there twice. */
const ONCE = /^(ismatched|dissimilarity|threshold)$/;
/** A whole text that objects under any name. */
const VERDICT = /^(error|fail(ed|ure)?|fault|fake|spoof(ed)?|invalid|rejected|(un|not)detected)$/;
/** What a spoof check finds. */
const FOUND = /detect|found/;
/** They are about a person's papers, not about two faces. */
const UNREAD = /^(aml(matched)?|src|classification)$/;
/** Words that only look like one of AGAINST. */
const INNOCENT = /default|(no|without)errors?/g;

/** A text under AGAINST that says nothing. */
const NOTHING = /^(0+(\.0+)?|no( errors?)?|none|null|false|n\/a|ok|success)?$/;
/** A text that says no. */
const NO = /^(no|false|bad|negative)$/;
/** More values than an answer of 1 MiB can have. */
const MOST = 1 << 20;

const isAgainst = (text: string) => AGAINST.test(canonicalName(text).replace(INNOCENT, ''));
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** Whether a value under a name of AGAINST says something. An object does not: its fields do. */
const isSomething = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? !NOTHING.test(trimmed(value))
      : Boolean(value) && !isObject(value);

const saysNo = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && (NO.test(trimmed(value)) || isAgainst(value)));

const isZero = (value: unknown): boolean =>
  value === 0 || (trimmed(value) !== '' && Number(value) === 0);

/** Whether a number is below 0, or 300 or more. Text that is no number is none. */
const isFailure = (value: unknown): boolean =>
  typeof value !== 'object' && (Number(value) >= 300 || Number(value) < 0);

interface Visit {
  readonly value: Readonly<Record<string, unknown>>;
  /** The canonical name of the value. The items of a list have the name of the list. */
  readonly name: string;
  /** Whether the value belongs to an error. Then everything that it says objects. */
  readonly against: boolean;
}

/**
 * Looks for something in an answer that contradicts a match, at every depth.
 * @returns a reason for the developer, without text of the answer; null if nothing contradicts it
 */
export function objectionIn(answer: Visit['value']): string | null {
  const visits: Visit[] = [{ value: answer, name: '', against: false }];
  const seen = new Set<string>();
  // The loop also visits what it adds to the list.
  for (const { value, name: parent, against: within } of visits) {
    for (const key of Object.keys(value)) {
      const inner = value[key];
      const name = Array.isArray(value) ? parent : canonicalName(key);
      if (UNREAD.test(name) && (value === answer || parent === 'services')) continue;
      if (ONCE.test(name) && (name === 'ismatched' || value === answer || parent === 'data')) {
        if (seen.has(name)) return 'a field that objects';
        seen.add(name);
      }
      const named = isAgainst(name);
      // The results of a spoof check are not an error, but what it finds is.
      const against =
        within ||
        (named && !(name === 'spoofing' && isObject(inner))) ||
        (parent === 'spoofing' && FOUND.test(name));
      if (
        (against && isSomething(inner)) ||
        (!named && NEEDED.test(name) && (saysNo(inner) || isZero(inner))) ||
        (STATUS.test(name) && saysNo(inner)) ||
        (typeof inner === 'string' && VERDICT.test(canonicalName(inner))) ||
        (STATUS_NUMBER.test(name) && isFailure(inner)) ||
        visits.length > MOST
      )
        return 'a field that objects';
      if (typeof inner === 'object' && inner !== null)
        visits[visits.length] = { value: inner as Visit['value'], name, against };
    }
  }
  return null;
}

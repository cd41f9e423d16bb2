/**
 * What ends a match: a table of names and words, and one walk that looks for them. Names are
 * compared in canonical form, so each row covers all spellings.
 *
 * | name | objects if its value |
 * |---|---|
 * | AGAINST: an error, a fake, something invalid | is anything but null, false, 0, "no", "ok" or empty |
 * | NEEDED: a success, a face that was found, liveness | is false, 0, "no" or a word of AGAINST |
 * | STATUS: a status, a reason, a message | is false, "no", a word of AGAINST, or below 0 or 300 up |
 * | ONCE: the verdict, or one of its numbers | is there twice |
 */
import { canonicalName } from '../shape/canonical-name.ts';
import { isObject } from '../shape/is-object.ts';

const AGAINST =
  /error|^err|err(s|code|msg|no)?$|fail|fault|fake|spoof|invalid|exception|problem|reject|refus|den(y|ied)|declin|forbid|fraud|forge|tamper|attack|photocop|abort|cancel|timed?out|violat|suspic|suspect|mismatch|corrupt|missing|expired|pending|unknown|different|cannot|inconclus|incorrect|incomplete|(multiple|several|two)faces|un(able|auth|detect|found|match|verif|valid|recogni|real|usable|accept|success|certain|decid|determin)|no[tn]?(be)?(a?live|detect|found|match|valid|real|pass|ok|success|same|verif|face|present|genuine|authentic|accept|approv|recogni|complete|confirm|identical)/;
const NEEDED =
  /success|succeed|passed|verified|genuine|authentic|accepted|approved|(valid|live|alive|liveness|real|match|matched|matches|same|sameperson|identical|completed?|confirmed|present)$|^(is|all|was)?(ok|okay|pass|good)$|(^|face|faces|person|human|selfie|live|liveness|image\d?)(is|are|was|were)?(detected|found)/;
const STATUS =
  /status|state|result|outcome|decision|verdict|conclu|message|msg|reason|detail|descri|remark|summary|label|response|code$/;
const STATUS_NUMBER = /^(http|api|server|return|ret|result|response)?(status|code|statuscode)$/;
const ONCE = /^(ismatched|dissimilarity|threshold)$/;
/** They are about a person's papers, not about two faces. */
const UNREAD = /^(aml(matched)?|src|classification)$/;
/** Words that only look like one of AGAINST. */
const INNOCENT = /default|(no|without)error(s|code)?|errorfree/g;

const NOTHING = /^(0+(\.0+)?|no|none|null|nil|false|n\/a|ok|success)?$/;
const NO = /^(no|n|false|nok|ko|bad|negative)$/;
/** More values than an answer of 1 MiB can have. */
const MOST = 1 << 20;

const wordsOf = (text: string) => canonicalName(text).replace(INNOCENT, '');
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : '');

const isSomething = (value: unknown): boolean =>
  typeof value === 'string' ? !NOTHING.test(trimmed(value)) : Boolean(value);
const saysNo = (value: unknown): boolean =>
  typeof value === 'string'
    ? NO.test(trimmed(value)) || AGAINST.test(wordsOf(value))
    : value === false;
const isZero = (value: unknown): boolean =>
  value === 0 || (trimmed(value) !== '' && Number(value) === 0);

/** Whether one field objects, by its own name and value. */
const objects = (name: string, value: unknown): boolean =>
  (AGAINST.test(name)
    ? isSomething(value)
    : NEEDED.test(name) && (saysNo(value) || isZero(value))) ||
  (STATUS.test(name) && saysNo(value)) ||
  (STATUS_NUMBER.test(name) && (Number(value) >= 300 || Number(value) < 0));

interface Visit {
  readonly value: object;
  /** The canonical name of the value. The items of a list have the name of the list. */
  readonly name: string;
  /** Whether the value belongs to an error. Then everything that it says objects. */
  readonly against: boolean;
  /** The depth: 0 for the answer, 1 for its fields. */
  readonly depth: number;
}

/**
 * Looks for something in an answer that contradicts a match, at every depth.
 * @returns a reason for the developer, without text of the answer; null if nothing contradicts it
 */
export function objectionIn(answer: object): string | null {
  const visits: Visit[] = [{ value: answer, name: '', against: false, depth: 0 }];
  const seen = new Set<string>();
  for (let at = 0; at < visits.length; at++) {
    const visit = visits[at];
    if (!visit || at > MOST) return 'too many values';
    const { value, name: parent, depth } = visit;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const name = isList ? parent : wordsOf(key);
      if (UNREAD.test(name) && (depth === 0 || parent === 'services')) continue;
      if (ONCE.test(name) && (name === 'ismatched' || depth === 0 || parent === 'data')) {
        if (seen.has(name)) return `${name} is there twice`;
        seen.add(name);
      }
      const against = visit.against || AGAINST.test(name);
      const nested = typeof inner === 'object' && inner !== null;
      if (nested && !(against && Array.isArray(inner) && inner.length > 0)) {
        // The results of a spoof check are not an error, but what it finds is.
        const check = name === 'spoofing' && isObject(inner);
        visits[visits.length] = {
          value: inner,
          name,
          against: against && !check,
          depth: depth + 1,
        };
      } else if (
        objects(name, inner) ||
        ((against || (parent === 'spoofing' && /detect|found|positive/.test(name))) &&
          isSomething(inner))
      )
        return 'a field that says no';
    }
  }
  return null;
}

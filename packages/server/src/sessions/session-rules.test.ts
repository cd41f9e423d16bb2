import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session, SessionComparison } from './session.ts';
import {
  attemptsLeft,
  cancelled,
  giveBack,
  reserveTry,
  settleTry,
  statusAt,
} from './session-rules.ts';

const session = (maxAttempts: number): Session => ({
  id: 'session_1',
  status: 'open',
  subject: null,
  fields: {},
  allowedOrigins: null,
  maxAttempts,
  attempts: 0,
  judged: 0,
  reserved: [],
  createdAt: 0,
  expiresAt: 1000,
  endedAt: null,
  heldReference: null,
  comparisons: [],
  consents: [],
  withdrawal: null,
});

/** Each comparison is of another selfie, unless the test says which. */
let selfies = 0;
const comparison = (
  outcome: SessionComparison['outcome'],
  problem: SessionComparison['problem'] = null,
  sha256: SessionComparison['sha256'] = { selfie: String(selfies++), reference: '' },
): SessionComparison => ({
  comparisonId: 'c',
  requestId: 'r',
  at: '',
  outcome,
  problem,
  dissimilarity: null,
  threshold: null,
  upstream: 'fake',
  sha256,
  capture: null,
  referenceFrom: 'browser',
  services: null,
  receipt: '',
});

const CLOSED = { problem: expect.objectContaining({ code: 'session-closed' }) };

describe('the rules of a session', () => {
  it.each([
    ['match', null, 'matched', 0],
    ['no-match', null, 'not-matched', 0],
    ['inconclusive', 'near-threshold', 'exhausted', 0],
    ['inconclusive', 'no-face', 'open', 1],
  ] as const)('the last try ends in %s (%s): %s', (outcome, problem, status, left) => {
    const reserved = reserveTry(session(1), { id: 'a', until: 500 }, 0);
    const after = settleTry(reserved, 'a', comparison(outcome, problem), 10);
    expect([after.status, attemptsLeft(after)]).toEqual([status, left]);
  });

  it('a result that comes after its try was given away does not count', () => {
    const reserved = reserveTry(session(1), { id: 'a', until: 500 }, 0);
    const taken = reserveTry(reserved, { id: 'b', until: 1500 }, 501);
    expect(() => settleTry(taken, 'a', comparison('match'), 502)).toThrow(
      expect.objectContaining(CLOSED),
    );
    expect(settleTry(taken, 'b', comparison('match'), 503).status).toBe('matched');
  });

  it.each([
    ['no-match', null],
    ['inconclusive', 'near-threshold'],
  ] as const)(
    'a pair that ended in %s (%s) costs no second try, also with swapped sides',
    (outcome, problem) => {
      const two = ['a', 'b'].reduce(
        (kept, id) => reserveTry(kept, { id, until: 500 }, 0),
        session(3),
      );
      const pair = { selfie: 'one', reference: 'other' };
      const swapped = { selfie: 'other', reference: 'one' };
      const first = settleTry(two, 'a', comparison(outcome, problem, pair), 10);
      expect(() => settleTry(first, 'b', comparison(outcome, problem, swapped), 11)).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'rate-limited' }) }),
      );
      const noFace = comparison('inconclusive', 'no-face', pair);
      expect(attemptsLeft(settleTry(first, 'b', noFace, 12))).toBe(2);
      expect(attemptsLeft(settleTry(first, 'b', comparison(outcome, problem), 12))).toBe(1);
    },
  );

  it('a comparison that began in time may end after the session expired', () => {
    const reserved = reserveTry(session(1), { id: 'a', until: 2000 }, 999);
    expect(statusAt(reserved, 1000)).toBe('expired');
    expect(settleTry(reserved, 'a', comparison('match'), 1100).status).toBe('matched');
    expect(() => reserveTry(session(1), { id: 'a', until: 2000 }, 1000)).toThrow(
      expect.objectContaining(CLOSED),
    );
  });

  it('five comparisons that the caller broke off end a session with one try', () => {
    let kept = session(1);
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      kept = giveBack(reserveTry(kept, { id, until: 500 }, 0), id, true, 1);
    expect([kept.status, kept.attempts]).toEqual(['exhausted', 0]);
  });

  it('never counts more tries than there are, and never opens again', () => {
    const step = fc.oneof(
      fc.record({ reserve: fc.integer({ min: 1, max: 400 }) }),
      fc.record({
        settle: fc.constantFrom(...(['match', 'no-match', 'inconclusive'] as const)),
        which: fc.nat(9),
      }),
      fc.record({ giveBack: fc.boolean(), which: fc.nat(9) }),
      fc.record({ pass: fc.integer({ min: 1, max: 300 }) }),
      fc.constant({ cancel: true } as const),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.array(step, { maxLength: 80 }),
        (max, steps) => {
          let now = 0;
          let kept = session(max);
          let told = 0;
          const ids: string[] = [];
          const attempt = (change: () => Session) => {
            try {
              kept = change();
              return true;
            } catch {
              return false;
            }
          };
          for (const next of steps) {
            const before = statusAt(kept, now);
            if ('pass' in next) now += next.pass;
            if ('reserve' in next) {
              const id = `${ids.length}`;
              ids.push(id);
              attempt(() => reserveTry(kept, { id, until: now + next.reserve }, now));
            }
            const id = 'which' in next ? (ids[next.which % Math.max(1, ids.length)] ?? '-') : '-';
            if ('settle' in next) {
              const isTold = attempt(() => settleTry(kept, id, comparison(next.settle), now));
              if (isTold && next.settle !== 'inconclusive') told++;
            }
            if ('giveBack' in next) attempt(() => giveBack(kept, id, next.giveBack, now));
            if ('cancel' in next) kept = cancelled(kept, now);
            expect(told).toBeLessThanOrEqual(max);
            expect(kept.attempts).toBe(told);
            if (!['open', 'expired'].includes(before)) expect(statusAt(kept, now)).toBe(before);
            expect(
              kept.comparisons.filter(({ outcome }) => outcome === 'match').length,
            ).toBeLessThan(2);
          }
        },
      ),
    );
  });
});

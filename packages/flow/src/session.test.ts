/** What a session of the host changes, rule by rule. The walk shows that nothing else is possible. */
import type { SessionState } from '@facecompare/contract';
import { openSession, sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import type { FlowInput } from './event.ts';
import { jobs } from './jobs.ts';
import { can, reduce } from './reduce.ts';
import { DEFAULT_CONFIG, type FlowConfig, initialState, type State } from './state.ts';
import { view } from './view.ts';

const FILES: FlowConfig = {
  ...DEFAULT_CONFIG,
  sources: { selfie: ['file'], reference: ['file'] },
  session: 'a token',
};
const START: FlowInput = { type: 'start' };

type Answer = (state: State) => FlowInput;
const then = (state: State, ...steps: readonly (FlowInput | Answer)[]): State =>
  steps.reduce(
    (before, step) => reduce(before, typeof step === 'function' ? step(before) : step),
    state,
  );
const after = (...steps: readonly (FlowInput | Answer)[]) => then(initialState(FILES), ...steps);

const askedBy = ({ session }: State) => session?.asking?.jobId ?? -1;
const says =
  (changes: Partial<SessionState> = {}): Answer =>
  (state) => ({ type: 'session/answered', jobId: askedBy(state), state: openSession(changes) });
const cannotAsk =
  (code: 'offline' | 'session-closed'): Answer =>
  (state) => ({ type: 'session/failed', jobId: askedBy(state), problem: { code } });
const photo = (side: 'selfie' | 'reference'): Answer[] => [
  () => ({ type: 'file/choose', side, file: new Blob(['a file']) }),
  (state) => {
    const { jobId } = state.photos[side] as { jobId: number };
    const image = {
      id: `00000000-0000-4000-8000-00000000000${jobId % 10}`,
      blob: new Blob(['a photo']),
      width: 640,
      height: 480,
      source: 'file' as const,
    };
    return { type: 'image/prepared', side, jobId, image };
  },
];
const judged =
  (outcome: 'match' | 'no-match' | 'inconclusive', session?: Partial<SessionState>): Answer =>
  (state) => ({
    type: 'compare/succeeded',
    jobId: state.stage === 'comparing' ? state.jobId : -1,
    verdict:
      outcome === 'inconclusive' ? sampleInconclusive({ code: 'no-face' }) : sampleVerdict(outcome),
    session: session && openSession(session),
  });
const COMPARE: FlowInput = { type: 'compare/start' };
const kinds = (state: State) => jobs(state).map(({ kind }) => kind);

describe('the question about the session', () => {
  it('is asked on the first screen, before any consent', () => {
    const state = initialState(FILES);
    expect(jobs(state)).toEqual([{ kind: 'session', jobId: 1, at: 0 }]);
    expect(view(state).screen).toBe('welcome');
  });

  it('is not asked without a session', () => {
    expect(jobs(initialState())).toEqual([]);
  });

  it('is asked again after the end that the server named', () => {
    const state = after(says({ endsAt: 60_000 }));
    expect(jobs(state)).toEqual([{ kind: 'session', jobId: 2, at: 65_000 }]);
  });

  it('delays the first photo after Start until the answer comes', () => {
    const waiting = after(START);
    expect(view(waiting).screen).toBe('preparing');
    for (const side of ['selfie', 'reference'] as const)
      expect(can(waiting, { type: 'file/choose', side, file: new Blob() })).toBe(false);
    expect(view(then(waiting, says())).screen).toBe('add');
  });

  it('is asked again by Start, and by "Try again", if the server could not be reached', () => {
    const silent = after(cannotAsk('offline'));
    expect([view(silent).screen, kinds(silent)]).toEqual(['welcome', []]);
    const failed = then(silent, START, cannotAsk('offline'));
    expect([view(failed).screen, view(failed).problem?.code]).toEqual(['failed', 'offline']);
    expect(kinds(then(failed, COMPARE))).toEqual(['session']);
    expect(view(then(failed, COMPARE, says())).screen).toBe('add');
  });

  it('takes no answer to an older question', () => {
    const asked = after({ type: 'session/changed' });
    const late: FlowInput = { type: 'session/answered', jobId: 1, state: openSession() };
    expect(reduce(asked, late)).toBe(asked);
  });
});

describe('a photo that the session holds', () => {
  it('needs no step, and is not in the comparison of the page', () => {
    const ready = after(says({ referenceHeld: true }), START, ...photo('selfie'));
    expect(view(ready).screen).toBe('ready');
    const comparing = then(ready, COMPARE);
    expect(jobs(comparing).find(({ kind }) => kind === 'compare')).toMatchObject({
      reference: null,
    });
  });

  it('cannot be changed, and stays when the person stops and starts again', () => {
    const ready = after(says({ referenceHeld: true }), START, ...photo('selfie'));
    expect(can(ready, { type: 'photo/discard', side: 'reference' })).toBe(false);
    expect(can(ready, { type: 'file/choose', side: 'reference', file: new Blob() })).toBe(false);
    const again = then(ready, { type: 'withdraw' }, START);
    expect(again.photos.reference.status).toBe('held');
    expect(view(again).side).toBe('selfie');
  });
});

describe('the end of a session', () => {
  it.each(['expired', 'cancelled', 'exhausted', 'matched'] as const)(
    'is shown on the first screen if it is %s',
    (status) => {
      const state = after(says({ status }));
      expect([view(state).screen, view(state).end]).toEqual(['ended', 'session-closed']);
      expect(can(state, START)).toBe(false);
      expect(jobs(state)).toEqual([]);
    },
  );

  it('is "no tries left" if the server counted the last one', () => {
    const state = after(says({ status: 'not-matched', attemptsLeft: 0 }));
    expect(view(state).end).toBe('no-tries-left');
  });

  it('is shown if the token is over', () => {
    const state = after(cannotAsk('session-closed'));
    expect([view(state).screen, view(state).end]).toEqual(['ended', 'session-closed']);
  });

  it('ends the work on a photo', () => {
    const state = after(says(), START, ...photo('selfie'), { type: 'session/changed' });
    const ended = then(state, says({ status: 'expired' }));
    expect([view(ended).screen, kinds(ended)]).toEqual(['ended', []]);
  });

  it('is asked about if the server refuses a comparison', () => {
    const refused = after(
      says(),
      START,
      ...photo('selfie'),
      ...photo('reference'),
      COMPARE,
      (state) => ({
        type: 'compare/failed',
        jobId: state.stage === 'comparing' ? state.jobId : -1,
        problem: { code: 'session-closed' },
      }),
    );
    expect([view(refused).end, kinds(refused)]).toEqual(['session-closed', ['session']]);
  });
});

describe('tries', () => {
  const both = [says({ attemptsLeft: 2 }), START, ...photo('selfie'), ...photo('reference')];

  it('are those that the server counts', () => {
    expect(view(after(...both)).attemptsLeft).toBe(2);
    const after1 = after(...both, COMPARE, judged('no-match', { attemptsLeft: 1 }));
    expect([view(after1).attemptsLeft, view(after1).end]).toEqual([1, null]);
  });

  it('end the flow with the last one', () => {
    const last = { status: 'not-matched', attemptsLeft: 0 } as const;
    const state = after(...both, COMPARE, judged('no-match', last));
    expect([view(state).screen, view(state).end]).toEqual(['no-match', 'no-tries-left']);
  });

  it('end nothing after a match', () => {
    const matched = { status: 'matched', attemptsLeft: 1 } as const;
    const state = after(...both, COMPARE, judged('match', matched));
    expect([view(state).screen, view(state).end, kinds(state)]).toEqual(['match', null, []]);
  });
});

describe('another session of the host', () => {
  it('keeps the photos of the person, and goes on when the server has answered', () => {
    const ended = after(says(), START, ...photo('selfie'), says({ status: 'expired' }));
    const renewed = then(ended, {
      type: 'config/changed',
      config: { ...FILES, session: 'another token' },
    });
    expect(view(renewed).screen).toBe('preparing');
    const known = then(renewed, says());
    expect([view(known).screen, view(known).side]).toEqual(['add', 'reference']);
    expect(known.photos.selfie.status).toBe('ready');
  });

  it('asks nothing before Start if it is taken away', () => {
    const without = after({ type: 'config/changed', config: { ...FILES, session: null } });
    expect([without.session, kinds(without)]).toEqual([null, []]);
  });
});

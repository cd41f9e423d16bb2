/** The runner: exactly the wanted jobs run, and no report of an ended job reaches the state. */
import { ProblemError, type Side } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it, vi } from 'vitest';
import type { FlowEvent, FlowInput } from './event.ts';
import { type Job, jobKey, jobs } from './jobs.ts';
import { reduce } from './reduce.ts';
import { type FlowOptions, runFlow } from './run-flow.ts';
import {
  DEFAULT_CONFIG,
  type FlowConfig,
  initialState,
  type PreparedImage,
  type State,
} from './state.ts';

const FILE = new Blob(['a file']);
const FILES: FlowConfig = { ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } };

const imageOf = (id: string): PreparedImage => ({
  id,
  blob: FILE,
  width: 640,
  height: 480,
  source: 'file',
});
const choose = (side: Side): FlowInput => ({ type: 'file/choose', side, file: FILE });
const prepared = (side: Side, jobId: number): FlowEvent => ({
  type: 'image/prepared',
  side,
  jobId,
  image: imageOf(side),
});

const after = (events: readonly FlowInput[], config = FILES): State =>
  events.reduce(reduce, initialState(config));
const COLLECTING = after([{ type: 'start' }]);
const READY = after([
  { type: 'start' },
  choose('selfie'),
  prepared('selfie', 1),
  choose('reference'),
  prepared('reference', 2),
]);
const COMPARING = reduce(READY, { type: 'compare/start' });

/** One call of `perform`, held open until the test settles it. */
interface Call {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly report: (event: FlowEvent) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A runner whose jobs do nothing by themselves. */
function held(state: State, onEvent: NonNullable<FlowOptions['onEvent']> = () => {}) {
  const calls: Call[] = [];
  const perform: FlowOptions['perform'] = (job, context) =>
    new Promise((resolve, reject) => calls.push({ job, ...context, resolve, reject }));
  const flow = runFlow({ state, perform, onEvent });
  const callOf = (nth: number): Call => {
    const call = calls.at(nth);
    if (!call) throw new Error(`There are ${calls.length} calls.`);
    return call;
  };
  const live = () =>
    calls
      .filter(({ signal }) => !signal.aborted)
      .map(({ job }) => jobKey(job))
      .sort();
  return { flow, calls, callOf, live };
}

const wanted = (state: State) => jobs(state).map(jobKey).sort();
/** Lets a rejection reach its handler. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the jobs', () => {
  it('wait for the start', () => {
    const { flow, calls } = held(COMPARING);
    flow.send({ type: 'compare/phase', jobId: 3, phase: 'sending' });
    expect(calls).toEqual([]);
    flow.start();
    expect(calls.map(({ job }) => job.kind)).toEqual(['compare']);
  });

  it('are exactly the wanted ones after every event', () => {
    const { flow, live } = held(initialState(FILES));
    flow.start();
    const script: readonly FlowInput[] = [
      { type: 'start' },
      choose('selfie'),
      choose('reference'),
      choose('selfie'),
      prepared('reference', 2),
      prepared('selfie', 3),
      { type: 'compare/start' },
      { type: 'compare/phase', jobId: 4, phase: 'sending' },
      choose('selfie'),
      { type: 'withdraw' },
    ];
    for (const event of script) {
      flow.send(event);
      expect(live(), event.type).toEqual(wanted(flow.getState()));
    }
  });

  it('are not started again by an event that leaves them wanted', () => {
    const { flow, calls } = held(COMPARING);
    flow.start();
    flow.send({ type: 'compare/phase', jobId: 3, phase: 'sending' });
    flow.send({ type: 'compare/phase', jobId: 3, phase: 'comparing' });
    expect(calls).toHaveLength(1);
  });

  it('are aborted when the state is left', () => {
    const { flow, callOf } = held(COMPARING);
    flow.start();
    expect(callOf(0).signal.aborted).toBe(false);
    flow.send({ type: 'compare/cancel' });
    expect(callOf(0).signal.aborted).toBe(true);
  });

  it('are one, however often "compare" is pressed', () => {
    const { flow, calls } = held(READY);
    flow.start();
    for (let press = 0; press < 20; press++) flow.send({ type: 'compare/start' });
    expect(calls.map(({ job }) => job.kind)).toEqual(['compare']);
    expect(flow.getState().lastJobId).toBe(READY.lastJobId + 1);
  });
});

describe('what a job reports', () => {
  it('becomes an event', () => {
    const { flow, callOf } = held(COMPARING);
    flow.start();
    callOf(0).report({ type: 'compare/succeeded', jobId: 3, verdict: sampleVerdict('match') });
    expect(flow.getState().stage).toBe('verdict');
  });

  it('is dropped after the job was aborted, even if its job id is still awaited', async () => {
    const { flow, callOf } = held(COMPARING);
    flow.start();
    flow.stop();
    flow.start();
    callOf(0).report({ type: 'compare/succeeded', jobId: 3, verdict: sampleVerdict('match') });
    callOf(0).reject(new ProblemError({ code: 'network-failed' }));
    await settled();
    expect(flow.getState()).toBe(COMPARING);
    callOf(1).report({ type: 'compare/succeeded', jobId: 3, verdict: sampleVerdict('no-match') });
    expect(flow.getState()).toMatchObject({ stage: 'verdict', verdict: { outcome: 'no-match' } });
  });

  it('becomes the failure of the comparison if perform rejects', async () => {
    const { flow, callOf } = held(COMPARING);
    flow.start();
    callOf(0).reject(new ProblemError({ code: 'rate-limited', retryAfter: 5 }));
    await settled();
    expect(flow.getState()).toMatchObject({
      stage: 'failed',
      problem: { code: 'rate-limited', retryAfter: 5 },
    });
  });

  it('becomes the refusal of the photo if perform rejects', async () => {
    const { flow, callOf } = held(COLLECTING);
    flow.start();
    flow.send(choose('selfie'));
    callOf(0).reject(new Error('a decoder gave up'));
    await settled();
    expect(flow.getState().photos.selfie).toEqual({
      status: 'rejected',
      problem: { code: 'internal-error' },
      source: 'file',
    });
  });

  it('becomes the same failure if perform throws before it returns a promise', async () => {
    const perform = () => {
      throw new ProblemError({ code: 'misconfigured' });
    };
    const flow = runFlow({ state: COMPARING, perform });
    flow.start();
    await settled();
    expect(flow.getState()).toMatchObject({ stage: 'failed', problem: { code: 'misconfigured' } });
  });

  it('lets the photo pass if the guide rejects, and gives the reason', async () => {
    const reported: FlowInput[] = [];
    const inspecting = after([{ type: 'start' }, choose('selfie'), prepared('selfie', 1)], {
      ...FILES,
      guided: true,
    });
    const { flow, callOf } = held(inspecting, (event) => reported.push(event));
    flow.start();
    callOf(0).reject(new ProblemError({ code: 'engine-unsupported' }));
    await settled();
    expect(flow.getState().photos.selfie).toMatchObject({
      status: 'ready',
      kept: true,
      face: null,
    });
    expect(reported).toEqual([
      {
        type: 'image/inspected',
        side: 'selfie',
        jobId: 1,
        finding: null,
        problem: { code: 'engine-unsupported' },
      },
    ]);
  });

  it('is ignored for a head start, which is made once and aborted with its photo', async () => {
    const ready = after([{ type: 'start' }, choose('selfie'), prepared('selfie', 1)], {
      ...FILES,
      headStart: true,
    });
    const { flow, calls, callOf, live } = held(ready);
    flow.start();
    callOf(0).reject(new ProblemError({ code: 'engine-failed' }));
    await settled();
    expect(flow.getState()).toBe(ready);
    flow.send(choose('reference'));
    flow.send(prepared('reference', 2));
    flow.send({ type: 'compare/start' });
    expect(calls.map(({ job }) => job.kind)).toEqual([
      'head-start',
      'prepare',
      'head-start',
      'compare',
    ]);
    flow.send(choose('selfie'));
    expect(live()).toEqual(['head-start referencereference', 'prepare 4']);
    flow.stop();
    expect(live()).toEqual([]);
  });

  it('reports nothing for an abort of the runner', async () => {
    const reported = vi.fn();
    const { flow, callOf } = held(COMPARING, reported);
    flow.start();
    flow.send({ type: 'compare/cancel' });
    callOf(0).reject(new DOMException('It was aborted.', 'AbortError'));
    await settled();
    expect(flow.getState().stage).toBe('collecting');
    expect(reported).toHaveBeenCalledTimes(1);
  });

  it('is a failure if a job aborts by itself', async () => {
    const { flow, callOf } = held(COMPARING);
    flow.start();
    callOf(0).reject(new DOMException('The browser did.', 'AbortError'));
    await settled();
    expect(flow.getState()).toMatchObject({ stage: 'failed', problem: { code: 'aborted' } });
  });
});

describe('stop and start', () => {
  it('abort everything, and start exactly the wanted jobs again', () => {
    const both = after([{ type: 'start' }, choose('selfie'), choose('reference')]);
    const { flow, calls, live } = held(both);
    flow.start();
    expect(live()).toEqual(wanted(both));
    flow.stop();
    expect(live()).toEqual([]);
    flow.start();
    expect(live()).toEqual(wanted(both));
    expect(calls).toHaveLength(4);
  });

  it('leave one live job after start, stop, start, as under StrictMode', () => {
    const { flow, calls, live } = held(COMPARING);
    flow.start();
    flow.stop();
    flow.start();
    flow.start();
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(live()).toEqual(['compare 3']);
  });

  it('keep the state, and accept events in between', () => {
    const { flow, calls } = held(COMPARING);
    flow.start();
    flow.stop();
    flow.send({ type: 'compare/cancel' });
    flow.start();
    expect(flow.getState().stage).toBe('collecting');
    expect(calls).toHaveLength(1);
  });
});

describe('listeners', () => {
  it('are called for a change, and for nothing else', () => {
    const { flow } = held(READY);
    const listener = vi.fn();
    flow.subscribe(listener);
    flow.send({ type: 'compare/cancel' });
    expect(listener).not.toHaveBeenCalled();
    flow.send({ type: 'compare/start' });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('may unsubscribe while they are called, and every later listener is still called', () => {
    const { flow } = held(COLLECTING);
    const reports: string[] = [];
    const leave = flow.subscribe(() => {
      reports.push('first');
      leave();
      leaveThird();
    });
    flow.subscribe(() => reports.push('second'));
    const leaveThird = flow.subscribe(() => reports.push('third'));
    flow.subscribe(() => reports.push('fourth'));
    flow.send(choose('selfie'));
    expect(reports.filter((name) => name !== 'third')).toEqual(['first', 'second', 'fourth']);
    reports.length = 0;
    flow.send(choose('selfie'));
    expect(reports).toEqual(['second', 'fourth']);
  });

  it('may subscribe while others are called, and are called from the next change on', () => {
    const { flow } = held(COLLECTING);
    const late = vi.fn();
    const leave = flow.subscribe(() => {
      leave();
      flow.subscribe(late);
    });
    flow.send(choose('selfie'));
    expect(late).not.toHaveBeenCalled();
    flow.send(choose('selfie'));
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('may send while they are called', () => {
    const { flow, live } = held(READY);
    flow.start();
    const leave = flow.subscribe(() => {
      leave();
      flow.send({ type: 'compare/cancel' });
    });
    flow.send({ type: 'compare/start' });
    expect(flow.getState().stage).toBe('collecting');
    expect(live()).toEqual([]);
  });

  it('to events get the event and the state it led to', () => {
    const reported: [string, string][] = [];
    const { flow } = held(READY, ({ type }, { stage }) => reported.push([type, stage]));
    flow.send({ type: 'compare/start' });
    flow.send({ type: 'compare/start' });
    flow.send({ type: 'compare/cancel' });
    expect(reported).toEqual([
      ['compare/start', 'comparing'],
      ['compare/cancel', 'collecting'],
    ]);
  });
});

describe('a listener to events that throws', () => {
  it('throws to the sender, and stops neither the jobs nor the screen', () => {
    const { flow, live } = held(READY, () => {
      throw new Error('the host’s own trouble');
    });
    const listener = vi.fn();
    flow.subscribe(listener);
    flow.start();
    expect(() => flow.send({ type: 'compare/start' })).toThrow('the host’s own trouble');
    expect(live()).toEqual(['compare 3']);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('a job that reports before perform returns', () => {
  const both = after([{ type: 'start' }, choose('selfie'), choose('reference')]);

  it('ends at once, and the next job runs', () => {
    const live: Job[] = [];
    const perform: FlowOptions['perform'] = async (job, { signal, report }) => {
      live.push(job);
      signal.addEventListener('abort', () => live.splice(live.indexOf(job), 1));
      if (job.kind === 'prepare') report(prepared(job.side, job.jobId));
    };
    const flow = runFlow({ state: both, perform });
    flow.start();
    flow.send({ type: 'compare/start' });
    expect(live.map(jobKey)).toEqual(wanted(flow.getState()));
    expect(wanted(flow.getState())).toEqual(['compare 3']);
  });

  it('can make another job unwanted, which is then never started', () => {
    const begun: string[] = [];
    const flow = runFlow({
      state: both,
      perform: async (job) => {
        begun.push(jobKey(job));
        flow.send({ type: 'withdraw' });
      },
    });
    flow.start();
    expect(begun).toEqual(['prepare 1']);
  });

  it('can stop the runner, and no other job is started', () => {
    const begun: string[] = [];
    const flow = runFlow({
      state: both,
      perform: async (job) => {
        begun.push(jobKey(job));
        flow.stop();
      },
    });
    flow.start();
    expect(begun).toEqual(['prepare 1']);
  });

  it('is reported after the event that started it', () => {
    const reported: string[] = [];
    const flow = runFlow({
      state: COLLECTING,
      perform: async (job, { report }) => {
        if (job.kind === 'prepare') report(prepared(job.side, job.jobId));
      },
      onEvent: ({ type }) => reported.push(type),
    });
    flow.start();
    flow.send(choose('selfie'));
    expect(reported).toEqual(['file/choose', 'image/prepared']);
  });

  it('can answer an abort with another command, whose job then runs', () => {
    const live: string[] = [];
    const flow = runFlow({
      state: both,
      perform: async (job, { signal }) => {
        live.push(jobKey(job));
        signal.addEventListener('abort', () => {
          live.splice(live.indexOf(jobKey(job)), 1);
          if (job.kind === 'prepare' && job.jobId === 1) flow.send(choose('selfie'));
        });
      },
    });
    flow.start();
    flow.send({
      type: 'image/refused',
      side: 'selfie',
      jobId: 1,
      problem: { code: 'image-corrupt' },
    });
    expect(wanted(flow.getState())).toEqual(['prepare 2', 'prepare 3']);
    expect(live.sort()).toEqual(['prepare 2', 'prepare 3']);
  });
});

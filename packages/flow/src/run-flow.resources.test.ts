/**
 * Random strings of events through the real runner. Each job holds a resource: a frame, a decoder,
 * a connection. Events come in any order, with resets in between, and no resource stays in use
 * without a job. `SEED=… vitest run run-flow.resources` repeats a run.
 */
import { env } from 'node:process';
import type { SessionState, Side } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command, FlowEvent, FlowInput } from './event.ts';
import { type Job, jobFailed, jobKey, jobs } from './jobs.ts';
import { can } from './reduce.ts';
import { runFlow } from './run-flow.ts';
import {
  DEFAULT_CONFIG,
  type FlowConfig,
  initialState,
  type PreparedImage,
  type State,
} from './state.ts';
import { view } from './view.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const SIDES: readonly Side[] = ['selfie', 'reference'];
const FILE = new Blob(['a file']);
const IMAGE: PreparedImage = {
  id: '00000000-0000-4000-8000-000000000001',
  blob: FILE,
  width: 640,
  height: 480,
  source: 'camera',
};
const OPEN: SessionState = {
  status: 'open',
  attemptsLeft: 3,
  endsAt: 1000,
  referenceHeld: false,
};
const CONFIGS: readonly FlowConfig[] = [
  DEFAULT_CONFIG,
  { ...DEFAULT_CONFIG, guided: true, maxAttempts: 2, headStart: true },
  { ...DEFAULT_CONFIG, hostReference: FILE, guided: true },
  { ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } },
  { ...DEFAULT_CONFIG, session: 'a token' },
];

/** In the order in which they make progress. */
const COMMANDS: readonly Command[] = [
  { type: 'start' },
  ...SIDES.map((side): Command => ({ type: 'photo/keep', side })),
  { type: 'compare/start' },
  ...SIDES.flatMap((side): Command[] => [
    { type: 'camera/shoot', side },
    { type: 'camera/open', side },
    { type: 'file/choose', side, file: FILE },
    { type: 'photo/discard', side },
    { type: 'camera/close', side },
  ]),
  { type: 'compare/cancel' },
  { type: 'withdraw' },
];

/**
 * What happens next: a command, the end of some job (running or over), any progress, or a component
 * that mounts and unmounts.
 */
type Happening =
  | { readonly command: FlowInput }
  | { readonly job: number; readonly fails: boolean }
  | 'on'
  | 'remount';
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 30, arbitrary: fc.constant('on' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...COMMANDS).map((command) => ({ command })) },
  { weight: 6, arbitrary: fc.record({ job: fc.nat(3), fails: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<FlowInput>({ type: 'reset' }, { type: 'terms/changed' })
      .map((command) => ({ command })),
  },
  { weight: 1, arbitrary: fc.constant('remount' as const) },
);

/** The commands that make progress from a state. */
const WAYS_ON = COMMANDS.filter(
  ({ type }) => !['withdraw', 'camera/close', 'compare/cancel'].includes(type),
);
const waysOn = (state: State): Command[] => WAYS_ON.filter((command) => can(state, command));

/** An open session is only asked about again when it is over. */
const isWork = (job: Job): boolean => job.kind !== 'session' || job.at === 0;

/** Returns the event that ends a job, or null if its end has no event. */
function eventOf(job: Job): FlowEvent | null {
  switch (job.kind) {
    case 'shoot':
      return { type: 'frame/taken', side: job.side, jobId: job.jobId, frame: FILE };
    case 'prepare':
      return {
        type: 'image/prepared',
        side: job.side,
        jobId: job.jobId,
        image: { ...IMAGE, source: job.source },
      };
    case 'inspect':
      return { type: 'image/inspected', side: job.side, jobId: job.jobId, finding: null };
    case 'session':
      return { type: 'session/answered', jobId: job.jobId, state: OPEN };
    case 'head-start':
      return null;
    default:
      return { type: 'compare/succeeded', jobId: job.jobId, verdict: sampleVerdict('no-match') };
  }
}

it('R-13: 1,000 random strings of events leave no resource in use, and always a way on', () => {
  console.info(`SEED=${seed}: run-flow.resources`);
  const disturbed = { shoot: 0, prepare: 0, inspect: 0, 'head-start': 0, compare: 0, session: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...CONFIGS),
      fc.array(happening, { maxLength: 40, size: 'max' }),
      (config, happenings) => {
        const inUse = new Set<string>();
        const begun: { readonly job: Job; readonly report: (event: FlowEvent) => void }[] = [];
        const flow = runFlow({
          state: initialState(config),
          perform: (job, { signal, report }) =>
            new Promise(() => {
              inUse.add(jobKey(job));
              begun.push({ job, report });
              signal.addEventListener('abort', () => inUse.delete(jobKey(job)));
            }),
        });
        const happen = (what: Happening): void => {
          const state = flow.getState();
          const photo = state.photos[state.side];
          if (what === 'on') {
            const event = jobs(state).filter(isWork).map(eventOf).find(Boolean);
            const camera = photo.status === 'camera' && photo.cameraStatus !== 'live';
            const [way] = waysOn(state);
            if (event) flow.send(event);
            else if (camera)
              flow.send({
                type: 'camera/status',
                side: state.side,
                jobId: photo.jobId,
                status: 'live',
              });
            else if (way) flow.send(way);
          } else if (what === 'remount') {
            flow.stop();
            expect([...inUse]).toEqual([]);
            flow.start();
          } else if ('command' in what) {
            flow.send(what.command);
            for (const job of jobs(state)) if (!inUse.has(jobKey(job))) disturbed[job.kind]++;
          } else {
            const one = begun.at(-1 - what.job);
            const event =
              one &&
              (what.fails ? jobFailed(one.job, { code: 'network-failed' }) : eventOf(one.job));
            if (event) one.report(event);
          }
        };
        flow.start();
        for (const what of happenings) {
          happen(what);
          const state = flow.getState();
          expect([...inUse].sort()).toEqual(jobs(state).map(jobKey).sort());
          const waits =
            jobs(state).some(eventOf) ||
            SIDES.some((side) => state.photos[side].status === 'camera');
          expect(
            waits || waysOn(state).length > 0 || view(state).attemptsLeft === 0,
            view(state).screen,
          ).toBe(true);
        }
        flow.send({ type: 'reset' });
        // Only the question about the session runs on the first screen.
        expect([...inUse].filter((key) => !key.startsWith('session'))).toEqual([]);
        expect(can(flow.getState(), { type: 'start' })).toBe(true);
        flow.stop();
        expect([...inUse]).toEqual([]);
      },
    ),
    { numRuns: 1_000, seed },
  );
  // Each kind of job must have been disturbed while it ran, or the test would prove nothing.
  for (const [kind, times] of Object.entries(disturbed)) expect(times, kind).toBeGreaterThan(4);
});

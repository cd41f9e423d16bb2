/**
 * Random strings of events, with real job ids: mostly the awaited one, sometimes an old one. The
 * walk visits every shape but forgets which photo it was. Here every photo is different, and the
 * test checks whether the parts of a state belong together.
 * `SEED=… vitest run random-walk` repeats a run.
 */
import { env } from 'node:process';
import type { CompareVerdict, FaceBox, ImageSource, Problem, Side } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FlowEvent, FlowInput } from './event.ts';
import { type Job, jobFailed, jobKey, jobs } from './jobs.ts';
import { pairId } from './pair-id.ts';
import { can, reduce } from './reduce.ts';
import {
  DEFAULT_CONFIG,
  type FlowConfig,
  initialState,
  isSettled,
  isWaitingForSession,
  MAX_REFUSALS,
  type PreparedImage,
  type RawImage,
  type State,
} from './state.ts';
import { view } from './view.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const OPTIONS = { numRuns: 2000, seed };

const SIDES: readonly Side[] = ['selfie', 'reference'];
const BLOB = new Blob(['a photo']);
const FRAME = new Blob(['a frame']);
const HOST = new Blob(['the host’s photo']);
const OTHER_HOST = new Blob(['another photo of the host']);
const LEFT: FaceBox = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 };
const RIGHT: FaceBox = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 };
const REFUSED: Problem = { code: 'image-corrupt' };

const VERDICTS = [
  sampleVerdict('match'),
  sampleVerdict('no-match'),
  sampleInconclusive({ code: 'no-face', sides: ['selfie'] }),
];

const CONFIGS: readonly FlowConfig[] = [
  DEFAULT_CONFIG,
  { ...DEFAULT_CONFIG, maxAttempts: 2 },
  { ...DEFAULT_CONFIG, guided: true },
  { ...DEFAULT_CONFIG, guided: true, headStart: true },
  { ...DEFAULT_CONFIG, hostReference: HOST },
  { ...DEFAULT_CONFIG, hostReference: OTHER_HOST, guided: true, maxAttempts: 1 },
  { ...DEFAULT_CONFIG, sources: { selfie: ['file', 'camera'], reference: ['file'] } },
  { ...DEFAULT_CONFIG, session: 'holds nothing' },
  { ...DEFAULT_CONFIG, session: 'holds the photo' },
];

/** The id of a pair; a session holds one photo that the page never sees. */
const pairOf = (selfie: PreparedImage, reference: PreparedImage | null): string =>
  reference ? pairId(selfie.id, reference.id) : selfie.id;

/** A drawn move. Its meaning depends on the state. */
type Move =
  | { readonly send: FlowInput }
  /**
   * An event about a photo or the comparison: with the awaited job id, or with one given out that
   * many steps ago.
   */
  | {
      readonly reports: 'photo' | 'compare';
      readonly nth: number;
      readonly side: Side;
      readonly ago: number;
    }
  /** The next event that makes progress, so that a string reaches a verdict more than once. */
  | { readonly goOn: number };

const side = fc.constantFrom(...SIDES);
const command = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'camera/open' as const,
      'camera/close' as const,
      'camera/shoot' as const,
      'photo/keep' as const,
      'photo/discard' as const,
      'photo/use-anyway' as const,
    ),
    side,
  }),
  fc.record({ type: fc.constant('file/choose' as const), side, file: fc.constant(BLOB) }),
  fc.record({
    type: fc.constant('face/choose' as const),
    side,
    face: fc.boolean().map((first) => ({ ...(first ? LEFT : RIGHT) })),
  }),
  fc.record({
    type: fc.constantFrom('start' as const, 'compare/start' as const, 'compare/cancel' as const),
  }),
);
const upheaval = fc.oneof(
  fc.record({
    type: fc.constantFrom('withdraw' as const, 'reset' as const, 'terms/changed' as const),
  }),
  fc.record({ type: fc.constant('config/changed' as const), config: fc.constantFrom(...CONFIGS) }),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: command.map((send) => ({ send })) },
  { weight: 1, arbitrary: upheaval.map((send) => ({ send })) },
  {
    weight: 6,
    arbitrary: fc.record({
      reports: fc.constantFrom('photo' as const, 'compare' as const),
      nth: fc.nat(11),
      side,
      ago: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: -2, max: 6 }) },
      ),
    }),
  },
  { weight: 12, arbitrary: fc.nat(9).map((goOn) => ({ goOn })) },
);

/** One random string that is being run: the state, and the work of each job id. */
class Run {
  state: State;
  /** The pair that each comparison was started with, by job id. */
  readonly asked = new Map<number, string>();
  /** The input that each photo was started with, by job id. */
  readonly begun = new Map<
    number,
    {
      readonly side: Side;
      readonly input: RawImage;
      readonly source: ImageSource;
      readonly crop?: readonly FaceBox[] | undefined;
    }
  >();
  private photos = 0;

  constructor(config: FlowConfig) {
    this.state = initialState(config);
  }

  eventOf(move: Move): FlowInput {
    if ('send' in move) return move.send;
    if ('goOn' in move) return this.wayOn(move.goOn);
    const { photos, lastJobId } = this.state;
    const photo = photos[move.side];
    const awaited =
      move.reports === 'compare'
        ? this.state.stage === 'comparing' && this.state.jobId
        : 'jobId' in photo && photo.jobId;
    const jobId = (awaited === false ? lastJobId : awaited) - move.ago;
    return move.reports === 'compare'
      ? this.compareEvent(jobId, move.nth)
      : this.photoEvent(move.side, jobId, move.nth);
  }

  private wayOn(nth: number): FlowInput {
    const { state } = this;
    // A head start ends without an event for the state.
    // An open session is only asked about again when it is over.
    const job = jobs(state).find(
      (one) => one.kind !== 'head-start' && (one.kind !== 'session' || one.at === 0),
    );
    if (job) return this.answer(job, nth);
    const camera = state.photos[state.side];
    if (camera.status === 'camera' && camera.cameraStatus !== 'live')
      return { type: 'camera/status', side: state.side, jobId: camera.jobId, status: 'live' };
    const ways: FlowInput[] = [
      { type: 'start' },
      { type: 'camera/shoot', side: state.side },
      { type: 'photo/keep', side: state.side },
      { type: 'compare/start' },
      { type: 'photo/discard', side: SIDES[nth % 2] ?? 'selfie' },
      { type: 'file/choose', side: state.side, file: BLOB },
      { type: 'camera/open', side: state.side },
    ];
    return ways.find((event) => reduce(state, event) !== state) ?? { type: 'reset' };
  }

  private answer(job: Job, nth: number): FlowInput {
    if (nth === 0) return jobFailed(job, REFUSED) ?? { type: 'compare/start' };
    if (job.kind === 'compare') return this.compareEvent(job.jobId, 3 + nth);
    if (job.kind === 'head-start') return { type: 'compare/start' };
    if (job.kind === 'session') return this.sessionEvent(job.jobId, nth);
    const events = { shoot: 5, prepare: 6, inspect: nth < 7 ? 7 : 1 + nth };
    return this.photoEvent(job.side, job.jobId, events[job.kind]);
  }

  private sessionEvent(jobId: number, nth: number): FlowInput {
    const { session } = this.state.config;
    const status = nth === 9 ? 'expired' : 'open';
    const referenceHeld = session === 'holds the photo';
    const state = { status, attemptsLeft: 2, endsAt: 1000, referenceHeld } as const;
    return { type: 'session/answered', jobId, state };
  }

  private compareEvent(jobId: number, nth: number): FlowInput {
    if (nth === 0) return { type: 'compare/failed', jobId, problem: { code: 'network-failed' } };
    if (nth <= 3)
      return { type: 'compare/phase', jobId, phase: nth === 1 ? 'sending' : 'comparing' };
    const verdict = VERDICTS[nth % 3] as CompareVerdict;
    return {
      type: 'compare/succeeded',
      jobId,
      verdict: { ...verdict, raw: this.asked.get(jobId) ?? 'never asked' },
    };
  }

  private photoEvent(side: Side, jobId: number, nth: number): FlowEvent {
    const about = { side, jobId };
    const events: readonly FlowEvent[] = [
      { type: 'camera/status', status: 'starting', ...about },
      { type: 'camera/status', status: 'paused', ...about },
      { type: 'camera/status', status: 'live', ...about },
      { type: 'camera/failed', problem: { code: 'camera-lost' }, ...about },
      { type: 'image/refused', problem: REFUSED, ...about },
      { type: 'frame/taken', frame: FRAME, ...about },
      { type: 'image/prepared', image: this.photo(side, jobId), ...about },
      { type: 'image/inspected', finding: { hint: null, problem: null, faces: [LEFT] }, ...about },
      {
        type: 'image/inspected',
        finding: { hint: 'blurred', problem: { code: 'low-quality' }, faces: [LEFT] },
        ...about,
      },
      {
        type: 'image/inspected',
        finding: {
          hint: 'multiple-faces',
          problem: { code: 'multiple-faces' },
          faces: [LEFT, RIGHT],
        },
        ...about,
      },
      { type: 'image/inspected', finding: null, problem: { code: 'engine-failed' }, ...about },
    ];
    return events[nth % events.length] as FlowEvent;
  }

  /**
   * Makes a unique photo. Its width is the job id it was made under, and its id names its side and
   * is new.
   */
  private photo(side: Side, jobId: number): PreparedImage {
    const number = (++this.photos).toString(16).padStart(8, '0');
    // The parts of the two ids do not overlap, so that no two pairs get the same pair id.
    const id =
      side === 'selfie'
        ? `${number}-0000-4000-8000-000000000000`
        : `00000000-0000-4000-8000-0000${number}`;
    return {
      id,
      blob: BLOB,
      width: jobId,
      height: 480,
      source: this.begun.get(jobId)?.source ?? 'camera',
    };
  }

  /** Sends one event, and checks the result against everything that must always hold. */
  step(event: FlowInput): void {
    const before = this.state;
    const after = reduce(before, event);
    this.state = after;
    for (const job of jobs(after)) {
      if (job.kind === 'compare' && !this.asked.has(job.jobId))
        this.asked.set(job.jobId, pairOf(job.selfie, job.reference));
      if (job.kind === 'prepare' && !this.begun.has(job.jobId)) this.begun.set(job.jobId, job);
    }
    const wrong = [...wrongWith(after), ...wrongStep(before, event, after), ...this.wrongPhotos()];
    if (wrong.length > 0)
      throw new Error(
        `${wrong.join('; ')}, after ${JSON.stringify(event)} in ${JSON.stringify(before)}`,
      );
  }

  private wrongPhotos(): string[] {
    const wrong: string[] = [];
    for (const side of SIDES) {
      const photo = this.state.photos[side];
      if (photo.status !== 'ready' && photo.status !== 'inspecting') continue;
      const { width: jobId, source } = photo.image;
      const begun = this.begun.get(jobId);
      if (begun?.side !== side) wrong.push(`the ${side} was never prepared as one`);
      if (begun?.source !== source) wrong.push(`the ${side} claims another source`);
      if (photo.status === 'inspecting' && photo.jobId !== jobId)
        wrong.push(`the ${side} was prepared under another job id`);
      const input = { camera: FRAME, file: BLOB, host: this.state.config.hostReference }[source];
      // A face is cut out of the refused photo, which is another blob than that of the camera or
      // the host.
      if (begun?.input !== (begun?.crop ? BLOB : input))
        wrong.push(`the ${side} was made of something else`);
    }
    return wrong;
  }
}

/** Returns what is wrong with a state, whatever led to it. */
function wrongWith(state: State): string[] {
  const wrong: string[] = [];
  const hold = (holds: boolean, rule: string) => {
    if (!holds) wrong.push(rule);
  };
  const { selfie, reference } = state.photos;
  const wanted = jobs(state);
  const both = isSettled(selfie) && isSettled(reference);
  hold(
    both || state.stage === 'welcome' || state.stage === 'collecting' || isWaitingForSession(state),
    'past collecting without both photos',
  );
  hold(
    wanted.filter(({ kind }) => kind === 'compare').length ===
      (state.stage === 'comparing' ? 1 : 0),
    'comparisons and comparing differ',
  );
  hold(new Set(wanted.map(jobKey)).size === wanted.length, 'a job is named twice');
  hold(
    wanted.every(
      (job) => job.kind === 'head-start' || (job.jobId > 0 && job.jobId <= state.lastJobId),
    ),
    'a job id was never given out',
  );
  if (state.stage === 'verdict') {
    hold(
      both &&
        selfie.status === 'ready' &&
        state.verdict.raw ===
          pairOf(selfie.image, reference.status === 'ready' ? reference.image : null),
      'the verdict belongs to another pair',
    );
  }
  for (const side of SIDES) {
    const { status } = state.photos[side];
    const busy = 'jobId' in state.photos[side];
    hold(!busy || state.stage === 'collecting', `the ${side} is busy in ${state.stage}`);
    hold(
      !(status === 'camera' || status === 'shooting') || state.side === side,
      'a camera is on where nobody looks',
    );
  }
  hold(
    state.config.hostReference !== null || !('source' in reference) || reference.source !== 'host',
    'the host’s photo outlived the host’s config',
  );
  if (state.config.hostReference !== null) {
    hold(!['camera', 'shooting'].includes(reference.status), 'a camera for the host’s photo');
    hold(
      reference.status !== 'empty' || state.stage === 'welcome',
      'the host’s photo was not begun',
    );
    hold(
      reference.status !== 'preparing' || reference.input === state.config.hostReference,
      'another photo than the host’s',
    );
  }
  const shown = view(state);
  const reported =
    shown.screen === 'ended'
      ? shown.end !== 'no-tries-left'
      : ['problem', 'inconclusive', 'failed'].includes(shown.screen);
  hold((shown.problem !== null) === reported, 'a screen without its problem');
  hold(
    state.stage === 'welcome' || can(state, { type: 'withdraw' }),
    'the agreement cannot be taken back',
  );
  return wrong;
}

/** Returns what is wrong with a step from one state to the next. */
function wrongStep(before: State, event: FlowInput, after: State): string[] {
  const wrong: string[] = [];
  if ('jobId' in event && after !== before) {
    const isOfSession = event.type === 'session/answered' || event.type === 'session/failed';
    const work = isOfSession
      ? (before.session?.asking ?? {})
      : 'side' in event
        ? before.photos[event.side]
        : before;
    if (!('jobId' in work) || work.jobId !== event.jobId)
      wrong.push('an answer to something that is over was taken');
  }
  const counted =
    event.type === 'compare/succeeded' && event.verdict.outcome === 'no-match' && after !== before
      ? 1
      : 0;
  const attempts = event.type === 'reset' && after !== before ? 0 : before.attempts + counted;
  if (after.attempts !== attempts) wrong.push(`${after.attempts} tries instead of ${attempts}`);
  for (const side of SIDES) {
    const [counted, count] = [before.refusals[side], after.refusals[side]];
    const emptied = after !== before && (event.type === 'withdraw' || event.type === 'reset');
    if (count > MAX_REFUSALS || (emptied ? count !== 0 : count < counted || count > counted + 1))
      wrong.push('refusals are miscounted');
  }
  if (after.lastJobId < before.lastJobId) wrong.push('a job id can be given out again');
  if (
    before.stage === 'comparing' &&
    after.photos !== before.photos &&
    !['collecting', 'welcome'].includes(after.stage)
  ) {
    wrong.push('a photo changed under a comparison');
  }
  const jobIdsOf = (state: State) =>
    jobs(state).flatMap((job) => (job.kind === 'head-start' ? [] : [job]));
  const old = new Set(jobIdsOf(before).map(({ jobId }) => jobId));
  for (const { kind, jobId } of jobIdsOf(after)) {
    // A photo keeps its job id from the shutter to the guide, and at the end of a flow. New work
    // gets a new job id.
    const fresh =
      jobId > before.lastJobId ||
      old.has(jobId) ||
      (kind === 'shoot' && event.type === 'camera/shoot') ||
      view(before).end !== null;
    if (!fresh) wrong.push(`${kind} was begun with an old job id`);
  }
  return wrong;
}

it('R-13: keeps every state consistent in random strings of events', () => {
  console.info(`SEED=${seed}: random-walk`);
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...CONFIGS),
      fc.array(move, { maxLength: 200, size: 'max' }),
      (config, moves) => {
        const run = new Run(config);
        for (const move of moves) {
          run.step(run.eventOf(move));
          const { screen } = view(run.state);
          seen.set(screen, (seen.get(screen) ?? 0) + 1);
        }
        const { stage, photos, attempts, session } = reduce(run.state, { type: 'reset' });
        expect([stage, photos.selfie.status, photos.reference.status, attempts]).toEqual([
          'welcome',
          'empty',
          session?.state?.referenceHeld ? 'held' : 'empty',
          0,
        ]);
      },
    ),
    OPTIONS,
  );
  // The strings must reach every screen, or the test would prove nothing.
  for (const screen of [
    'add',
    'camera',
    'review',
    'problem',
    'ready',
    'comparing',
    'match',
    'no-match',
    'inconclusive',
    'failed',
    'ended',
  ]) {
    expect(seen.get(screen) ?? 0, screen).toBeGreaterThan(500);
  }
});

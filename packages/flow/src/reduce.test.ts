/** The rules that people rely on, one by one. The walk shows that nothing else is possible. */
import type { FaceBox, PhotoFinding, Problem, ProblemCode, Side } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import type { Command, FlowInput } from './event.ts';
import { jobKey, jobs } from './jobs.ts';
import { can, reduce } from './reduce.ts';
import {
  attemptsLeft,
  DEFAULT_CONFIG,
  type FlowConfig,
  initialState,
  type PreparedImage,
  type State,
} from './state.ts';
import { view } from './view.ts';

const FILE = new Blob(['a file']);
const FRAME = new Blob(['a frame']);
const HOST = new Blob(['the host’s photo']);
const ANOTHER_HOST = new Blob(['another photo of the host']);

const WITH_HOST: FlowConfig = { ...DEFAULT_CONFIG, hostReference: HOST };
const TWO_TRIES: FlowConfig = { ...DEFAULT_CONFIG, maxAttempts: 2 };
const GUIDED: FlowConfig = { ...DEFAULT_CONFIG, guided: true };

const LEFT: FaceBox = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 };
const RIGHT: FaceBox = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 };
const seen = (problem: Problem | null, ...faces: FaceBox[]): PhotoFinding => ({
  hint: null,
  problem,
  faces,
});
const BLURRED = seen({ code: 'low-quality' }, LEFT);
const TWO_FACES = seen({ code: 'multiple-faces' }, LEFT, RIGHT);

const START: Command = { type: 'start' };
const COMPARE: Command = { type: 'compare/start' };
const open = (side: Side): Command => ({ type: 'camera/open', side });
const shoot = (side: Side): Command => ({ type: 'camera/shoot', side });
const choose = (side: Side): Command => ({ type: 'file/choose', side, file: FILE });
const keep = (side: Side): Command => ({ type: 'photo/keep', side });
const discard = (side: Side): Command => ({ type: 'photo/discard', side });

/** The event that a photo awaits. Its job id comes from the state. */
type Answer = (state: State) => FlowInput;
const jobIdOf = (state: State, side: Side): number => {
  const photo = state.photos[side];
  if (!('jobId' in photo)) throw new Error(`The ${side} awaits nothing in ${photo.status}.`);
  return photo.jobId;
};
const live =
  (side: Side): Answer =>
  (state) => ({ type: 'camera/status', side, jobId: jobIdOf(state, side), status: 'live' });
const taken =
  (side: Side): Answer =>
  (state) => ({ type: 'frame/taken', side, jobId: jobIdOf(state, side), frame: FRAME });
const prepared =
  (side: Side): Answer =>
  (state) => {
    const photo = state.photos[side];
    const source = photo.status === 'preparing' ? photo.source : 'camera';
    const image: PreparedImage = {
      id: `${side}-${state.lastJobId}`,
      blob: FILE,
      width: 640,
      height: 480,
      source,
    };
    return { type: 'image/prepared', side, jobId: jobIdOf(state, side), image };
  };
const refused =
  (side: Side, code: ProblemCode = 'image-corrupt'): Answer =>
  (state) => ({ type: 'image/refused', side, jobId: jobIdOf(state, side), problem: { code } });
const judged =
  (outcome: 'match' | 'no-match' | 'inconclusive'): Answer =>
  (state) => ({
    type: 'compare/succeeded',
    jobId: state.stage === 'comparing' ? state.jobId : -1,
    verdict:
      outcome === 'inconclusive'
        ? sampleInconclusive({ code: 'no-face', sides: ['selfie'] })
        : sampleVerdict(outcome),
  });
const failedWith =
  (code: ProblemCode): Answer =>
  (state) => ({
    type: 'compare/failed',
    jobId: state.stage === 'comparing' ? state.jobId : -1,
    problem: { code },
  });
const failed = failedWith('network-failed');

const looked =
  (side: Side, finding: PhotoFinding): Answer =>
  (state) => ({ type: 'image/inspected', side, jobId: jobIdOf(state, side), finding });

const then = (state: State, ...steps: readonly (FlowInput | Answer)[]): State =>
  steps.reduce(
    (before, step) => reduce(before, typeof step === 'function' ? step(before) : step),
    state,
  );
const after = (config: FlowConfig, ...steps: readonly (FlowInput | Answer)[]): State =>
  then(initialState(config), ...steps);

const SELFIE = [
  live('selfie'),
  shoot('selfie'),
  taken('selfie'),
  prepared('selfie'),
  keep('selfie'),
];
const BOTH = [START, ...SELFIE, choose('reference'), prepared('reference')];

describe('before the person agreed', () => {
  it('only agreeing is possible', () => {
    const commands = [
      open('selfie'),
      choose('selfie'),
      choose('reference'),
      COMPARE,
      { type: 'withdraw' } as const,
      keep('selfie'),
      discard('selfie'),
    ];
    for (const command of commands) expect(can(initialState(), command), command.type).toBe(false);
    expect(can(initialState(), START)).toBe(true);
  });

  it('the host’s photo is not inspected', () => {
    expect(initialState(WITH_HOST).photos.reference).toEqual({ status: 'empty' });
    expect(jobs(initialState(WITH_HOST))).toEqual([]);
  });

  it('no job is wanted, not even in a state that a host made up', () => {
    const busy = after(DEFAULT_CONFIG, START, choose('reference'));
    expect(jobs(busy)).toHaveLength(1);
    expect(jobs({ ...initialState(), photos: busy.photos })).toEqual([]);
  });

  it('photos kept from another agreement are not deleted either', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, { type: 'terms/changed' });
    for (const side of ['selfie', 'reference'] as const)
      for (const command of [open(side), choose(side), discard(side)])
        expect(can(state, command)).toBe(false);
  });

  it('kept photos are deleted when the person declines the new terms', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, { type: 'terms/changed' }, { type: 'withdraw' });
    expect(state).toMatchObject({
      stage: 'welcome',
      photos: { selfie: { status: 'empty' }, reference: { status: 'empty' } },
    });
    expect(can(state, { type: 'withdraw' })).toBe(false);
  });
});

describe('start', () => {
  it('opens the camera if the camera is the first way to a selfie', () => {
    const state = after(DEFAULT_CONFIG, START);
    expect(state).toMatchObject({
      stage: 'collecting',
      side: 'selfie',
      photos: { selfie: { status: 'camera', cameraStatus: 'starting' } },
    });
  });

  it('asks for the way if a file is the first one', () => {
    const state = after(
      { ...DEFAULT_CONFIG, sources: { selfie: ['file', 'camera'], reference: ['file'] } },
      START,
    );
    expect(view(state).screen).toBe('add');
  });

  it('does nothing the second time', () => {
    expect(can(after(DEFAULT_CONFIG, START), START)).toBe(false);
  });
});

describe('the camera', () => {
  it('shoots only while its picture is live', () => {
    const starting = after(DEFAULT_CONFIG, START);
    expect(can(starting, shoot('selfie'))).toBe(false);
    const shooting = then(starting, live('selfie'), shoot('selfie'));
    expect(jobs(shooting)).toEqual([{ kind: 'shoot', side: 'selfie', jobId: 1 }]);
    expect(can(shooting, shoot('selfie'))).toBe(false);
  });

  it('shows its photo before it is kept, and then turns to the other photo', () => {
    const shot = after(DEFAULT_CONFIG, START, ...SELFIE.slice(0, -1));
    expect([view(shot).screen, shot.side]).toEqual(['review', 'selfie']);
    const kept = then(shot, keep('selfie'));
    expect([view(kept).screen, kept.side]).toEqual(['add', 'reference']);
    expect(can(kept, keep('selfie'))).toBe(false);
  });

  it('is opened again by a retake', () => {
    const retaken = after(DEFAULT_CONFIG, START, ...SELFIE, discard('selfie'));
    expect(retaken).toMatchObject({
      side: 'selfie',
      photos: { selfie: { status: 'camera', jobId: 2, cameraStatus: 'starting' } },
    });
  });

  it('is opened again after it was refused', () => {
    const denied = after(DEFAULT_CONFIG, START, {
      type: 'camera/failed',
      side: 'selfie',
      jobId: 1,
      problem: { code: 'camera-denied' },
    });
    expect(view(denied)).toMatchObject({ screen: 'problem', problem: { code: 'camera-denied' } });
    expect(then(denied, discard('selfie')).photos.selfie).toMatchObject({
      status: 'camera',
      jobId: 2,
    });
  });

  it('is open once in a widget: another one closes it', () => {
    const state = after(DEFAULT_CONFIG, START, open('reference'));
    expect(state).toMatchObject({
      side: 'reference',
      photos: { selfie: { status: 'empty' }, reference: { status: 'camera' } },
    });
  });

  it('is closed by a file for the other photo, even while it shoots', () => {
    const state = after(
      DEFAULT_CONFIG,
      START,
      live('selfie'),
      shoot('selfie'),
      choose('reference'),
    );
    expect(state).toMatchObject({
      side: 'reference',
      photos: { selfie: { status: 'empty' }, reference: { status: 'preparing' } },
    });
  });

  it('is not opened twice for one photo', () => {
    expect(can(after(DEFAULT_CONFIG, START), open('selfie'))).toBe(false);
    expect(can(after(DEFAULT_CONFIG, START, live('selfie'), shoot('selfie')), open('selfie'))).toBe(
      false,
    );
  });

  it('is closed by its command, and its late events are dropped', () => {
    const opened = after(DEFAULT_CONFIG, START);
    const closed = then(opened, { type: 'camera/close', side: 'selfie' });
    expect(view(closed).screen).toBe('add');
    expect(reduce(closed, live('selfie')(opened))).toBe(closed);
  });

  it('is not closed by the refusal of a photo, only by its own failure', () => {
    const opened = after(DEFAULT_CONFIG, START);
    expect(then(opened, refused('selfie'))).toBe(opened);
  });

  it('cannot be opened if the host allows files only', () => {
    expect(
      can(
        after({ ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } }, START),
        open('selfie'),
      ),
    ).toBe(false);
  });
});

describe('a file', () => {
  it('is kept at once, because the person saw it when they chose it', () => {
    const state = after(DEFAULT_CONFIG, START, choose('reference'), prepared('reference'));
    expect(state.photos.reference).toMatchObject({ status: 'ready', kept: true });
    expect(state.side).toBe('selfie');
  });

  it('replaces one that is still being prepared, and drops its late event', () => {
    const first = after(DEFAULT_CONFIG, START, choose('reference'));
    const second = then(first, choose('reference'));
    expect(reduce(second, prepared('reference')(first))).toBe(second);
  });

  it('is refused for a selfie, unless the host allows it', () => {
    expect(can(after(DEFAULT_CONFIG, START), choose('selfie'))).toBe(false);
  });

  it('leaves an empty photo when it is deleted, and opens no camera', () => {
    expect(after(DEFAULT_CONFIG, ...BOTH, discard('reference'))).toMatchObject({
      side: 'reference',
      photos: { reference: { status: 'empty' } },
    });
  });
});

describe('a guide', () => {
  it('inspects each photo before it is ready, and can refuse it', () => {
    const asked = after(GUIDED, START, choose('reference'), prepared('reference'));
    expect(jobs(asked)).toMatchObject([{ kind: 'inspect', side: 'reference' }]);
    const about = {
      type: 'image/inspected',
      side: 'reference',
      jobId: jobIdOf(asked, 'reference'),
    } as const;
    expect(reduce(asked, { ...about, finding: seen(null, LEFT) }).photos.reference).toMatchObject({
      status: 'ready',
      kept: true,
      face: LEFT,
    });
    const problem = { code: 'low-quality' } as const;
    const finding = { ...seen(problem, LEFT), hint: 'blurred', value: 3, limit: 8 } as const;
    const image =
      asked.photos.reference.status === 'inspecting' ? asked.photos.reference.image : null;
    expect(reduce(asked, { ...about, finding }).photos.reference).toEqual({
      status: 'rejected',
      problem,
      source: 'file',
      refused: { image, finding },
    });
  });

  it('passes a photo that it could not inspect', () => {
    const asked = after(GUIDED, START, choose('reference'), prepared('reference'));
    const about = {
      type: 'image/inspected',
      side: 'reference',
      jobId: jobIdOf(asked, 'reference'),
    } as const;
    const passed = reduce(asked, {
      ...about,
      finding: null,
      problem: { code: 'engine-unsupported' },
    });
    expect(passed.photos.reference).toMatchObject({ status: 'ready', kept: true, face: null });
    expect(passed.refusals.reference).toBe(0);
  });

  it('is overruled by the person, who is not asked about that photo again', () => {
    const state = after(
      GUIDED,
      START,
      live('selfie'),
      shoot('selfie'),
      taken('selfie'),
      prepared('selfie'),
      looked('selfie', BLURRED),
    );
    expect(view(state)).toMatchObject({ screen: 'problem', problem: { code: 'low-quality' } });
    const used = then(state, { type: 'photo/use-anyway', side: 'selfie' });
    expect(used.photos.selfie).toMatchObject({
      status: 'ready',
      kept: true,
      face: LEFT,
      image: { source: 'camera' },
    });
    expect(used.side).toBe('reference');
  });

  it('cannot be overruled if a photo could not be read', () => {
    const state = after(GUIDED, START, choose('reference'), refused('reference'));
    expect(can(state, { type: 'photo/use-anyway', side: 'reference' })).toBe(false);
  });

  it('refuses at most three photos of a side, whatever it finds', () => {
    const attempt = [choose('reference'), prepared('reference')];
    const once = [...attempt, looked('reference', BLURRED)];
    const thrice = after(GUIDED, START, ...once, ...once, ...once);
    expect([thrice.photos.reference.status, thrice.refusals]).toEqual([
      'rejected',
      { selfie: 0, reference: 3 },
    ]);
    expect(then(thrice, ...once).photos.reference).toMatchObject({ status: 'ready', kept: true });
    expect(then(thrice, ...attempt, looked('reference', TWO_FACES)).photos.reference).toMatchObject(
      {
        status: 'ready',
        face: LEFT,
      },
    );
  });

  it('counts from zero again when the agreement is taken back, and after a reset by the host', () => {
    const once = [choose('reference'), prepared('reference'), looked('reference', BLURRED)];
    for (const type of ['withdraw', 'reset'] as const) {
      expect(after(GUIDED, START, ...once, ...once, { type }).refusals, type).toEqual({
        selfie: 0,
        reference: 0,
      });
    }
    expect(
      after(GUIDED, START, ...once, ...once, { type: 'terms/changed' }).refusals.reference,
    ).toBe(2);
  });

  it('lets the person choose one of several faces, cuts it out of the photo and inspects it again', () => {
    const state = after(
      GUIDED,
      START,
      choose('reference'),
      prepared('reference'),
      looked('reference', TWO_FACES),
    );
    const photo = state.photos.reference;
    const image = photo.status === 'rejected' ? photo.refused?.image : undefined;
    expect(can(state, { type: 'photo/use-anyway', side: 'reference' })).toBe(false);
    const cutting = then(state, { type: 'face/choose', side: 'reference', face: { ...RIGHT } });
    expect(jobs(cutting)).toEqual([
      {
        kind: 'prepare',
        side: 'reference',
        jobId: state.lastJobId + 1,
        input: image?.blob,
        source: 'file',
        crop: [RIGHT, LEFT],
      },
    ]);
    const again = then(cutting, prepared('reference'));
    expect(jobs(again)).toMatchObject([{ kind: 'inspect', side: 'reference' }]);
    expect(then(again, looked('reference', seen(null, LEFT))).photos.reference).toMatchObject({
      status: 'ready',
      face: LEFT,
    });
  });

  it('accepts only a face that it found, and offers no choice if there is only one', () => {
    const state = (finding: PhotoFinding) =>
      after(
        GUIDED,
        START,
        choose('reference'),
        prepared('reference'),
        looked('reference', finding),
      );
    const command = (face: FaceBox): Command => ({ type: 'face/choose', side: 'reference', face });
    expect(can(state(TWO_FACES), command({ ...LEFT, x: 0.3 }))).toBe(false);
    expect(can(state(seen({ code: 'multiple-faces' }, LEFT)), command(LEFT))).toBe(false);
    expect(can(state(seen({ code: 'low-quality' }, LEFT, RIGHT)), command(LEFT))).toBe(false);
  });

  it('may be overruled about the host’s photo, which offers no choice of a face', () => {
    const state = after(
      { ...WITH_HOST, guided: true },
      START,
      prepared('reference'),
      looked('reference', TWO_FACES),
    );
    expect(can(state, { type: 'face/choose', side: 'reference', face: LEFT })).toBe(false);
    const used = then(state, { type: 'photo/use-anyway', side: 'reference' });
    expect(used.photos.reference).toMatchObject({
      status: 'ready',
      kept: true,
      image: { source: 'host' },
    });
  });
});

describe('a photo that the host holds', () => {
  it('is prepared after the person agreed, while they take the selfie', () => {
    const state = after(WITH_HOST, START);
    expect(state.side).toBe('selfie');
    expect(jobs(state)).toMatchObject([
      { kind: 'prepare', side: 'reference', input: HOST, source: 'host' },
    ]);
    expect(view(then(state, prepared('reference'), ...SELFIE)).screen).toBe('ready');
  });

  it('cannot be swapped', () => {
    const state = after(WITH_HOST, START, prepared('reference'));
    for (const command of [open('reference'), choose('reference'), discard('reference')])
      expect(can(state, command), command.type).toBe(false);
  });

  it('is read again if it could not be read', () => {
    const state = after(WITH_HOST, START, refused('reference', 'image-unreadable'));
    expect(can(state, choose('reference'))).toBe(false);
    const again = then(state, discard('reference'));
    expect(jobs(again)).toMatchObject([
      { kind: 'prepare', side: 'reference', input: HOST, source: 'host' },
    ]);
    expect(jobIdOf(again, 'reference')).toBeGreaterThan(
      jobIdOf(after(WITH_HOST, START), 'reference'),
    );
  });

  it('is not read again before the person agrees again', () => {
    const state = after(WITH_HOST, START, refused('reference', 'image-unreadable'), {
      type: 'terms/changed',
    });
    expect(state.photos.reference.status).toBe('rejected');
    expect(can(state, discard('reference'))).toBe(false);
    expect(can(then(state, START), discard('reference'))).toBe(true);
  });

  it('can be replaced by the host at any time, which ends a comparison with the old one', () => {
    const comparing = after(WITH_HOST, START, prepared('reference'), ...SELFIE, COMPARE);
    expect(comparing.stage).toBe('comparing');
    const state = then(comparing, {
      type: 'config/changed',
      config: { ...WITH_HOST, hostReference: ANOTHER_HOST },
    });
    expect(state.stage).toBe('collecting');
    expect(state.photos.selfie).toBe(comparing.photos.selfie);
    expect(jobs(state)).toMatchObject([{ kind: 'prepare', input: ANOTHER_HOST }]);
  });

  it('F-1: asks for a photo of the person if the host takes its own away', () => {
    const state = after(WITH_HOST, START, prepared('reference'), ...SELFIE, {
      type: 'config/changed',
      config: DEFAULT_CONFIG,
    });
    expect([view(state).screen, state.side]).toEqual(['add', 'reference']);
    expect(can(state, choose('reference'))).toBe(true);
  });

  it('F-1: shows that a new photo of the host is not available, even if the selfie is kept', () => {
    const config = { ...WITH_HOST, hostReference: '/nowhere.jpg' };
    const changed = after(WITH_HOST, START, prepared('reference'), ...SELFIE, {
      type: 'config/changed',
      config,
    });
    const state = then(changed, refused('reference', 'image-unreadable'));
    expect([view(state).screen, view(state).problem?.code]).toEqual([
      'problem',
      'image-unreadable',
    ]);
    expect(can(state, discard('reference'))).toBe(true);
  });

  it('H-5: ends the flow before the selfie if it can never be compared, until the host gives another one', () => {
    const state = after(WITH_HOST, START, live('selfie'), refused('reference', 'misconfigured'));
    expect(view(state)).toMatchObject({
      screen: 'ended',
      end: 'reference-unusable',
      problem: { code: 'misconfigured' },
    });
    expect([state.photos.selfie.status, jobs(state)]).toEqual(['empty', []]);
    const given = then(state, {
      type: 'config/changed',
      config: { ...WITH_HOST, hostReference: ANOTHER_HOST },
    });
    expect(view(given).end).toBeNull();
    expect(jobs(given)).toMatchObject([{ kind: 'prepare', input: ANOTHER_HOST }]);
    expect([
      view(then(given, prepared('reference'))).screen,
      then(given, prepared('reference')).side,
    ]).toEqual(['add', 'selfie']);
  });

  it('H-5: a verdict against it is an end, because the person cannot give another one', () => {
    const faulty = sampleInconclusive({ code: 'no-face', sides: ['reference'] });
    const comparing = after(WITH_HOST, START, prepared('reference'), ...SELFIE, COMPARE);
    const jobId = comparing.stage === 'comparing' ? comparing.jobId : -1;
    const state = then(comparing, { type: 'compare/succeeded', jobId, verdict: faulty });
    expect(view(state)).toMatchObject({ screen: 'inconclusive', end: 'reference-unusable' });
  });

  it('deletes the verdict when it changes', () => {
    const judgedOnce = after(
      WITH_HOST,
      START,
      prepared('reference'),
      ...SELFIE,
      COMPARE,
      judged('match'),
    );
    expect(view(judgedOnce).screen).toBe('match');
    expect(
      view(then(judgedOnce, { type: 'config/changed', config: DEFAULT_CONFIG })).verdict,
    ).toBeNull();
  });

  it('is not prepared again if the host changes something else', () => {
    const comparing = after(WITH_HOST, START, prepared('reference'), ...SELFIE, COMPARE);
    expect(
      then(comparing, { type: 'config/changed', config: { ...WITH_HOST, maxAttempts: 3 } }).stage,
    ).toBe('comparing');
  });

  it('is not started by a change before the person agreed', () => {
    const state = then(initialState(), { type: 'config/changed', config: WITH_HOST });
    expect([state.stage, state.photos.reference.status]).toEqual(['welcome', 'empty']);
    expect(jobs(then(state, START))).toMatchObject([{ kind: 'prepare', input: HOST }]);
  });
});

describe('a comparison', () => {
  it('starts only with two photos that are kept', () => {
    const shot = after(
      DEFAULT_CONFIG,
      START,
      choose('reference'),
      prepared('reference'),
      open('selfie'),
      ...SELFIE.slice(0, -1),
    );
    expect(can(shot, COMPARE)).toBe(false);
    const state = then(shot, keep('selfie'), COMPARE);
    expect(jobs(state)).toMatchObject([
      { kind: 'compare', selfie: { source: 'camera' }, reference: { source: 'file' } },
    ]);
  });

  it('is not started twice', () => {
    expect(can(after(DEFAULT_CONFIG, ...BOTH, COMPARE), COMPARE)).toBe(false);
  });

  it('is cancelled with both photos kept, and its late verdict is dropped', () => {
    const comparing = after(DEFAULT_CONFIG, ...BOTH, COMPARE);
    const cancelled = then(comparing, { type: 'compare/cancel' });
    expect(view(cancelled).screen).toBe('ready');
    expect(reduce(cancelled, judged('match')(comparing))).toBe(cancelled);
    const again = then(cancelled, COMPARE);
    expect(reduce(again, judged('match')(comparing))).toBe(again);
  });

  it('reports a phase once', () => {
    const comparing = after(DEFAULT_CONFIG, ...BOTH, COMPARE);
    const phase: Answer = (state) => ({
      type: 'compare/phase',
      jobId: state.lastJobId,
      phase: 'sending',
    });
    const sending = then(comparing, phase);
    expect(view(sending).phase).toBe('sending');
    expect(then(sending, phase)).toBe(sending);
  });

  it('reports the progress of a download only while it prepares', () => {
    const comparing = after(DEFAULT_CONFIG, ...BOTH, COMPARE);
    const loading =
      (loaded: number, name: 'preparing' | 'comparing' = 'preparing'): Answer =>
      (state) => ({
        type: 'compare/phase',
        jobId: state.lastJobId,
        phase: name,
        progress: { loaded, total: 4 },
      });
    const begun = then(comparing, loading(1));
    expect(view(begun).progress).toEqual({ loaded: 1, total: 4 });
    expect(view(then(begun, loading(3))).progress).toEqual({ loaded: 3, total: 4 });
    expect(
      view(then(begun, { type: 'compare/phase', jobId: begun.lastJobId, phase: 'preparing' }))
        .progress,
    ).toBeNull();
    expect(view(then(begun, loading(4, 'comparing'))).progress).toBeNull();
  });

  it('E-2: of a picture with itself is inconclusive, whatever the backend says, and costs no try', () => {
    const naming =
      (side: Side, sameAs: (state: State) => string): Answer =>
      (state) => {
        const event = prepared(side)(state);
        return event.type === 'image/prepared'
          ? { ...event, image: { ...event.image, sameAs: sameAs(state) } }
          : event;
      };
    const idOfReference = ({ photos: { reference } }: State) =>
      reference.status === 'ready' ? reference.image.id : '';
    const pair = (sameAs: (state: State) => string) =>
      after(
        { ...DEFAULT_CONFIG, hostReference: HOST, maxAttempts: 1 },
        START,
        prepared('reference'),
        live('selfie'),
        shoot('selfie'),
        taken('selfie'),
        naming('selfie', sameAs),
        keep('selfie'),
        COMPARE,
      );
    const problem = { code: 'same-image', sides: ['selfie', 'reference'] };
    for (const outcome of ['match', 'no-match'] as const) {
      const state = then(pair(idOfReference), judged(outcome));
      const shown = view(state);
      expect(shown.verdict).toEqual({
        ...sampleVerdict(outcome),
        outcome: 'inconclusive',
        similarity: null,
        dissimilarity: null,
        margin: null,
        problem,
        sides: {
          selfie: { faceFound: null, problem: null },
          reference: { faceFound: null, problem: null },
        },
      });
      // The host's photo stays usable: the person can take another selfie.
      expect([shown.screen, shown.attemptsLeft, shown.end]).toEqual(['inconclusive', 1, null]);
      expect(can(state, { type: 'camera/open', side: 'selfie' })).toBe(true);
    }
    expect(
      view(
        then(
          pair(() => 'another'),
          judged('match'),
        ),
      ).verdict,
    ).toEqual(sampleVerdict('match'));
  });

  it('E-2: has the same verdict if only the backend finds that it is one picture', () => {
    const problem = { code: 'same-image', sides: ['selfie', 'reference'] } as const;
    const verdict = sampleInconclusive(problem);
    const found: Answer = (state) => ({ ...judged('match')(state), verdict }) as FlowInput;
    const shown = view(after({ ...DEFAULT_CONFIG, maxAttempts: 1 }, ...BOTH, COMPARE, found));
    expect([shown.screen, shown.attemptsLeft, shown.end]).toEqual(['inconclusive', 1, null]);
    expect(shown.verdict).toMatchObject({
      problem,
      sides: { selfie: { problem: null }, reference: { problem: null } },
    });
  });

  it('is cancelled by another photo', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, choose('reference'));
    expect([state.stage, state.photos.selfie.status, state.photos.reference.status]).toEqual([
      'collecting',
      'ready',
      'preparing',
    ]);
  });

  it('is tried again after it failed, with the same photos', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, failed);
    expect(view(state)).toMatchObject({ screen: 'failed', problem: { code: 'network-failed' } });
    expect(then(state, COMPARE)).toMatchObject({ stage: 'comparing', photos: state.photos });
  });

  it('is not repeated for a judged pair: another photo has to come first', () => {
    for (const outcome of ['match', 'no-match', 'inconclusive'] as const) {
      expect(can(after(DEFAULT_CONFIG, ...BOTH, COMPARE, judged(outcome)), COMPARE), outcome).toBe(
        false,
      );
    }
  });
});

describe('a head start', () => {
  const EARLY: FlowConfig = { ...DEFAULT_CONFIG, headStart: true };
  const kinds = (state: State) =>
    jobs(state).map((job) => [job.kind, 'side' in job ? job.side : null].join(' '));

  it('is made once on each photo when it is ready, until the comparison is over', () => {
    const one = after(EARLY, START, ...SELFIE);
    expect(kinds(one)).toEqual(['head-start selfie']);
    const both = then(one, choose('reference'), prepared('reference'));
    expect(kinds(both)).toEqual(['head-start selfie', 'head-start reference']);
    const comparing = then(both, COMPARE);
    expect(jobs(comparing).map(jobKey).slice(0, 2)).toEqual(jobs(both).map(jobKey));
    expect(jobs(then(comparing, judged('match')))).toEqual([]);
    expect(jobs(then(comparing, failed))).toEqual([]);
  });

  it('is made again for another photo, and never if a photo may leave the device', () => {
    const first = after(EARLY, START, choose('reference'), prepared('reference'));
    const second = then(first, choose('reference'), prepared('reference'));
    expect(jobs(first).map(jobKey)).not.toEqual(jobs(second).map(jobKey));
    expect(jobs(after(DEFAULT_CONFIG, START, ...SELFIE))).toEqual([]);
  });
});

describe('tries', () => {
  const once = [...BOTH, COMPARE, judged('no-match')];
  const twice = [...once, choose('reference'), prepared('reference'), COMPARE, judged('no-match')];

  it('are counted by "no match" only', () => {
    const left = (answer: Answer) => attemptsLeft(after(TWO_TRIES, ...BOTH, COMPARE, answer));
    expect([
      left(judged('match')),
      left(judged('inconclusive')),
      left(failed),
      left(judged('no-match')),
    ]).toEqual([2, 2, 2, 1]);
  });

  it('are also counted by a result that is too close to the threshold', () => {
    const near: Answer = (state) => ({
      type: 'compare/succeeded',
      jobId: state.stage === 'comparing' ? state.jobId : -1,
      verdict: sampleInconclusive({ code: 'near-threshold' }),
    });
    const once = after(TWO_TRIES, ...BOTH, COMPARE, near);
    expect(view(once)).toMatchObject({ screen: 'inconclusive', attemptsLeft: 1, end: null });
    const twice = then(once, choose('reference'), prepared('reference'), COMPARE, near);
    expect(view(twice)).toMatchObject({ screen: 'inconclusive', attemptsLeft: 0 });
    expect(view(twice).end).toBe('no-tries-left');
  });

  it('are not counted by a selfie that was used before, which the person takes again', () => {
    const replayed: Answer = (state) => ({
      type: 'compare/succeeded',
      jobId: state.stage === 'comparing' ? state.jobId : -1,
      verdict: sampleInconclusive({ code: 'replayed-image', sides: ['selfie'] }),
    });
    const state = after(
      { ...WITH_HOST, maxAttempts: 1 },
      START,
      prepared('reference'),
      ...SELFIE,
      COMPARE,
      replayed,
    );
    expect(view(state)).toMatchObject({ screen: 'inconclusive', attemptsLeft: 1, end: null });
    expect(can(state, open('selfie'))).toBe(true);
  });

  it('are not counted if the host sets no limit', () => {
    expect(attemptsLeft(after(DEFAULT_CONFIG, ...once))).toBeNull();
  });

  it('end the flow when all are used up', () => {
    const state = after(TWO_TRIES, ...twice);
    expect(view(state)).toMatchObject({ screen: 'no-match', attemptsLeft: 0 });
    for (const command of [
      COMPARE,
      open('selfie'),
      choose('reference'),
      discard('selfie'),
      discard('reference'),
    ]) {
      expect(can(state, command), command.type).toBe(false);
    }
  });

  it('do not come back with new terms, nor with a photo that was ready at the last try', () => {
    expect(can(after(TWO_TRIES, ...twice, { type: 'terms/changed' }, START), COMPARE)).toBe(false);
    const another = after(TWO_TRIES, ...once, choose('reference'), prepared('reference'));
    expect(can(another, COMPARE)).toBe(true);
    expect(
      can(
        then(another, { type: 'config/changed', config: { ...TWO_TRIES, maxAttempts: 1 } }),
        COMPARE,
      ),
    ).toBe(false);
  });

  it('survive taking the agreement back, and start again with the host’s reset', () => {
    const state = after(TWO_TRIES, ...once);
    expect(attemptsLeft(then(state, { type: 'withdraw' }))).toBe(1);
    expect(attemptsLeft(then(state, { type: 'reset' }))).toBe(2);
    expect(attemptsLeft(then(state, { type: 'withdraw' }, { type: 'reset' }))).toBe(2);
  });

  it('never fall below zero if the host lowers the limit', () => {
    expect(
      attemptsLeft(
        after(TWO_TRIES, ...twice, {
          type: 'config/changed',
          config: { ...TWO_TRIES, maxAttempts: 1 },
        }),
      ),
    ).toBe(0);
  });
});

describe('the way back', () => {
  it('deletes both photos when the agreement is taken back', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, { type: 'withdraw' });
    expect(state).toMatchObject({
      stage: 'welcome',
      photos: { selfie: { status: 'empty' }, reference: { status: 'empty' } },
    });
  });

  it('never gives a job id out twice, whatever was deleted', () => {
    for (const type of ['withdraw', 'reset'] as const) {
      const before = after(DEFAULT_CONFIG, START);
      const state = then(before, { type }, START);
      expect(reduce(state, live('selfie')(before)), type).toBe(state);
    }
  });

  it('keeps the photos when the terms change, and asks again', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, { type: 'terms/changed' });
    expect(state).toMatchObject({
      stage: 'welcome',
      photos: { selfie: { status: 'ready' }, reference: { status: 'ready' } },
    });
    expect(view(then(state, START)).screen).toBe('ready');
  });

  it('drops running work when the terms change, and continues at the same photo afterwards', () => {
    const busy = after(DEFAULT_CONFIG, START, ...SELFIE, open('reference'), {
      type: 'terms/changed',
    });
    expect(busy).toMatchObject({
      stage: 'welcome',
      photos: { selfie: { status: 'ready' }, reference: { status: 'empty' } },
    });
    expect(then(busy, START).side).toBe('reference');
  });

  it('changes nothing at the beginning', () => {
    for (const event of [
      { type: 'reset' },
      { type: 'withdraw' },
      { type: 'terms/changed' },
    ] as const) {
      expect(reduce(initialState(), event), event.type).toEqual(initialState());
    }
    expect(can(initialState(), { type: 'reset' })).toBe(false);
  });
});

describe('H-5: an end', () => {
  const lose = [COMPARE, judged('no-match')];
  const once = { ...DEFAULT_CONFIG, maxAttempts: 1 };

  it('is the verdict that used up the last try, and is still shown after the photos are deleted', () => {
    const verdict = after(once, ...BOTH, ...lose);
    expect(view(verdict)).toMatchObject({
      screen: 'no-match',
      end: 'no-tries-left',
      attemptsLeft: 0,
    });
    const left = then(verdict, { type: 'withdraw' });
    expect(view(left)).toMatchObject({ screen: 'ended', end: 'no-tries-left', problem: null });
    expect(can(left, START)).toBe(false);
    expect(view(then(left, { type: 'reset' })).screen).toBe('welcome');
  });

  it('is a closed session, until the host resets the flow', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, failedWith('session-closed'));
    const problem = { code: 'session-closed' };
    expect(view(state)).toMatchObject({ screen: 'ended', end: 'session-closed', problem });
    for (const command of [COMPARE, open('selfie'), choose('reference'), discard('selfie')])
      expect(can(state, command), command.type).toBe(false);
    for (const type of ['withdraw', 'terms/changed'] as const)
      expect(view(then(state, { type })), type).toMatchObject({ screen: 'ended', problem });
    const reset = then(state, { type: 'withdraw' }, { type: 'reset' });
    expect(view(reset)).toMatchObject({ screen: 'welcome', end: null });
  });

  it('is not a request that contradicts its session', () => {
    const state = after(DEFAULT_CONFIG, ...BOTH, COMPARE, failedWith('session-conflict'));
    expect(view(state)).toMatchObject({ screen: 'failed', end: null });
  });

  it('ends when the host allows more tries', () => {
    const left = after(once, ...BOTH, ...lose, { type: 'withdraw' });
    const more = then(left, { type: 'config/changed', config: { ...once, maxAttempts: 2 } });
    expect([view(more).screen, can(more, START)]).toEqual(['welcome', true]);
  });

  it.each([0, -1, Number.NaN, 1.5, Number.POSITIVE_INFINITY, '3' as unknown as number])(
    'is reported before the camera opens for %s tries',
    (maxAttempts) => {
      const state = initialState({ ...DEFAULT_CONFIG, maxAttempts });
      expect(view(state)).toMatchObject({
        screen: 'ended',
        end: 'misconfigured',
        problem: { code: 'misconfigured' },
        attemptsLeft: null,
      });
      expect(can(state, START)).toBe(false);
    },
  );

  it.each([
    ['no way to a selfie', { selfie: [], reference: ['file'] }],
    ['no way to a photo', { selfie: ['file'], reference: [] }],
    ['a way that nobody knows', { selfie: ['webcam'], reference: ['file'] }],
  ] as unknown as readonly [string, FlowConfig['sources']][])(
    'is reported before the camera opens for %s',
    (_, sources) => {
      expect(view(initialState({ ...DEFAULT_CONFIG, sources })).end).toBe('misconfigured');
    },
  );

  it('requires no way to a photo that the host holds', () => {
    const sources = { selfie: ['file'], reference: [] } as const;
    expect(view(initialState({ ...WITH_HOST, sources })).end).toBeNull();
  });

  it('turns the camera off and keeps the photos if the host’s new flow config cannot work', () => {
    const state = then(after(DEFAULT_CONFIG, START, live('selfie')), {
      type: 'config/changed',
      config: { ...DEFAULT_CONFIG, maxAttempts: 0 },
    });
    expect([state.stage, state.photos.selfie.status, view(state).end]).toEqual([
      'welcome',
      'empty',
      'misconfigured',
    ]);
  });
});

it('closes a camera that the host no longer allows', () => {
  const config = { ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } } as const;
  const state = then(after(DEFAULT_CONFIG, START, live('selfie')), {
    type: 'config/changed',
    config,
  });
  expect(view(state).screen).toBe('add');
});

it('F-5: starts a running comparison again under another job id when the backend changes', () => {
  const comparing = after(DEFAULT_CONFIG, ...BOTH, COMPARE);
  const again = then(comparing, { type: 'backend/changed' });
  expect([comparing.stage, again.stage]).toEqual(['comparing', 'comparing']);
  expect(jobs(again).map(jobKey)).not.toEqual(jobs(comparing).map(jobKey));
  expect(then(again, judged('match')).stage).toBe('verdict');
  const settled = after(DEFAULT_CONFIG, ...BOTH);
  expect(then(settled, { type: 'backend/changed' })).toBe(settled);
});

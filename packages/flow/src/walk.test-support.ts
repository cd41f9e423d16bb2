/**
 * The exhaustive walk: it sends every event to every reachable shape, from the beginning, until it
 * finds nothing new. A shape is a state without the values that cannot change its behaviour: the
 * photo, the face, and the number of job ids. The tests check every shape against what always
 * holds; `npm run generate` draws the transitions.
 */
import type {
  CompareVerdict,
  FaceBox,
  PhotoFinding,
  Problem,
  SessionState,
  Side,
} from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import type { FlowInput } from './event.ts';
import { reduce } from './reduce.ts';
import {
  DEFAULT_CONFIG,
  type FlowConfig,
  initialState,
  type Photo,
  type PreparedImage,
  type State,
} from './state.ts';

export const SIDES: readonly Side[] = ['selfie', 'reference'];
export const FILE = new Blob(['a file']);
const FRAME = new Blob(['a frame']);
const HOST = new Blob(['the host’s photo']);
const OTHER_HOST = new Blob(['another photo of the host']);

const imageFrom = (photo: Photo): PreparedImage => ({
  id: '00000000-0000-4000-8000-000000000001',
  blob: FRAME,
  width: 640,
  height: 480,
  source: photo.status === 'preparing' ? photo.source : 'camera',
});

const LEFT: FaceBox = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 };
export const RIGHT: FaceBox = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 };
export const NEITHER: FaceBox = { x: 0.4, y: 0.2, width: 0.2, height: 0.3 };
const LOADING = { loaded: 1, total: 4 };

const found = (problem: Problem | null, ...faces: FaceBox[]): PhotoFinding => ({
  hint: null,
  problem,
  faces,
});
const FINDINGS: readonly (PhotoFinding | null)[] = [
  null,
  found(null, LEFT),
  found({ code: 'low-quality' }, LEFT),
  found({ code: 'multiple-faces' }, LEFT, RIGHT),
];

/** What the server says about the session of a config. A session is named after what it holds. */
const sessionOf = (
  { config }: State,
  status: SessionState['status'],
  attemptsLeft: number,
): SessionState => ({
  status,
  attemptsLeft,
  endsAt: 1000,
  referenceHeld: config.session === 'holds the photo',
});

/** The state of the session after a verdict: a session of two tries. */
function sessionAfter(state: State, { outcome }: CompareVerdict): SessionState | undefined {
  if (state.session === null) return undefined;
  const left = state.session.state?.attemptsLeft ?? 2;
  if (outcome === 'match') return sessionOf(state, 'matched', left);
  if (outcome === 'inconclusive') return sessionOf(state, 'open', left);
  return left > 1 ? sessionOf(state, 'open', left - 1) : sessionOf(state, 'not-matched', 0);
}

const VERDICTS: readonly CompareVerdict[] = [
  sampleVerdict('match'),
  sampleVerdict('no-match'),
  sampleInconclusive({ code: 'no-face', sides: ['reference'] }),
];

/**
 * Returns every input that could be sent in this state: all commands, and all events with the right
 * job id and with a wrong one.
 * @param later flow configs that the host may change to
 */
export function inputsIn(state: State, later: readonly FlowConfig[] = []): FlowInput[] {
  const commands: FlowInput[] = [
    { type: 'start' },
    { type: 'withdraw' },
    { type: 'compare/start' },
    { type: 'compare/cancel' },
    { type: 'reset' },
    { type: 'terms/changed' },
    ...(state.session ? [{ type: 'session/changed' } as const] : []),
    { type: 'backend/changed' },
    { type: 'config/changed', config: { ...state.config } },
    ...later.map((config): FlowInput => ({ type: 'config/changed', config })),
  ];
  for (const side of SIDES) {
    commands.push(
      { type: 'camera/open', side },
      { type: 'camera/close', side },
      { type: 'camera/shoot', side },
      { type: 'file/choose', side, file: FILE },
      { type: 'photo/keep', side },
      { type: 'photo/discard', side },
      { type: 'photo/use-anyway', side },
      { type: 'face/choose', side, face: { ...RIGHT } },
      { type: 'face/choose', side, face: NEITHER },
    );
  }
  return [...commands, ...eventsIn(state, true), ...eventsIn(state, false)];
}

export function eventsIn(state: State, right: boolean): FlowInput[] {
  const events: FlowInput[] = [];
  for (const side of SIDES) {
    const photo = state.photos[side];
    const jobId = 'jobId' in photo && right ? photo.jobId : -1;
    const about = { side, jobId };
    for (const status of [
      'starting',
      'waiting',
      'unanswered',
      'blocked',
      'live',
      'paused',
    ] as const)
      events.push({ type: 'camera/status', status, ...about });
    events.push(
      { type: 'camera/failed', problem: { code: 'camera-denied' }, ...about },
      { type: 'frame/taken', frame: FRAME, ...about },
      { type: 'image/prepared', image: imageFrom(photo), ...about },
      ...FINDINGS.map((finding): FlowInput => ({ type: 'image/inspected', finding, ...about })),
      { type: 'image/refused', problem: { code: 'image-corrupt' }, ...about },
    );
    // Whether it may be read later matters only for the host's photo.
    if (side === 'reference' && state.config.hostReference !== null)
      events.push({ type: 'image/refused', problem: { code: 'image-unreadable' }, ...about });
  }
  const jobId = state.stage === 'comparing' && right ? state.jobId : -1;
  for (const phase of ['preparing', 'sending', 'comparing'] as const)
    events.push({ type: 'compare/phase', jobId, phase });
  events.push({ type: 'compare/phase', jobId, phase: 'preparing', progress: { ...LOADING } });
  for (const verdict of VERDICTS)
    events.push({
      type: 'compare/succeeded',
      jobId,
      verdict,
      session: sessionAfter(state, verdict),
    });
  for (const code of ['network-failed', 'session-closed'] as const)
    events.push({ type: 'compare/failed', jobId, problem: { code } });
  if (state.session) events.push(...sessionEvents(state, right));
  return events;
}

function sessionEvents(state: State, right: boolean): FlowInput[] {
  const jobId = right ? (state.session?.asking?.jobId ?? -1) : -1;
  const left = state.session?.state?.attemptsLeft ?? 2;
  return [
    { type: 'session/answered', jobId, state: sessionOf(state, 'open', left) },
    { type: 'session/answered', jobId, state: sessionOf(state, 'expired', left) },
    { type: 'session/answered', jobId, state: sessionOf(state, 'matched', left) },
    { type: 'session/failed', jobId, problem: { code: 'network-failed' } },
    { type: 'session/failed', jobId, problem: { code: 'session-closed' } },
  ];
}

export function shapeOf(state: State): string {
  const photoShape = (side: Side) => {
    const { status, ...rest } = state.photos[side];
    const { cameraStatus, source, image, kept, problem, refused } = rest as Partial<
      Record<string, never>
    > & {
      image?: PreparedImage;
      problem?: { code: string };
      refused?: object;
    };
    return [
      status,
      cameraStatus,
      source ?? image?.source,
      kept,
      problem?.code,
      refused && 'refused',
    ].join(':');
  };
  const { hostReference } = state.config;
  return [
    state.stage,
    state.side,
    state.config.maxAttempts,
    hostReference instanceof Blob ? hostReference.size : hostReference,
    state.config.sources.selfie.join('+'),
    // Without a limit, the number of tries changes nothing.
    state.config.maxAttempts === null ? '' : state.attempts,
    photoShape('selfie'),
    state.refusals.selfie,
    state.refusals.reference,
    photoShape('reference'),
    state.stage === 'comparing' ? `${state.phase} ${state.progress?.loaded}` : '',
    state.stage === 'verdict' ? state.verdict.outcome : '',
    state.sessionClosed && 'session closed',
    state.config.session,
    state.session?.state?.status,
    state.session?.state?.attemptsLeft,
    state.session?.asking && `asked at ${state.session.asking.at}`,
  ].join(' | ');
}

export interface Walk {
  readonly states: Map<string, State>;
  readonly edges: { readonly from: State; readonly event: FlowInput; readonly to: State }[];
}

/**
 * Walks all states that are reachable under a flow config.
 * @param later flow configs that the host may change to, in any state
 * @returns the states, one of each shape, and the result of each event in each of them
 * @throws Error if the shapes never end
 */
export function walk(config: FlowConfig, later: readonly FlowConfig[] = []): Walk {
  const start = initialState(config);
  const states = new Map([[shapeOf(start), start]]);
  const edges: Walk['edges'] = [];
  for (const from of states.values()) {
    for (const event of inputsIn(from, later)) {
      const to = reduce(from, event);
      edges.push({ from, event, to });
      if (!states.has(shapeOf(to))) states.set(shapeOf(to), to);
    }
    // A number that only grows would make the walk endless.
    if (states.size > 20_000)
      throw new Error(
        `There is no end to the shapes; the last one is ${[...states.keys()].at(-1)}`,
      );
  }
  return { states, edges };
}

const FILES: FlowConfig['sources'] = { selfie: ['file'], reference: ['file'] };

/** The flow configs that a host may set, as far as they change what is reached. */
export const VARIANTS: Readonly<Record<string, FlowConfig>> = {
  'with the default flow config': DEFAULT_CONFIG,
  'with tries counted': { ...DEFAULT_CONFIG, maxAttempts: 2 },
  'with a guide': { ...DEFAULT_CONFIG, guided: true },
  'with a guide and a photo from the host': {
    ...DEFAULT_CONFIG,
    guided: true,
    hostReference: HOST,
  },
  'with a session': { ...DEFAULT_CONFIG, sources: FILES, session: 'holds nothing' },
  'with a session that holds the photo': { ...DEFAULT_CONFIG, session: 'holds the photo' },
  'with a host that opens another session': {
    ...DEFAULT_CONFIG,
    sources: FILES,
    session: 'holds nothing',
  },
  'with a head start': { ...DEFAULT_CONFIG, headStart: true },
  'with a photo from the host': { ...DEFAULT_CONFIG, hostReference: HOST },
  'with files on both sides': {
    ...DEFAULT_CONFIG,
    sources: { selfie: ['file', 'camera'], reference: ['file'] },
  },
  'with one try and a photo from the host': {
    ...DEFAULT_CONFIG,
    maxAttempts: 1,
    hostReference: HOST,
  },
  'with a host that changes the flow config': {
    ...DEFAULT_CONFIG,
    maxAttempts: 1,
    hostReference: HOST,
  },
  'with maxAttempts 0': { ...DEFAULT_CONFIG, maxAttempts: 0 },
  'with maxAttempts NaN': { ...DEFAULT_CONFIG, maxAttempts: Number.NaN },
  'with no source for the selfie': {
    ...DEFAULT_CONFIG,
    sources: { selfie: [], reference: ['file'] },
  },
  'with an invalid address': { ...DEFAULT_CONFIG, problem: { code: 'misconfigured' } },
};

/** The flow configs that the host of a variant may change to, at any moment. */
export const LATER: Readonly<Record<string, readonly FlowConfig[]>> = {
  'with a host that opens another session': [
    { ...DEFAULT_CONFIG, sources: FILES, session: 'holds the photo' },
    { ...DEFAULT_CONFIG, sources: FILES },
  ],
  'with a host that changes the flow config': [
    { ...DEFAULT_CONFIG, maxAttempts: 1 },
    { ...DEFAULT_CONFIG, maxAttempts: 2, hostReference: OTHER_HOST },
    { ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } },
    { ...DEFAULT_CONFIG, maxAttempts: 0 },
  ],
};

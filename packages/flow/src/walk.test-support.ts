/**
 * The exhaustive walk: it sends every event to every reachable shape, from the beginning, until it
 * finds nothing new. A shape is a state without the values that cannot change its behaviour: the
 * photo, the face, and the number of job ids. The tests check every shape against what always
 * holds; `npm run pictures` draws the transitions.
 */
import type { CompareVerdict, FaceBox, PhotoFinding, Problem, Side } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import type { Event } from './event.ts';
import { reduce } from './reduce.ts';
import {
  DEFAULT_RULES,
  initialState,
  type PreparedImage,
  type Rules,
  type Slot,
  type State,
} from './state.ts';

export const SIDES: readonly Side[] = ['selfie', 'reference'];
export const FILE = new Blob(['a file']);
const FRAME = new Blob(['a frame']);
const HOST = new Blob(['the host’s photo']);
const OTHER_HOST = new Blob(['another photo of the host']);

const imageFrom = (slot: Slot): PreparedImage => ({
  id: '00000000-0000-4000-8000-000000000001',
  blob: FRAME,
  width: 640,
  height: 480,
  source: slot.step === 'preparing' ? slot.source : 'camera',
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

const VERDICTS: readonly CompareVerdict[] = [
  sampleVerdict('match'),
  sampleVerdict('no-match'),
  sampleInconclusive({ code: 'no-face', sides: ['reference'] }),
];

/**
 * Returns every event that could be sent in this state: all commands, and all events with the right
 * job id and with a wrong one.
 * @param later flow configs that the host may change to
 */
export function eventsIn(state: State, later: readonly Rules[] = []): Event[] {
  const wishes: Event[] = [
    { type: 'start' },
    { type: 'withdraw' },
    { type: 'compare/start' },
    { type: 'compare/cancel' },
    { type: 'reset' },
    { type: 'terms/changed' },
    { type: 'backend/changed' },
    { type: 'rules/changed', rules: { ...state.rules } },
    ...later.map((rules): Event => ({ type: 'rules/changed', rules })),
  ];
  for (const side of SIDES) {
    wishes.push(
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
  return [...wishes, ...factsIn(state, true), ...factsIn(state, false)];
}

export function factsIn(state: State, right: boolean): Event[] {
  const facts: Event[] = [];
  for (const side of SIDES) {
    const slot = state.slots[side];
    const ticket = 'ticket' in slot && right ? slot.ticket : -1;
    const about = { side, ticket };
    for (const status of [
      'starting',
      'waiting',
      'unanswered',
      'blocked',
      'live',
      'paused',
    ] as const)
      facts.push({ type: 'camera/status', status, ...about });
    facts.push(
      { type: 'camera/failed', problem: { code: 'camera-denied' }, ...about },
      { type: 'frame/taken', frame: FRAME, ...about },
      { type: 'image/prepared', image: imageFrom(slot), ...about },
      ...FINDINGS.map((finding): Event => ({ type: 'image/inspected', finding, ...about })),
      { type: 'image/refused', problem: { code: 'image-corrupt' }, ...about },
    );
    // Whether it may be read later matters only for the host's photo.
    if (side === 'reference' && state.rules.hostReference !== null)
      facts.push({ type: 'image/refused', problem: { code: 'image-unreadable' }, ...about });
  }
  const ticket = state.stage === 'comparing' && right ? state.ticket : -1;
  for (const phase of ['preparing', 'sending', 'comparing'] as const)
    facts.push({ type: 'compare/phase', ticket, phase });
  facts.push({ type: 'compare/phase', ticket, phase: 'preparing', progress: { ...LOADING } });
  for (const verdict of VERDICTS) facts.push({ type: 'compare/succeeded', ticket, verdict });
  facts.push({ type: 'compare/failed', ticket, problem: { code: 'network-failed' } });
  return facts;
}

export function shapeOf(state: State): string {
  const slot = (side: Side) => {
    const { step, ...rest } = state.slots[side];
    const { status, source, image, kept, problem, refused } = rest as Partial<
      Record<string, never>
    > & {
      image?: PreparedImage;
      problem?: { code: string };
      refused?: object;
    };
    return [step, status, source ?? image?.source, kept, problem?.code, refused && 'refused'].join(
      ':',
    );
  };
  const { hostReference } = state.rules;
  return [
    state.stage,
    state.side,
    state.rules.maxAttempts,
    hostReference instanceof Blob ? hostReference.size : hostReference,
    state.rules.sources.selfie.join('+'),
    // Without a limit, the number of tries changes nothing.
    state.rules.maxAttempts === null ? '' : state.attempts,
    slot('selfie'),
    state.refusals.selfie,
    state.refusals.reference,
    slot('reference'),
    state.stage === 'comparing' ? `${state.phase} ${state.progress?.loaded}` : '',
    state.stage === 'verdict' ? state.verdict.outcome : '',
  ].join(' | ');
}

export interface Walk {
  readonly states: Map<string, State>;
  readonly edges: { readonly from: State; readonly event: Event; readonly to: State }[];
}

/**
 * Walks all states that are reachable under a flow config.
 * @param later flow configs that the host may change to, in any state
 * @returns the states, one of each shape, and the result of each event in each of them
 * @throws Error if the shapes never end
 */
export function walk(rules: Rules, later: readonly Rules[] = []): Walk {
  const start = initialState(rules);
  const states = new Map([[shapeOf(start), start]]);
  const edges: Walk['edges'] = [];
  for (const from of states.values()) {
    for (const event of eventsIn(from, later)) {
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

/** The flow configs that a host may set, as far as they change what is reached. */
export const VARIANTS: Readonly<Record<string, Rules>> = {
  'as it comes': DEFAULT_RULES,
  'with tries counted': { ...DEFAULT_RULES, maxAttempts: 2 },
  'with a guide': { ...DEFAULT_RULES, guided: true },
  'with a guide and a photo from the host': { ...DEFAULT_RULES, guided: true, hostReference: HOST },
  'with a head start': { ...DEFAULT_RULES, headStart: true },
  'with a photo from the host': { ...DEFAULT_RULES, hostReference: HOST },
  'with files on both sides': {
    ...DEFAULT_RULES,
    sources: { selfie: ['file', 'camera'], reference: ['file'] },
  },
  'with one try and a photo from the host': {
    ...DEFAULT_RULES,
    maxAttempts: 1,
    hostReference: HOST,
  },
  'with a host that changes its mind': { ...DEFAULT_RULES, maxAttempts: 1, hostReference: HOST },
  'with no try at all': { ...DEFAULT_RULES, maxAttempts: 0 },
  'with tries that are no number': { ...DEFAULT_RULES, maxAttempts: Number.NaN },
  'with no way to a selfie': { ...DEFAULT_RULES, sources: { selfie: [], reference: ['file'] } },
  'with an address that is none': { ...DEFAULT_RULES, problem: { code: 'misconfigured' } },
};

/** The flow configs that the host of a variant may change to, at any moment. */
export const LATER: Readonly<Record<string, readonly Rules[]>> = {
  'with a host that changes its mind': [
    { ...DEFAULT_RULES, maxAttempts: 1 },
    { ...DEFAULT_RULES, maxAttempts: 2, hostReference: OTHER_HOST },
    { ...DEFAULT_RULES, sources: { selfie: ['file'], reference: ['file'] } },
    { ...DEFAULT_RULES, maxAttempts: 0 },
  ],
};

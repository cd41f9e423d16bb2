/**
 * The transitions of the flow, as a pure and total function. The view sends commands, the edge
 * sends events, and only this function decides. Whatever does not fit the state returns the same
 * object. So `can` knows that a command is refused, and a late event is dropped.
 */
import type { FaceBox, ImageSource, PhotoFinding, Problem, Side } from '@facecompare/contract';
import { endOf, rulesProblem } from './end.ts';
import type { Event, Fact, Wish } from './event.ts';
import { sameImage } from './same-image.ts';
import {
  initialState,
  isSettled,
  MAX_REFUSALS,
  otherSide,
  type PreparedImage,
  type Refused,
  type Slot,
  type State,
} from './state.ts';

/**
 * What is accepted when nothing more can be done: leaving, and changes of the host. No job runs
 * then that could report.
 */
const OPEN_AT_THE_END: ReadonlySet<Event['type']> = new Set([
  'withdraw',
  'reset',
  'rules/changed',
  'terms/changed',
]);

export function reduce(state: State, event: Event): State {
  if (!OPEN_AT_THE_END.has(event.type) && endOf(state) !== null) return state;
  switch (event.type) {
    case 'start':
      return state.stage === 'welcome' ? begin(state) : state;
    case 'withdraw':
      return isEmptyStart(state)
        ? state
        : { ...initialState(state.rules), attempts: state.attempts, tickets: state.tickets };
    case 'reset':
      return isEmptyStart(state) && state.attempts === 0
        ? state
        : { ...initialState(state.rules), tickets: state.tickets };
    case 'camera/open':
      return mayFill(state, event.side, 'camera') && !hasCamera(state, event.side)
        ? openCamera(state, event.side)
        : state;
    case 'camera/close':
      return state.slots[event.side].step === 'camera'
        ? withSlot(state, event.side, { step: 'empty' })
        : state;
    case 'camera/shoot':
      return shoot(state, event.side);
    case 'file/choose':
      return mayFill(state, event.side, 'file')
        ? prepare(turnTo(collecting(state), event.side), event.side, event.file, 'file')
        : state;
    case 'photo/keep':
      return keep(state, event.side);
    case 'photo/discard':
      return discard(state, event.side);
    case 'photo/use-anyway':
    case 'face/choose':
      return overrule(state, event);
    case 'compare/start':
      return startCompare(state);
    case 'compare/cancel':
      return state.stage === 'comparing' ? collecting(state) : state;
    case 'compare/phase':
    case 'compare/succeeded':
    case 'compare/failed':
      return state.stage === 'comparing' && state.ticket === event.ticket
        ? compareReported(state, event)
        : state;
    case 'backend/changed':
      return state.stage === 'comparing' ? compareAgain(state) : state;
    case 'rules/changed':
      return rulesChanged(state, event.rules);
    case 'terms/changed':
      return state.stage === 'welcome' ? state : backToWelcome(state);
    case 'camera/status':
    case 'camera/failed':
    case 'frame/taken':
    case 'image/prepared':
    case 'image/inspected':
    case 'image/refused':
      return slotReported(state, event);
    default:
      return event satisfies never;
  }
}

/**
 * Whether the reducer accepts a command now. Buttons use it, so they cannot disagree with the
 * reducer.
 */
export const can = (state: State, wish: Wish): boolean => reduce(state, wish) !== state;

/**
 * No agreement, no kept photo and no refusal. Photos may still exist on the first screen after the
 * terms changed.
 */
const isEmptyStart = ({ stage, slots, refusals }: State): boolean =>
  stage === 'welcome' &&
  slots.selfie.step === 'empty' &&
  slots.reference.step === 'empty' &&
  refusals.selfie + refusals.reference === 0;

const withSlot = (state: State, side: Side, slot: Slot): State => ({
  ...state,
  slots: { ...state.slots, [side]: slot },
});

/** Keeps the photos and drops the comparison or the verdict of the pair. */
function collecting({ rules, slots, side, attempts, refusals, tickets }: State): State {
  return { stage: 'collecting', rules, slots, side, attempts, refusals, tickets };
}

/** Whether the person may put another photo here now. */
function isOpenTo(state: State, side: Side): boolean {
  return state.stage !== 'welcome' && !(side === 'reference' && state.rules.hostReference !== null);
}

const mayFill = (state: State, side: Side, source: 'camera' | 'file'): boolean =>
  isOpenTo(state, side) && state.rules.sources[side].includes(source);

const hasCamera = (state: State, side: Side): boolean =>
  state.slots[side].step === 'camera' || state.slots[side].step === 'shooting';

/**
 * Turns the person to one photo. A widget has one stream and only on the visible photo, so the
 * other camera is closed.
 */
function turnTo(state: State, side: Side): State {
  const other = otherSide(side);
  return { ...(hasCamera(state, other) ? withSlot(state, other, { step: 'empty' }) : state), side };
}

function begin(state: State): State {
  const side = isSettled(state.slots.selfie) ? 'reference' : 'selfie';
  const started = fromHost(turnTo(collecting(state), side));
  const wantsCamera =
    started.slots[side].step === 'empty' && started.rules.sources[side][0] === 'camera';
  return wantsCamera && mayFill(started, side, 'camera') ? openCamera(started, side) : started;
}

/** Prepares the host's photo, if there is one and the reference photo is empty. */
function fromHost(state: State): State {
  const { hostReference } = state.rules;
  return hostReference !== null && state.slots.reference.step === 'empty'
    ? prepare(state, 'reference', hostReference, 'host')
    : state;
}

function rulesChanged(state: State, rules: State['rules']): State {
  const swapped = rules.hostReference !== state.rules.hostReference;
  const changed = closeForbidden({
    ...(swapped ? withSlot(state, 'reference', { step: 'empty' }) : state),
    rules,
  });
  if (state.stage === 'welcome') return changed;
  // A photo that the person takes now could not be compared.
  if (rulesProblem(rules)) return backToWelcome(changed);
  return swapped ? turnOn(fromHost(collecting(changed))) : changed;
}

/** Closes a camera that the flow config no longer allows. */
function closeForbidden(state: State): State {
  const forbidden = (['selfie', 'reference'] as const).find(
    (side) => hasCamera(state, side) && !state.rules.sources[side].includes('camera'),
  );
  return forbidden ? withSlot(state, forbidden, { step: 'empty' }) : state;
}

function openCamera(state: State, side: Side): State {
  const ticket = state.tickets + 1;
  return {
    ...withSlot(turnTo(collecting(state), side), side, {
      step: 'camera',
      ticket,
      status: 'starting',
    }),
    tickets: ticket,
  };
}

function shoot(state: State, side: Side): State {
  const slot = state.slots[side];
  return slot.step === 'camera' && slot.status === 'live'
    ? withSlot(state, side, { step: 'shooting', ticket: slot.ticket })
    : state;
}

function prepare(
  state: State,
  side: Side,
  input: Blob | string,
  source: ImageSource,
  crop?: readonly FaceBox[],
): State {
  const ticket = state.tickets + 1;
  return {
    ...withSlot(state, side, { step: 'preparing', ticket, input, source, crop }),
    tickets: ticket,
  };
}

/** The person reviews a photo from the camera first. They already saw a file when they chose it. */
function becomeReady(
  state: State,
  side: Side,
  image: PreparedImage,
  face: FaceBox | null,
  kept = image.source !== 'camera',
): State {
  return goOn(withSlot(state, side, { step: 'ready', image, kept, face }), side);
}

function inspected(
  state: State,
  side: Side,
  image: PreparedImage,
  finding: PhotoFinding | null,
): State {
  const before = state.refusals[side];
  if (!finding?.problem || before >= MAX_REFUSALS)
    return becomeReady(state, side, image, finding?.faces[0] ?? null);
  const refused = reject(state, side, finding.problem, image.source, { image, finding });
  return { ...refused, refusals: { ...state.refusals, [side]: before + 1 } };
}

/**
 * Handles the person's answer to a refusal of the guide. Several faces cannot be compared, so the
 * person chooses one. They cannot choose on the host's photo, because the host decides what a
 * selfie is compared with.
 */
function overrule(
  state: State,
  { side, ...wish }: Extract<Wish, { type: 'photo/use-anyway' | 'face/choose' }>,
): State {
  const slot = state.slots[side];
  if (state.stage !== 'collecting' || slot.step !== 'rejected' || !slot.refused) return state;
  const { image, finding } = slot.refused;
  const { faces } = finding;
  const choosing =
    slot.problem.code === 'multiple-faces' && faces.length > 1 && image.source !== 'host';
  if (wish.type === 'photo/use-anyway') {
    // The photo is visible beside the button, so the person does not review it again.
    return choosing ? state : becomeReady(state, side, image, faces[0] ?? null, true);
  }
  const chosen = choosing && faces.find(({ x, y }) => x === wish.face.x && y === wish.face.y);
  return chosen
    ? prepare(state, side, image.blob, image.source, [
        chosen,
        ...faces.filter((face) => face !== chosen),
      ])
    : state;
}

/** Turns to the other photo if the current one is settled. */
const goOn = (state: State, side: Side): State => (state.side === side ? turnOn(state) : state);

/** Turns to the other photo if the current one is settled and the other one is missing. */
function turnOn(state: State): State {
  const other = otherSide(state.side);
  return isSettled(state.slots[state.side]) && !isSettled(state.slots[other])
    ? { ...state, side: other }
    : state;
}

function keep(state: State, side: Side): State {
  const slot = state.slots[side];
  if (state.stage === 'welcome' || slot.step !== 'ready' || slot.kept) return state;
  return goOn(withSlot(state, side, { ...slot, kept: true }), side);
}

function discard(state: State, side: Side): State {
  const slot = state.slots[side];
  if (slot.step !== 'ready' && slot.step !== 'rejected') return state;
  const { hostReference } = state.rules;
  if (side === 'reference' && hostReference !== null) {
    // The host's photo cannot be swapped. If it could not be read, it is read again.
    return slot.step === 'rejected' && state.stage !== 'welcome'
      ? prepare(turnTo(collecting(state), side), side, hostReference, 'host')
      : state;
  }
  if (!isOpenTo(state, side)) return state;
  const source = slot.step === 'ready' ? slot.image.source : slot.source;
  const emptied = turnTo(collecting(withSlot(state, side, { step: 'empty' })), side);
  return source === 'camera' && mayFill(state, side, 'camera')
    ? openCamera(emptied, side)
    : emptied;
}

function startCompare(state: State): State {
  const { selfie, reference } = state.slots;
  if (state.stage !== 'collecting' && state.stage !== 'failed') return state;
  return isSettled(selfie) && isSettled(reference) ? compareAgain(state) : state;
}

function compareAgain(state: State): State {
  const ticket = state.tickets + 1;
  return {
    ...collecting(state),
    stage: 'comparing',
    ticket,
    phase: null,
    progress: null,
    tickets: ticket,
  };
}

function backToWelcome(state: State): State {
  const rest = (slot: Slot): Slot =>
    slot.step === 'ready' || slot.step === 'rejected' ? slot : { step: 'empty' };
  const slots = { selfie: rest(state.slots.selfie), reference: rest(state.slots.reference) };
  return { ...collecting({ ...state, slots }), stage: 'welcome' };
}

type CompareFact = Extract<
  Fact,
  { type: 'compare/phase' | 'compare/succeeded' | 'compare/failed' }
>;

function compareReported(state: Extract<State, { stage: 'comparing' }>, fact: CompareFact): State {
  switch (fact.type) {
    case 'compare/phase': {
      const progress = (fact.phase === 'preparing' && fact.progress) || null;
      return state.phase === fact.phase && state.progress === progress
        ? state
        : { ...state, phase: fact.phase, progress };
    }
    case 'compare/succeeded': {
      const attempts = state.attempts + (fact.verdict.outcome === 'no-match' ? 1 : 0);
      // An outcome for one picture and itself says nothing about a person.
      const verdict = sameImage(state.slots)
        ? { ...fact.verdict, sameImage: true as const }
        : fact.verdict;
      return { ...collecting({ ...state, attempts }), stage: 'verdict', verdict };
    }
    case 'compare/failed':
      return { ...collecting(state), stage: 'failed', problem: fact.problem };
    default:
      return fact satisfies never;
  }
}

type SlotFact = Extract<Fact, { side: Side }>;

function slotReported(state: State, fact: SlotFact): State {
  const slot = state.slots[fact.side];
  if (!('ticket' in slot) || slot.ticket !== fact.ticket) return state;
  switch (fact.type) {
    case 'camera/status':
      return slot.step === 'camera' && slot.status !== fact.status
        ? withSlot(state, fact.side, { ...slot, status: fact.status })
        : state;
    case 'camera/failed':
      return slot.step === 'camera' || slot.step === 'shooting'
        ? reject(state, fact.side, fact.problem, 'camera')
        : state;
    case 'frame/taken':
      return slot.step === 'shooting'
        ? withSlot(state, fact.side, {
            step: 'preparing',
            ticket: slot.ticket,
            input: fact.frame,
            source: 'camera',
          })
        : state;
    case 'image/prepared':
      if (slot.step !== 'preparing') return state;
      return state.rules.guided
        ? withSlot(state, fact.side, { step: 'inspecting', ticket: slot.ticket, image: fact.image })
        : becomeReady(state, fact.side, fact.image, null);
    case 'image/inspected':
      return slot.step === 'inspecting'
        ? inspected(state, fact.side, slot.image, fact.finding)
        : state;
    case 'image/refused':
      return slot.step === 'camera'
        ? state
        : refused(reject(state, fact.side, fact.problem, sourceOf(slot)), fact.side);
    default:
      return fact satisfies never;
  }
}

const reject = (
  state: State,
  side: Side,
  problem: Problem,
  source: ImageSource,
  refused?: Refused,
): State => withSlot(state, side, { step: 'rejected', problem, source, refused });

/** Shows the photo that ends the flow, so that the person does not work on the other one. */
const refused = (state: State, side: Side): State =>
  endOf(state) === null ? state : turnTo(state, side);

const sourceOf = (slot: Extract<Slot, { ticket: number }>): ImageSource =>
  slot.step === 'preparing'
    ? slot.source
    : slot.step === 'inspecting'
      ? slot.image.source
      : 'camera';

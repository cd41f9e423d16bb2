/**
 * The transitions of the flow, as a pure and total function. The view sends commands, the edge
 * sends events, and only this function decides. Whatever does not fit the state returns the same
 * object. So `can` knows that a command is refused, and a late event is dropped.
 */
import type { FaceBox, ImageSource, PhotoFinding, Problem, Side } from '@facecompare/contract';
import { configProblem, endOf } from './end.ts';
import type { Command, FlowEvent, FlowInput } from './event.ts';
import { sameImage } from './same-image.ts';
import {
  initialState,
  isSettled,
  MAX_REFUSALS,
  otherSide,
  type Photo,
  type PreparedImage,
  type Refused,
  type State,
} from './state.ts';

/**
 * What is accepted when nothing more can be done: leaving, and changes of the host. No job runs
 * then that could report.
 */
const OPEN_AT_THE_END: ReadonlySet<FlowInput['type']> = new Set([
  'withdraw',
  'reset',
  'config/changed',
  'terms/changed',
]);

export function reduce(state: State, input: FlowInput): State {
  if (!OPEN_AT_THE_END.has(input.type) && endOf(state) !== null) return state;
  switch (input.type) {
    case 'start':
      return state.stage === 'welcome' ? begin(state) : state;
    case 'withdraw':
      return isEmptyStart(state)
        ? state
        : { ...initialState(state.config), attempts: state.attempts, lastJobId: state.lastJobId };
    case 'reset':
      return isEmptyStart(state) && state.attempts === 0
        ? state
        : { ...initialState(state.config), lastJobId: state.lastJobId };
    case 'camera/open':
      return mayFill(state, input.side, 'camera') && !hasCamera(state, input.side)
        ? openCamera(state, input.side)
        : state;
    case 'camera/close':
      return state.photos[input.side].status === 'camera'
        ? withPhoto(state, input.side, { status: 'empty' })
        : state;
    case 'camera/shoot':
      return shoot(state, input.side);
    case 'file/choose':
      return mayFill(state, input.side, 'file')
        ? prepare(turnTo(collecting(state), input.side), input.side, input.file, 'file')
        : state;
    case 'photo/keep':
      return keep(state, input.side);
    case 'photo/discard':
      return discard(state, input.side);
    case 'photo/use-anyway':
    case 'face/choose':
      return overrule(state, input);
    case 'compare/start':
      return startCompare(state);
    case 'compare/cancel':
      return state.stage === 'comparing' ? collecting(state) : state;
    case 'compare/phase':
    case 'compare/succeeded':
    case 'compare/failed':
      return state.stage === 'comparing' && state.jobId === input.jobId
        ? compareReported(state, input)
        : state;
    case 'backend/changed':
      return state.stage === 'comparing' ? compareAgain(state) : state;
    case 'config/changed':
      return configChanged(state, input.config);
    case 'terms/changed':
      return state.stage === 'welcome' ? state : backToWelcome(state);
    case 'camera/status':
    case 'camera/failed':
    case 'frame/taken':
    case 'image/prepared':
    case 'image/inspected':
    case 'image/refused':
      return photoReported(state, input);
    default:
      return input satisfies never;
  }
}

/**
 * Whether the reducer accepts a command now. Buttons use it, so they cannot disagree with the
 * reducer.
 */
export const can = (state: State, command: Command): boolean => reduce(state, command) !== state;

/**
 * No agreement, no kept photo and no refusal. Photos may still exist on the first screen after the
 * terms changed.
 */
const isEmptyStart = ({ stage, photos, refusals }: State): boolean =>
  stage === 'welcome' &&
  photos.selfie.status === 'empty' &&
  photos.reference.status === 'empty' &&
  refusals.selfie + refusals.reference === 0;

const withPhoto = (state: State, side: Side, photo: Photo): State => ({
  ...state,
  photos: { ...state.photos, [side]: photo },
});

/** Keeps the photos and drops the comparison or the verdict of the pair. */
function collecting({ config, photos, side, attempts, refusals, lastJobId }: State): State {
  return { stage: 'collecting', config, photos, side, attempts, refusals, lastJobId };
}

/** Whether the person may put another photo here now. */
function isOpenTo(state: State, side: Side): boolean {
  return (
    state.stage !== 'welcome' && !(side === 'reference' && state.config.hostReference !== null)
  );
}

const mayFill = (state: State, side: Side, source: 'camera' | 'file'): boolean =>
  isOpenTo(state, side) && state.config.sources[side].includes(source);

const hasCamera = (state: State, side: Side): boolean =>
  state.photos[side].status === 'camera' || state.photos[side].status === 'shooting';

/**
 * Turns the person to one photo. A widget has one stream and only on the visible photo, so the
 * other camera is closed.
 */
function turnTo(state: State, side: Side): State {
  const other = otherSide(side);
  return {
    ...(hasCamera(state, other) ? withPhoto(state, other, { status: 'empty' }) : state),
    side,
  };
}

function begin(state: State): State {
  const side = isSettled(state.photos.selfie) ? 'reference' : 'selfie';
  const started = fromHost(turnTo(collecting(state), side));
  const wantsCamera =
    started.photos[side].status === 'empty' && started.config.sources[side][0] === 'camera';
  return wantsCamera && mayFill(started, side, 'camera') ? openCamera(started, side) : started;
}

/** Prepares the host's photo, if there is one and the reference photo is empty. */
function fromHost(state: State): State {
  const { hostReference } = state.config;
  return hostReference !== null && state.photos.reference.status === 'empty'
    ? prepare(state, 'reference', hostReference, 'host')
    : state;
}

function configChanged(state: State, config: State['config']): State {
  const swapped = config.hostReference !== state.config.hostReference;
  const changed = closeForbidden({
    ...(swapped ? withPhoto(state, 'reference', { status: 'empty' }) : state),
    config,
  });
  if (state.stage === 'welcome') return changed;
  // A photo that the person takes now could not be compared.
  if (configProblem(config)) return backToWelcome(changed);
  return swapped ? turnOn(fromHost(collecting(changed))) : changed;
}

/** Closes a camera that the flow config no longer allows. */
function closeForbidden(state: State): State {
  const forbidden = (['selfie', 'reference'] as const).find(
    (side) => hasCamera(state, side) && !state.config.sources[side].includes('camera'),
  );
  return forbidden ? withPhoto(state, forbidden, { status: 'empty' }) : state;
}

function openCamera(state: State, side: Side): State {
  const jobId = state.lastJobId + 1;
  return {
    ...withPhoto(turnTo(collecting(state), side), side, {
      status: 'camera',
      jobId,
      cameraStatus: 'starting',
    }),
    lastJobId: jobId,
  };
}

function shoot(state: State, side: Side): State {
  const photo = state.photos[side];
  return photo.status === 'camera' && photo.cameraStatus === 'live'
    ? withPhoto(state, side, { status: 'shooting', jobId: photo.jobId })
    : state;
}

function prepare(
  state: State,
  side: Side,
  input: Blob | string,
  source: ImageSource,
  crop?: readonly FaceBox[],
): State {
  const jobId = state.lastJobId + 1;
  return {
    ...withPhoto(state, side, { status: 'preparing', jobId, input, source, crop }),
    lastJobId: jobId,
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
  return goOn(withPhoto(state, side, { status: 'ready', image, kept, face }), side);
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
  { side, ...command }: Extract<Command, { type: 'photo/use-anyway' | 'face/choose' }>,
): State {
  const photo = state.photos[side];
  if (state.stage !== 'collecting' || photo.status !== 'rejected' || !photo.refused) return state;
  const { image, finding } = photo.refused;
  const { faces } = finding;
  const choosing =
    photo.problem.code === 'multiple-faces' && faces.length > 1 && image.source !== 'host';
  if (command.type === 'photo/use-anyway') {
    // The photo is visible beside the button, so the person does not review it again.
    return choosing ? state : becomeReady(state, side, image, faces[0] ?? null, true);
  }
  const chosen = choosing && faces.find(({ x, y }) => x === command.face.x && y === command.face.y);
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
  return isSettled(state.photos[state.side]) && !isSettled(state.photos[other])
    ? { ...state, side: other }
    : state;
}

function keep(state: State, side: Side): State {
  const photo = state.photos[side];
  if (state.stage === 'welcome' || photo.status !== 'ready' || photo.kept) return state;
  return goOn(withPhoto(state, side, { ...photo, kept: true }), side);
}

function discard(state: State, side: Side): State {
  const photo = state.photos[side];
  if (photo.status !== 'ready' && photo.status !== 'rejected') return state;
  const { hostReference } = state.config;
  if (side === 'reference' && hostReference !== null) {
    // The host's photo cannot be swapped. If it could not be read, it is read again.
    return photo.status === 'rejected' && state.stage !== 'welcome'
      ? prepare(turnTo(collecting(state), side), side, hostReference, 'host')
      : state;
  }
  if (!isOpenTo(state, side)) return state;
  const source = photo.status === 'ready' ? photo.image.source : photo.source;
  const emptied = turnTo(collecting(withPhoto(state, side, { status: 'empty' })), side);
  return source === 'camera' && mayFill(state, side, 'camera')
    ? openCamera(emptied, side)
    : emptied;
}

function startCompare(state: State): State {
  const { selfie, reference } = state.photos;
  if (state.stage !== 'collecting' && state.stage !== 'failed') return state;
  return isSettled(selfie) && isSettled(reference) ? compareAgain(state) : state;
}

function compareAgain(state: State): State {
  const jobId = state.lastJobId + 1;
  return {
    ...collecting(state),
    stage: 'comparing',
    jobId,
    phase: null,
    progress: null,
    lastJobId: jobId,
  };
}

function backToWelcome(state: State): State {
  const rest = (photo: Photo): Photo =>
    photo.status === 'ready' || photo.status === 'rejected' ? photo : { status: 'empty' };
  const photos = { selfie: rest(state.photos.selfie), reference: rest(state.photos.reference) };
  return { ...collecting({ ...state, photos }), stage: 'welcome' };
}

type CompareEvent = Extract<
  FlowEvent,
  { type: 'compare/phase' | 'compare/succeeded' | 'compare/failed' }
>;

function compareReported(
  state: Extract<State, { stage: 'comparing' }>,
  event: CompareEvent,
): State {
  switch (event.type) {
    case 'compare/phase': {
      const progress = (event.phase === 'preparing' && event.progress) || null;
      return state.phase === event.phase && state.progress === progress
        ? state
        : { ...state, phase: event.phase, progress };
    }
    case 'compare/succeeded': {
      const attempts = state.attempts + (event.verdict.outcome === 'no-match' ? 1 : 0);
      // An outcome for one picture and itself says nothing about a person.
      const verdict = sameImage(state.photos)
        ? { ...event.verdict, sameImage: true as const }
        : event.verdict;
      return { ...collecting({ ...state, attempts }), stage: 'verdict', verdict };
    }
    case 'compare/failed':
      return { ...collecting(state), stage: 'failed', problem: event.problem };
    default:
      return event satisfies never;
  }
}

type PhotoEvent = Extract<FlowEvent, { side: Side }>;

function photoReported(state: State, event: PhotoEvent): State {
  const photo = state.photos[event.side];
  if (!('jobId' in photo) || photo.jobId !== event.jobId) return state;
  switch (event.type) {
    case 'camera/status':
      return photo.status === 'camera' && photo.cameraStatus !== event.status
        ? withPhoto(state, event.side, { ...photo, cameraStatus: event.status })
        : state;
    case 'camera/failed':
      return photo.status === 'camera' || photo.status === 'shooting'
        ? reject(state, event.side, event.problem, 'camera')
        : state;
    case 'frame/taken':
      return photo.status === 'shooting'
        ? withPhoto(state, event.side, {
            status: 'preparing',
            jobId: photo.jobId,
            input: event.frame,
            source: 'camera',
          })
        : state;
    case 'image/prepared':
      if (photo.status !== 'preparing') return state;
      return state.config.guided
        ? withPhoto(state, event.side, {
            status: 'inspecting',
            jobId: photo.jobId,
            image: event.image,
          })
        : becomeReady(state, event.side, event.image, null);
    case 'image/inspected':
      return photo.status === 'inspecting'
        ? inspected(state, event.side, photo.image, event.finding)
        : state;
    case 'image/refused':
      return photo.status === 'camera'
        ? state
        : refused(reject(state, event.side, event.problem, sourceOf(photo)), event.side);
    default:
      return event satisfies never;
  }
}

const reject = (
  state: State,
  side: Side,
  problem: Problem,
  source: ImageSource,
  refused?: Refused,
): State => withPhoto(state, side, { status: 'rejected', problem, source, refused });

/** Shows the photo that ends the flow, so that the person does not work on the other one. */
const refused = (state: State, side: Side): State =>
  endOf(state) === null ? state : turnTo(state, side);

const sourceOf = (photo: Extract<Photo, { jobId: number }>): ImageSource =>
  photo.status === 'preparing'
    ? photo.source
    : photo.status === 'inspecting'
      ? photo.image.source
      : 'camera';

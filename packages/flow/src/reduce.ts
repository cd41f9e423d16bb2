/**
 * The transitions of the flow, as a pure and total function. The view sends commands, the edge
 * sends events, and only this function decides. Whatever does not fit the state returns the same
 * object. So `can` knows that a command is refused, and a late event is dropped.
 */
import { endOf } from './end.ts';
import type { Command, FlowInput } from './event.ts';
import { initialState, type State } from './state.ts';
import { compareAgain, compareReported, startCompare } from './transitions/compare.ts';
import { withHeldReference } from './transitions/known-session.ts';
import {
  collecting,
  hasCamera,
  mayFill,
  openCamera,
  prepare,
  turnTo,
  withPhoto,
} from './transitions/photo.ts';
import { discard, keep, overrule, shoot } from './transitions/photo-commands.ts';
import { photoReported } from './transitions/photo-reported.ts';
import { anotherSession, sessionReported } from './transitions/session.ts';
import { backToWelcome, begin, configChanged, isEmptyStart } from './transitions/welcome.ts';

/**
 * What is accepted when nothing more can be done: leaving, changes of the host, and what the server
 * says about its session. No other job runs then that could report.
 */
const OPEN_AT_THE_END: ReadonlySet<FlowInput['type']> = new Set([
  'withdraw',
  'reset',
  'config/changed',
  'terms/changed',
  'session/answered',
  'session/failed',
  'session/changed',
]);

export function reduce(state: State, input: FlowInput): State {
  if (!OPEN_AT_THE_END.has(input.type) && endOf(state) !== null) return state;
  switch (input.type) {
    case 'start':
      return state.stage === 'welcome' ? begin(state) : state;
    case 'withdraw':
      return isEmptyStart(state)
        ? state
        : withHeldReference({
            ...initialState(state.config),
            lastJobId: state.lastJobId,
            attempts: state.attempts,
            sessionClosed: state.sessionClosed,
            session: state.session,
          });
    case 'reset':
      return isEmptyStart(state) && !state.attempts && !state.sessionClosed
        ? state
        : initialState(state.config, state.lastJobId);
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
      return input.config.session === state.config.session
        ? configChanged(state, input.config)
        : anotherSession(configChanged(state, input.config), input.config);
    case 'session/answered':
    case 'session/failed':
    case 'session/changed':
      return sessionReported(state, input);
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

/**
 * What the compiler checks: the unions are closed, and a table over one of them is complete or does
 * not compile.
 */
import type { CompareVerdict, Problem, Side } from '@facecompare/contract';
import { expectTypeOf, it } from 'vitest';
import {
  type Command,
  type CommandType,
  can,
  type FlowEvent,
  type FlowInput,
  type Job,
  jobs,
  type Photo,
  reduce,
  type Screen,
  type Stage,
  type State,
  view,
} from './index.ts';

/** One name on each line: a new member of a union fails here, and so does a missing one. */
const SCREENS = {
  welcome: 'stage',
  add: 'photo',
  camera: 'photo',
  preparing: 'photo',
  review: 'photo',
  problem: 'photo',
  ready: 'stage',
  comparing: 'stage',
  match: 'verdict',
  'no-match': 'verdict',
  inconclusive: 'verdict',
  failed: 'stage',
  ended: 'stage',
} as const satisfies Record<Screen, string>;

const COMMANDS = {
  start: true,
  withdraw: true,
  'camera/open': true,
  'camera/close': true,
  'camera/shoot': true,
  'file/choose': true,
  'photo/keep': true,
  'photo/discard': true,
  'photo/use-anyway': true,
  'face/choose': true,
  'compare/start': true,
  'compare/cancel': true,
  reset: true,
} as const satisfies Record<CommandType, true>;

const EVENTS = {
  'camera/status': true,
  'camera/failed': true,
  'frame/taken': true,
  'image/prepared': true,
  'image/inspected': true,
  'image/refused': true,
  'compare/phase': true,
  'compare/succeeded': true,
  'compare/failed': true,
  'session/answered': true,
  'session/failed': true,
  'session/changed': true,
  'backend/changed': true,
  'config/changed': true,
  'terms/changed': true,
} as const satisfies Record<FlowEvent['type'], true>;

it('names every screen, command and event', () => {
  expectTypeOf<keyof typeof SCREENS>().toEqualTypeOf<Screen>();
  expectTypeOf<keyof typeof COMMANDS>().toEqualTypeOf<CommandType>();
  expectTypeOf<keyof typeof EVENTS>().toEqualTypeOf<FlowEvent['type']>();
  expectTypeOf<Stage>().toEqualTypeOf<
    'welcome' | 'collecting' | 'comparing' | 'verdict' | 'failed'
  >();
  expectTypeOf<Photo['status']>().toEqualTypeOf<
    'empty' | 'held' | 'camera' | 'shooting' | 'preparing' | 'inspecting' | 'ready' | 'rejected'
  >();
  expectTypeOf<Job['kind']>().toEqualTypeOf<
    'shoot' | 'prepare' | 'inspect' | 'head-start' | 'compare' | 'session'
  >();
});

it('does not compile a table without one of the screens', () => {
  const { failed: _, ...rest } = SCREENS;
  // @ts-expect-error `failed` is missing.
  const forgetful: Record<Screen, string> = rest;
  expectTypeOf(forgetful).toEqualTypeOf<Record<Screen, string>>();
});

it('has commands and events, and no other kind', () => {
  expectTypeOf<FlowInput>().toEqualTypeOf<Command | FlowEvent>();
  expectTypeOf<Extract<CommandType, FlowEvent['type']>>().toBeNever();
});

it('gives a job id to every event except those of the host', () => {
  expectTypeOf<Exclude<FlowEvent, { jobId: number }>['type']>().toEqualTypeOf<
    'session/changed' | 'backend/changed' | 'config/changed' | 'terms/changed'
  >();
  expectTypeOf<Extract<Command, { jobId: number }>>().toBeNever();
});

it('has a verdict with the verdict only, and a problem with the failure only', () => {
  expectTypeOf<Extract<State, { verdict: CompareVerdict }>['stage']>().toEqualTypeOf<'verdict'>();
  expectTypeOf<Extract<State, { problem: Problem }>['stage']>().toEqualTypeOf<'failed'>();
  expectTypeOf<Extract<Photo, { jobId: number }>['status']>().toEqualTypeOf<
    'camera' | 'shooting' | 'preparing' | 'inspecting'
  >();
});

it('accepts only commands in `can`, and answers with plain values', () => {
  expectTypeOf(can).parameter(1).toEqualTypeOf<Command>();
  expectTypeOf(reduce).toEqualTypeOf<(state: State, event: FlowInput) => State>();
  expectTypeOf(jobs).returns.toEqualTypeOf<readonly Job[]>();
  expectTypeOf(view).returns.toHaveProperty('side').toEqualTypeOf<Side>();
});

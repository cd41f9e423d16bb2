import type { Problem } from '@facecompare/contract/problem';
import { type Event, type State, view } from '@facecompare/flow';
import type { FaceCompareOptions } from '../types.ts';
import { tell } from './tell.ts';

/** What the host has heard, so that it hears nothing twice. */
export interface Told {
  /** What is wrong with the guide. */
  readonly guide: Set<Problem['code']>;
  /** Whether both photos are the same picture; each photo that changes says it again. */
  same: boolean;
  /** How many comparisons were asked for. */
  comparisons: number;
  /** When the widget was made, by the page's monotonic clock. */
  readonly since: number;
}

/**
 * Calls the callbacks of the host after an event. A callback may change what is going on, for example by `reset()`; what is
 * no longer true then is not reported.
 * @param isCurrent whether the screen still shows what this state is about
 */
export function tellHost(
  options: FaceCompareOptions,
  event: Event,
  state: State,
  told: Told,
  isCurrent: () => boolean,
): void {
  const { screen, side, problem, verdict, slots, sameImage } = view(state);
  const report = <Value>(callback: ((value: Value) => void) | undefined, value: Value) => {
    if (isCurrent()) tell(callback, value);
  };
  const { onProblem } = options;
  const sameBefore = told.same;
  told.same = sameImage;
  if (event.type === 'compare/start') told.comparisons++;
  const elapsedMs = Math.round(performance.now() - told.since);
  report(options.onEvent, {
    type: event.type,
    screen,
    side,
    problem: problem?.code ?? null,
    comparison: told.comparisons,
    elapsedMs,
  });
  if (event.type === 'compare/succeeded' && verdict) report(options.onVerdict, verdict);
  if (
    event.type === 'compare/failed' ||
    event.type === 'camera/failed' ||
    event.type === 'image/refused'
  )
    report(onProblem, event.problem);
  if (event.type === 'image/inspected') {
    const slot = slots[event.side];
    if (slot.step === 'rejected') report(onProblem, slot.problem);
    if (event.problem) tellOfGuide(options, event.problem, told);
  }
  if (sameImage && !sameBefore)
    report(onProblem, { code: 'same-image', sides: ['selfie', 'reference'] });
}

/** The person goes on without the guide; the host hears why, once. */
export function tellOfGuide(
  { onProblem }: FaceCompareOptions,
  problem: Problem,
  { guide }: Told,
): void {
  if (problem.code === 'aborted' || guide.has(problem.code)) return;
  guide.add(problem.code);
  tell(onProblem, problem);
}

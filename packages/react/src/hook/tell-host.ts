import type { Problem } from '@facecompare/contract/problem';
import { type Event, type State, view } from '@facecompare/flow';
import type { FaceCompareOptions } from '../types.ts';
import { tell } from './tell.ts';

/** What we have already reported to the host, so that we report nothing twice. */
export interface Told {
  /** The problem codes of the guide that were reported. */
  readonly guide: Set<Problem['code']>;
  /** Whether both photos are the same image. It is reported again after each photo that changes. */
  same: boolean;
  /** How many comparisons the person started. */
  comparisons: number;
  /** When the widget was created, on the page's monotonic clock. */
  readonly since: number;
}

/**
 * Calls the callbacks of the host after an event. A callback may change the state, for example with
 * `reset()`. Then we do not report what is no longer true.
 * @param isCurrent whether the screen still shows this state
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

/**
 * Reports a problem of the guide to the host, once for each code. The person goes on without the
 * guide.
 */
export function tellOfGuide(
  { onProblem }: FaceCompareOptions,
  problem: Problem,
  { guide }: Told,
): void {
  if (problem.code === 'aborted' || guide.has(problem.code)) return;
  guide.add(problem.code);
  tell(onProblem, problem);
}

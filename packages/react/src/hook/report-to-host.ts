import type { Problem } from '@facecompare/contract/problem';
import { type FlowInput, type State, view } from '@facecompare/flow';
import type { FaceCompareOptions } from '../types.ts';
import { callHost } from './call-host.ts';

/** What we have already reported to the host, so that we report nothing twice. */
export interface Reported {
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
export function reportToHost(
  options: FaceCompareOptions,
  input: FlowInput,
  state: State,
  reported: Reported,
  isCurrent: () => boolean,
): void {
  const { screen, side, problem, verdict, photos, sameImage } = view(state);
  const report = <Value>(callback: ((value: Value) => void) | undefined, value: Value) => {
    if (isCurrent()) callHost(callback, value);
  };
  const { onProblem } = options;
  const sameBefore = reported.same;
  reported.same = sameImage;
  if (input.type === 'compare/start') reported.comparisons++;
  const elapsedMs = Math.round(performance.now() - reported.since);
  report(options.onEvent, {
    type: input.type,
    screen,
    side,
    problem: problem?.code ?? null,
    comparison: reported.comparisons,
    elapsedMs,
  });
  if (input.type === 'compare/succeeded' && verdict) report(options.onVerdict, verdict);
  if (input.type === 'image/inspected') {
    const photo = photos[input.side];
    if (photo.status === 'rejected') report(onProblem, photo.problem);
    if (input.problem) reportGuideProblem(options, input.problem, reported);
  } else if ('problem' in input) {
    report(onProblem, input.problem);
  }
  if (sameImage && !sameBefore)
    report(onProblem, { code: 'same-image', sides: ['selfie', 'reference'] });
}

/**
 * Reports a problem of the guide to the host, once for each code. The person goes on without the
 * guide.
 */
export function reportGuideProblem(
  { onProblem }: FaceCompareOptions,
  problem: Problem,
  { guide }: Reported,
): void {
  if (problem.code === 'aborted' || guide.has(problem.code)) return;
  guide.add(problem.code);
  callHost(onProblem, problem);
}

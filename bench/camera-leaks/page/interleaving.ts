/** One way to use and leave a widget, decided completely by a seed and a number. */
import { LEAVINGS, type Leaving, type Point } from './points.ts';
import { type Random, randomOf } from './random.ts';

export interface Interleaving {
  readonly index: number;
  readonly strict: boolean;
  readonly point: Point;
  readonly leaving: Leaving;
  /**
   * The wait between reaching the point and leaving: turns of the promise queue, or milliseconds.
   */
  readonly linger: { readonly unit: 'turns' | 'milliseconds'; readonly count: number };
  /**
   * True if the camera is requested only when the gate opens. Otherwise it is requested at once and
   * the answer is held back.
   */
  readonly questionHeld: boolean;
  /** Milliseconds between leaving and the answers that come too late. */
  readonly lateBy: number;
  /** Whether the first request is answered last. */
  readonly backwards: boolean;
  /** Milliseconds until a widget that came back is left for good. */
  readonly stayFor: number;
  readonly answer: 'match' | 'no-match' | 'wait' | 'broken';
  /** Milliseconds at each gate on the way. */
  readonly pace: () => number;
}

/**
 * Draws an interleaving. The points take turns, so that each is visited equally often; everything
 * else is random.
 */
export function interleavingOf(
  seed: number,
  index: number,
  points: readonly Point[],
  abortable: boolean,
): Interleaving {
  const random = randomOf(seed, index);
  const leavings = LEAVINGS.filter((leaving) => abortable || leaving !== 'abort') as [
    Leaving,
    ...Leaving[],
  ];
  const point = points[index % points.length] as Point;
  return {
    index,
    strict: random.chance(0.5),
    point,
    leaving: random.one(leavings),
    linger: random.chance(0.6)
      ? { unit: 'turns', count: random.below(13) }
      : { unit: 'milliseconds', count: random.below(21) },
    questionHeld: random.chance(0.5),
    lateBy: random.below(31),
    backwards: random.chance(0.5),
    stayFor: random.below(60),
    answer: answerOf(random, point),
    pace: () => (random.chance(0.5) ? 0 : random.below(8)),
  };
}

/** A wait needs a server that asks for it, and a verdict needs an answer with one. */
function answerOf(random: Random, point: Point): Interleaving['answer'] {
  if (point === 'waiting') return 'wait';
  return random.one(point === 'verdict' ? ['match', 'no-match'] : ['match', 'no-match', 'broken']);
}

/** One way to use and leave a widget, wholly decided by a seed and a number. */
import { LEAVINGS, type Leaving, type Point } from './points.ts';
import { type Random, randomOf } from './random.ts';

export interface Interleaving {
  readonly index: number;
  readonly strict: boolean;
  readonly point: Point;
  readonly leaving: Leaving;
  /** What passes between reaching the point and leaving: turns of the promise queue, or milliseconds. */
  readonly linger: { readonly unit: 'turns' | 'milliseconds'; readonly count: number };
  /** The browser is asked for the camera only once the gate opens; otherwise it has answered and the answer is kept back. */
  readonly questionHeld: boolean;
  /** Milliseconds between leaving and the answers that come too late. */
  readonly lateBy: number;
  /** Whether what was asked first is answered last. */
  readonly backwards: boolean;
  /** Milliseconds until a widget that came back is left for good. */
  readonly stayFor: number;
  readonly answer: 'match' | 'no-match' | 'wait' | 'broken';
  /** Milliseconds at each gate that is passed on the way. */
  readonly pace: () => number;
}

/** Points are taken in turn, so that each is visited alike; everything else is drawn. */
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

/** Waiting needs a server that asks for it, and a verdict an answer that is one. */
function answerOf(random: Random, point: Point): Interleaving['answer'] {
  if (point === 'waiting') return 'wait';
  return random.one(point === 'verdict' ? ['match', 'no-match'] : ['match', 'no-match', 'broken']);
}

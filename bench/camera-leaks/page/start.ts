/**
 * The interface for the program outside: it plays a range of interleavings and reports each that
 * was not clean.
 */
import { leakEverything, outstanding, sweep } from './count.ts';
import { add, type Counts, combine, isClean, NOTHING } from './counted.ts';
import { resetGates } from './gates.ts';
import { interleavingOf } from './interleaving.ts';
import { play } from './play.ts';
import type { Leaving, Point } from './points.ts';
import type { Widget } from './widget.ts';

export interface Unclean {
  readonly index: number;
  readonly point: Point;
  readonly leaving: Leaving;
  readonly strict: boolean;
  readonly left: Counts;
  readonly notes: readonly string[];
}

/** An interleaving whose point was not reached in time. What it left is counted as well. */
export interface Stuck {
  readonly index: number;
  readonly point: Point;
  readonly why: string;
}

export interface Stretch {
  /** How often the widget was left at each point. */
  readonly reached: Readonly<Partial<Record<Point, number>>>;
  readonly left: Counts;
  readonly slowest: number;
  readonly unclean: readonly Unclean[];
  readonly stuck: readonly Stuck[];
}

export interface Bench {
  /** The points at which this widget can be left. */
  readonly points: readonly Point[];
  /**
   * Counts what is left after one of each was leaked on purpose. Every row must have at least one,
   * or the counting is broken.
   */
  readonly control: () => Promise<Counts>;
  /** Plays the interleavings of a seed from `from` up to, not including, `to`. */
  readonly play: (seed: number, from: number, to: number) => Promise<Stretch>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

export function start(widget: Widget): void {
  window.bench = {
    points: widget.points,
    async control() {
      resetGates(() => 0);
      await leakEverything();
      const counts = outstanding();
      sweep();
      return counts;
    },
    async play(seed, from, to) {
      const reached: Partial<Record<Point, number>> = {};
      const unclean: Unclean[] = [];
      const stuck: Stuck[] = [];
      let sum: Counts = NOTHING;
      let slowest = 0;
      // What the page took while it loaded does not belong to the widget.
      sweep();
      for (let index = from; index < to; index++) {
        const how = interleavingOf(seed, index, widget.points, widget.abortable);
        const played = await play(widget, how);
        slowest = Math.max(slowest, played.slowest);
        if (played.stuck) stuck.push({ index, point: how.point, why: played.stuck });
        else reached[how.point] = (reached[how.point] ?? 0) + 1;
        if (isClean(played.left)) continue;
        sum = combine(sum, played.left, add);
        const { point, leaving, strict } = how;
        unclean.push({ index, point, leaving, strict, left: played.left, notes: played.notes });
      }
      return { reached, left: sum, slowest, unclean, stuck };
    },
  };
}

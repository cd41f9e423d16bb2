/** What the bench needs of a widget to use it and to leave it. */
import type { Interleaving } from './interleaving.ts';
import type { Point } from './points.ts';

export interface Widget {
  /** The points that it can be driven to, in their order. */
  readonly points: readonly Point[];
  /** Whether it has a Cancel of its own. */
  readonly abortable: boolean;
  /** Renders it into an element. */
  readonly mount: (element: HTMLElement, how: Interleaving) => Mounted;
}

export interface Mounted {
  /** Uses the widget as a person would, until it reaches the point. */
  readonly reach: (point: Point) => Promise<void>;
  /** Makes some progress after a return, if the widget does not do so by itself. */
  readonly resume?: () => void;
  /** Presses its own Cancel, at any point. */
  readonly abort?: () => void;
  /** Leaves it; `return` mounts it again at once. */
  readonly leave: (how: 'unmount' | 'route' | 'return' | 'error') => void;
  /** Removes it for good, whatever is mounted. */
  readonly end: () => void;
}

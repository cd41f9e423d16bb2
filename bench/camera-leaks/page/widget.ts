/** What the bench needs of a widget to use it and to leave it. */
import type { Interleaving } from './interleaving.ts';
import type { Point } from './points.ts';

export interface Widget {
  /** The points it can be driven to, in their order. */
  readonly points: readonly Point[];
  /** Whether it has a Cancel of its own. */
  readonly abortable: boolean;
  /** Draws it into an element. */
  readonly mount: (element: HTMLElement, how: Interleaving) => Mounted;
}

export interface Mounted {
  /** Uses the widget as a person would, until it stands at the point. */
  readonly reach: (point: Point) => Promise<void>;
  /** Goes on a little after a return, where the widget does not by itself. */
  readonly resume?: () => void;
  /** Presses its own Cancel, wherever it is. */
  readonly abort?: () => void;
  /** Leaves it; `return` mounts it anew at once. */
  readonly leave: (how: 'unmount' | 'route' | 'return' | 'error') => void;
  /** Leaves for good, whatever stands there. */
  readonly end: () => void;
}

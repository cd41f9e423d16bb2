import { isRendered } from './is-rendered.ts';

export interface PlaceListeners {
  /** Ends the wait for the place to go. */
  readonly signal: AbortSignal;
  /** The place has not been rendered for three seconds. Called at most once. */
  readonly onGone: () => void;
  /** Ends the wait for the place to come back. */
  readonly again: AbortSignal;
  /** The place is rendered again, after `onGone`. */
  readonly onBack: () => void;
}

/** How long a camera may be on in a place that the page does not render: a tab that is switched back and forth keeps its camera. */
const GONE_MS = 3000;
const LOOK_EVERY_MS = 500;

/**
 * Watches the element around a camera picture: `display: none`, or no size, means that a person cannot know that the camera is
 * on. A place that is only scrolled out of view is rendered.
 */
export function watchPlace(
  place: Element,
  { signal, onGone, again, onBack }: PlaceListeners,
): void {
  let goneFor = 0;
  const timer = setInterval(() => {
    goneFor = isRendered(place) ? 0 : goneFor + LOOK_EVERY_MS;
    if (goneFor < GONE_MS) return;
    clearInterval(timer);
    waitUntilBack(place, again, onBack);
    onGone();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function waitUntilBack(place: Element, signal: AbortSignal, onBack: () => void): void {
  const timer = setInterval(() => {
    if (!isRendered(place)) return;
    clearInterval(timer);
    onBack();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

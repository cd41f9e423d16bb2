import { isRendered } from './is-rendered.ts';

export interface PlaceListeners {
  /** Ends the wait for the element to disappear. */
  readonly signal: AbortSignal;
  /** The element has not been rendered for three seconds. Called at most once. */
  readonly onGone: () => void;
  /** Ends the wait for the element to come back. */
  readonly again: AbortSignal;
  /** The element is rendered again, after `onGone`. */
  readonly onBack: () => void;
}

/**
 * How long the camera may be on while its element is not rendered. A person who switches between
 * tabs keeps the camera.
 */
const GONE_MS = 3000;
const LOOK_EVERY_MS = 500;

/**
 * Watches the element around the camera picture. If it has `display: none` or no size, the person
 * cannot know that the camera is on. An element that is only scrolled out of view still counts as
 * rendered.
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

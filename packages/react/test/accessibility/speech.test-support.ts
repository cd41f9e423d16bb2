/**
 * What a screen reader announces by itself: the element that gets the focus, and the live regions.
 */
import { root } from '../support/widget.test-support.tsx';
import { nameOf } from './controls.test-support.ts';

export interface Said {
  readonly by: 'focus' | 'status' | 'alert';
  readonly text: string;
  /** In milliseconds. */
  readonly at: number;
  readonly screen: string | undefined;
}

/** Returns the accessible name of the focused element, with the caption of a photo that has one. */
const spokenNameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? nameOf(element);

/** Records announcements from now on. */
export function listen(): Said[] {
  const spoken: Said[] = [];
  const widget = root();
  const announce = (by: Said['by'], text: string | null | undefined) => {
    if (text)
      spoken.push({ by, text: text.trim(), at: performance.now(), screen: widget.dataset.screen });
  };
  widget.addEventListener('focusin', ({ target }) =>
    announce('focus', target instanceof Element ? spokenNameOf(target) : null),
  );
  const lastTexts = new Map<string, string | null>();
  new MutationObserver(() => {
    for (const [by, region] of [
      ['status', widget.querySelector('[role="status"]')],
      ['alert', widget.querySelector('[role="alert"]')],
    ] as const) {
      const text = region?.textContent ?? null;
      if (lastTexts.get(by) === text) continue;
      lastTexts.set(by, text);
      announce(by, text);
    }
  }).observe(widget, { childList: true, characterData: true, subtree: true });
  return spoken;
}

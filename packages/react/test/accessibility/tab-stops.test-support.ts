/** Where Tab leads, with real keys of the browser. */
import { userEvent } from 'vitest/browser';
import { heading, root } from '../support/widget.test-support.tsx';
import { nameOf } from './controls.test-support.ts';

/** Returns how many presses of Tab lead to the element with this name: 1 to 3, or infinity. */
export async function pressesTo(name: string, shift = false): Promise<number> {
  for (let presses = 1; presses <= 3; presses++) {
    await userEvent.tab({ shift });
    if (document.activeElement && nameOf(document.activeElement) === name) return presses;
  }
  return Number.POSITIVE_INFINITY;
}

/** Tabs from the heading to the end of the widget, and returns the stops. */
export async function stops(visit: (stop: HTMLElement) => void): Promise<HTMLElement[]> {
  heading().focus();
  const found: HTMLElement[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await userEvent.tab();
    const stop = document.activeElement;
    // After the last stop, Tab leaves the widget. On a page with nothing else it goes back to the
    // first stop.
    if (!(stop instanceof HTMLElement) || !root().contains(stop) || found.includes(stop))
      return found;
    found.push(stop);
    visit(stop);
  }
  throw new Error(`Tab does not leave the widget: ${found.map(nameOf).join(', ')}`);
}

/** Where Tab leads, with keys as the browser itself gets them. */
import { userEvent } from 'vitest/browser';
import { heading, root } from '../support/widget.test-support.tsx';
import { nameOf } from './controls.test-support.ts';

/** How many presses of Tab lead from here to what has the name: 1 to 3, and infinity beyond. */
export async function pressesTo(name: string, shift = false): Promise<number> {
  for (let presses = 1; presses <= 3; presses++) {
    await userEvent.tab({ shift });
    if (document.activeElement && nameOf(document.activeElement) === name) return presses;
  }
  return Number.POSITIVE_INFINITY;
}

/** Tab from the heading to the end of the widget, and what it stops at. */
export async function stops(visit: (stop: HTMLElement) => void): Promise<HTMLElement[]> {
  heading().focus();
  const found: HTMLElement[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await userEvent.tab();
    const stop = document.activeElement;
    // After the last one Tab leads out of the widget; where the page has nothing else, around to the first one.
    if (!(stop instanceof HTMLElement) || !root().contains(stop) || found.includes(stop))
      return found;
    found.push(stop);
    visit(stop);
  }
  throw new Error(`Tab does not leave the widget: ${found.map(nameOf).join(', ')}`);
}

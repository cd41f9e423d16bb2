/** Commands that a test in the browser sends to the runner outside of it. */
import type { BrowserCommand } from 'vitest/node';

/**
 * Returns the accessibility tree below an element, as Playwright writes it: one line for each node,
 * in reading order.
 */
export const ariaTree: BrowserCommand<[selector: string]> = ({ iframe }, selector) =>
  iframe.locator(selector).ariaSnapshot();

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly ariaTree: (selector: string) => Promise<string>;
  }
}

/** What a test in the browser asks of the runner outside of it. */
import type { BrowserCommand } from 'vitest/node';

/** The accessibility tree below an element, as Playwright writes it: one line a node, in the order in which it is read. */
export const ariaTree: BrowserCommand<[selector: string]> = ({ iframe }, selector) =>
  iframe.locator(selector).ariaSnapshot();

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly ariaTree: (selector: string) => Promise<string>;
  }
}

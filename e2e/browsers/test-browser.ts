/**
 * One way to drive three browsers: open a page, run a function in it, give it a file. Everything
 * else runs in the page.
 */

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** The camera of the browser. */
export type CameraSetting =
  /** A fake camera that shows a moving picture; the prompt is answered with yes. */
  | 'given'
  /** The person, or the browser's settings, said no. */
  | 'denied'
  /** There is no camera. */
  | 'missing';

export interface BrowserPage {
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page and waits for its promise.
   * @param task must not use anything from outside itself
   * @param given plain data, or nothing
   */
  run<Given extends readonly [unknown?], Result>(
    task: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Clicks by the browser's own input, at the middle of the element. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: BrowserName;
  readonly version: string;
  page(): Promise<BrowserPage>;
  close(): Promise<void>;
}

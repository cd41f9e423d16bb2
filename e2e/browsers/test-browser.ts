/** One way to drive three browsers: open a page, run a function in it, hand it a file. Everything else is done in the page. */

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** What the camera of the browser is like. */
export type CameraSetting =
  /** A fake device that shows a moving picture; the prompt is answered with yes. */
  | 'given'
  /** The person, or the browser's settings, said no. */
  | 'denied'
  /** The device has none. */
  | 'missing';

export interface BrowserPage {
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page and waits for what it promises.
   * @param task must not use anything from outside itself
   * @param argument plain data
   */
  run<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** A click by the browser's own input, at the middle of the element. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: BrowserName;
  readonly version: string;
  page(): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** The setup of the tests of a file: a server, a browser, and a fresh page for each test. */
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser, sample } from '../tools/open-browser.ts';
import { watchCamera } from './watch-camera.test-support.ts';

export interface Run<Server> {
  readonly server: Server;
  readonly browser: Browser;
  /** The page that was opened last. */
  readonly page: Page;
  /** The policy that it was sent with. */
  readonly policy: string | undefined;
  /** Errors that no code of the pages caught; cleared when a page is opened. */
  readonly faults: string[];
  /** Violations of the pages' policies. */
  readonly violations: string[];
  /** Errors and warnings in the console. */
  readonly complaints: string[];
  /** Opens a page of a new context. `before` runs first, for example to add a script. */
  open(url: string, before?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Replaces the server by a new one, which remembers no selfie of an earlier test. */
  restart(): Promise<void>;
}

/** Watches a context from its first page on. */
async function watch(context: BrowserContext, run: Run<unknown>): Promise<void> {
  context.on('weberror', (fault) => run.faults.push(fault.error().message));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) run.complaints.push(message.text());
  });
  await context.addInitScript(watchCamera);
  await context.exposeFunction('tellViolation', (text: string) => run.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'tellViolation')(`${violatedDirective} ${blockedURI}`);
    });
  });
}

/**
 * Starts a server and a browser for the tests of a file.
 * @param openIt by default a browser with a face in its camera
 */
export function setUp<Server extends { stop(): Promise<void> }>(
  serve: () => Promise<Server>,
  openIt: () => Promise<Browser> = () => openBrowser(sample('selfie')),
): Run<Server> {
  const faults: string[] = [];
  const violations: string[] = [];
  const complaints: string[] = [];
  const contexts = new Set<BrowserContext>();
  const later = {} as Pick<Run<Server>, 'server' | 'browser' | 'page' | 'policy'>;
  const run: Run<Server> = Object.assign(later, {
    faults,
    violations,
    complaints,
    async open(url: string, before?: (page: Page) => Promise<unknown>) {
      faults.length = violations.length = complaints.length = 0;
      const context = await run.browser.newContext();
      contexts.add(context);
      await watch(context, run);
      const page = await context.newPage();
      await before?.(page);
      const response = await page.goto(url);
      Object.assign(run, { page, policy: response?.headers()['content-security-policy'] });
      return page;
    },
    async restart() {
      await run.server.stop();
      Object.assign(run, { server: await serve() });
    },
  });
  beforeAll(async () => {
    const [server, browser] = await Promise.all([serve(), openIt()]);
    Object.assign(run, { server, browser });
  });
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
  });
  afterAll(async () => {
    await run.browser?.close();
    await run.server?.stop();
  });
  return run;
}

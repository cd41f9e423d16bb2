/** A page with the engine in it: its server, its browser, and everything that a test checks. */
import type { Browser, Page, Worker } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser, sample } from '../../tools/open-browser.ts';
import { agree, choose, press } from '../isolation-page/journey.test-support.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';
import type { DeviceProps } from './device-host.ts';
import { type DeviceServer, serveDevice } from './serve-device.ts';

/** Both photos as files: the fastest way to a verdict. */
export const FILES: DeviceProps = { sources: { selfie: ['file'], reference: ['file'] } };

/** Sets up a server and a browser for the tests of a file; `open` opens a page for each test. */
export function devicePage() {
  const device = {
    server: undefined as unknown as DeviceServer,
    browser: undefined as unknown as Browser,
    page: undefined as unknown as Page,
    /** Running workers of the page. */
    workers: new Set<Worker>(),
    violations: [] as string[],
    faults: [] as string[],

    async open(): Promise<void> {
      const { server, browser, workers, violations, faults } = device;
      const page = await (await browser.newContext()).newPage();
      device.page = page;
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('worker', (worker) => {
        workers.add(worker);
        worker.on('close', () => workers.delete(worker));
      });
      await page.exposeFunction('tellViolation', (violation: string) => violations.push(violation));
      await page.addInitScript(() => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, blockedURI }) => {
            (window as unknown as { tellViolation: (violation: string) => void }).tellViolation(
              `${violatedDirective} ${blockedURI}`,
            );
          },
        );
      });
      await page.goto(server.url);
    },
    mount: (props: DeviceProps = {}) =>
      device.page.evaluate((given) => window.deviceHost.mount(given), props),
    unmount: () => device.page.evaluate(() => window.deviceHost.unmount()),
    problems: () => device.page.evaluate(() => window.deviceHost.problems),
    verdicts: () => device.page.evaluate(() => window.deviceHost.verdicts),
    async compareFiles(selfie = 'selfie', reference = 'same-person'): Promise<void> {
      await agree(device.page);
      await choose(device.page, sample(selfie));
      await choose(device.page, sample(reference));
      await press(device.page, 'Compare');
    },
  };

  beforeAll(async () => {
    [device.server, device.browser] = await Promise.all([
      serveDevice(),
      openBrowser(sample('selfie')),
    ]);
  });
  beforeEach(() => {
    Object.assign(device.server, { corrupt: null, policy: STRICT_POLICY, isolated: false });
    device.server.asked.length = device.violations.length = device.faults.length = 0;
    device.workers.clear();
  });
  afterEach(() => device.page?.context().close());
  afterAll(async () => {
    await device.browser?.close();
    await device.server?.stop();
  });
  return device;
}

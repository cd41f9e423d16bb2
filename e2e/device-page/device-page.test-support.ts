/** A page with the engine in it: its server, its browser, and everything that a test checks. */
import type { Worker } from 'playwright';
import { beforeEach } from 'vitest';
import { sample } from '../../tools/open-browser.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';
import { agree, choose, compareWith } from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import type { DeviceProps } from './device-host.ts';
import { serveDevice } from './serve-device.ts';

/** Both photos as files: the fastest way to a verdict. */
export const FILES: DeviceProps = { sources: { selfie: ['file'], reference: ['file'] } };

/** Sets up a server and a browser for the tests of a file; `open` opens a page for each test. */
export function devicePage() {
  const run = setUp(serveDevice);
  /** Running workers of the page. */
  const workers = new Set<Worker>();
  const { open } = run;
  const mount = (props: DeviceProps = {}) =>
    run.page.evaluate((given) => window.deviceHost.mount(given), props);
  beforeEach(() => {
    Object.assign(run.server, { corrupt: null, policy: STRICT_POLICY, isolated: false });
    run.server.asked.length = 0;
    workers.clear();
  });
  return Object.assign(run, {
    workers,
    /** @param before runs in the page, before its own scripts */
    open: (before: () => void = () => {}) =>
      open(run.server.origin, (page) => {
        page.on('worker', (worker) => {
          workers.add(worker);
          worker.on('close', () => workers.delete(worker));
        });
        return page.addInitScript(before);
      }),
    mount,
    unmount: () => run.page.evaluate(() => window.deviceHost.unmount()),
    problems: () => run.page.evaluate(() => window.deviceHost.problems),
    verdicts: () => run.page.evaluate(() => window.deviceHost.verdicts),
    /** Mounts the widget, and compares two files of one person. */
    async compareFiles(): Promise<void> {
      await mount(FILES);
      await agree(run.page);
      await choose(run.page, sample('selfie'));
      await compareWith(run.page, 'same-person');
    },
  });
}

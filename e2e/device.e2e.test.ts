/**
 * The engine on the device in a real page: the strictest policy, no server to compare, a camera
 * with a face.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample } from '../tools/open-browser.ts';
import { corrupting, crashing } from './device-page/corrupt.ts';
import { devicePage } from './device-page/device-page.test-support.ts';
import { compareWith, onScreen, takeSelfie } from './journey.test-support.ts';

const device = devicePage();

const read = (name: string) => readFileSync(sample(name), 'base64');

/** Expects that the page only reads its own files and those of the engine, and sends nothing. */
function expectOnlyAssets(): void {
  for (const { method, path, sent } of device.server.asked) {
    expect([method, sent]).toEqual(['GET', 0]);
    expect(path).toMatch(/^\/(|favicon\.ico|assets\/[\w.-]+|facecompare\/[\w.-]+\.(net|wasm))$/);
  }
}

describe('compared on the device', () => {
  it('R-50, P-22: guides from the camera to a verdict under a strict policy, and again without a network', async () => {
    const elsewhere: string[] = [];
    await device.open();
    device.page.on('request', (request) => {
      if (!request.url().startsWith(device.server.origin) && !request.url().startsWith('blob:'))
        elsewhere.push(request.url());
    });
    await device.mount({ guided: true });
    await takeSelfie(device.page);
    await compareWith(device.page, 'same-person');
    await onScreen(device.page, 'match');
    expectOnlyAssets();
    expect(await device.page.getByText('Nothing left this device').count()).toBe(1);

    const before = device.server.asked.length;
    await device.page.context().setOffline(true);
    await device.unmount();
    await device.mount({ guided: true });
    await takeSelfie(device.page);
    await compareWith(device.page, 'other-person');
    await onScreen(device.page, 'no-match');
    expect((await device.verdicts()).map(({ outcome }) => outcome)).toEqual(['match', 'no-match']);
    expect(device.server.asked.length - before).toBe(0);
    expect([device.violations, device.faults, elsewhere]).toEqual([[], [], []]);
  });

  it.each([false, true])(
    'reads two photos in two threads, under the strict policy, cross-origin isolated: %s',
    async (isolated) => {
      device.server.isolated = isolated;
      await device.open();
      expect(await device.page.evaluate(() => crossOriginIsolated)).toBe(isolated);
      const [selfie, reference] = [read('selfie'), read('same-person')];
      const compare = device.page.evaluate(
        (photos) => window.deviceHost.compare(photos.selfie, photos.reference),
        { selfie, reference },
      );
      expect(await compare).toBe('match');
      const session = await device.browser.newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      expect(
        targetInfos.map(({ title }) => title).filter((title) => title.startsWith('facecompare')),
      ).toEqual(expect.arrayContaining(['facecompare', 'facecompare-helper']));
      expect([device.violations, device.faults]).toEqual([[], []]);
    },
  );

  it('P-14: the worker ends within a second of the unmount', async () => {
    await device.open();
    await device.compareFiles();
    await onScreen(device.page, 'match');
    expect(device.workers.size).toBe(1);
    await device.unmount();
    await expect.poll(() => device.workers.size).toBe(0);
  });
});

describe('R-14: a worker that crashes', () => {
  it('R-14: once: it is started again, and the person sees no problem', async () => {
    await device.open();
    device.server.corrupt = corrupting('worker', crashing, 1);
    await device.compareFiles();
    await onScreen(device.page, 'match');
    expect(await device.problems()).toEqual([]);
  });

  it('R-14: always: a clear problem within 3 seconds of the second crash, and no worker is left', async () => {
    await device.open();
    device.server.corrupt = corrupting('worker', crashing);
    await device.compareFiles();
    await onScreen(device.page, 'failed');
    expect((await device.problems()).map(({ code }) => code)).toEqual(['engine-failed']);
    await expect.poll(() => device.workers.size).toBe(0);
  });
});

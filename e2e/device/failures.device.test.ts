/**
 * Everything that can keep the engine from running on a device, one after the other, in a real
 * page.
 */
import { describe, expect, it } from 'vitest';
import { corrupting, cutAt, flipped, missing, page404 } from '../device-page/corrupt.ts';
import { devicePage } from '../device-page/device-page.test-support.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';
import { onScreen, press } from '../journey.test-support.ts';

const device = devicePage();

describe('R-15: files that cannot be loaded', () => {
  it.each([
    ['a model is missing', 'fr_feature', missing, 'engine-unavailable'],
    ['a model is a page', 'fr_detect', page404, 'engine-unavailable'],
    ['a model has one wrong bit', 'fr_landmark', flipped, 'engine-integrity'],
    ['the runtime is missing', '.wasm', missing, 'engine-unavailable'],
    ['the runtime has one wrong bit', '.wasm', flipped, 'engine-integrity'],
    ['the worker is missing', 'worker', missing, 'engine-unavailable'],
  ] as const)(
    'R-15: %s: reported, and loaded again when the person tries again',
    async (_, part, how, code) => {
      await device.open();
      device.server.corrupt = corrupting(part, how);
      await device.compareFiles();
      await onScreen(device.page, 'failed');
      expect((await device.problems()).map((problem) => problem.code)).toEqual([code]);
      device.server.corrupt = null;
      await press(device.page, 'Try again');
      await onScreen(device.page, 'match');
      expect(device.faults).toEqual([]);
    },
  );

  /** Compares, and expects that the engine does not run here, with this detail. */
  async function expectUnsupported(detail: RegExp): Promise<void> {
    await device.compareFiles();
    await onScreen(device.page, 'failed');
    expect(await device.problems()).toEqual([
      { code: 'engine-unsupported', detail: expect.stringMatching(detail) },
    ]);
  }

  it.each([
    ['WebAssembly', STRICT_POLICY.replace("'wasm-unsafe-eval'", '')],
    ['workers', STRICT_POLICY.replace("worker-src 'self'", "worker-src 'none'")],
  ])('R-15: %s forbidden by the policy', async (_, policy) => {
    device.server.policy = policy;
    await device.open();
    await expectUnsupported(/policy/i);
  });

  it.each(['OffscreenCanvas', 'Worker', 'WebAssembly'])(
    'R-15: a device whose browser has no %s',
    async (name) => {
      await device.open();
      await device.page.evaluate((missed) => Reflect.deleteProperty(window, missed), name);
      await expectUnsupported(new RegExp(name));
    },
  );

  it('R-16: a download that breaks at half continues, and the progress never falls', async () => {
    await device.open();
    const seen = await device.page.evaluateHandle(() => {
      const values: number[] = [];
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('progress[value]');
        if (bar) values.push(bar.value);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      return values;
    });
    device.server.corrupt = corrupting('fr_feature', cutAt(0.5), 1);
    await device.compareFiles();
    await onScreen(device.page, 'match');
    expect(device.server.asked.filter(({ path }) => path.includes('fr_feature'))).toHaveLength(2);
    const values = await seen.jsonValue();
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });
});

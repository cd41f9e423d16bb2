/** A person who leaves at any moment leaves nothing behind: no worker, no camera, no object URL. */
import { expect, it } from 'vitest';
import { sample } from '../../tools/open-browser.ts';
import { randomNumbers } from '../../tools/seeded-random.ts';
import { devicePage, FILES } from '../device-page/device-page.test-support.ts';
import { agree, choose, onScreen, press } from '../journey.test-support.ts';

const device = devicePage();

declare global {
  interface Window {
    /**
     * Object URLs, and workers that the page has not ended: now, and at most at any moment. Known
     * at once, even if the browser is slow.
     */
    held(): { readonly urls: number; readonly workers: number; readonly most: number };
  }
}

/** Counts what the page opens and releases. Runs before the page's own scripts. */
function countHeld(): void {
  const urls = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (held) => {
    const url = createObjectURL.call(URL, held);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };
  const workers = new Set<Worker>();
  let most = 0;
  window.Worker = class extends Worker {
    constructor(...made: ConstructorParameters<typeof Worker>) {
      super(...made);
      workers.add(this);
      most = Math.max(most, workers.size);
    }
    override terminate() {
      workers.delete(this);
      super.terminate();
    }
  };
  window.held = () => ({ urls: urls.size, workers: workers.size, most });
}

async function expectNothingHeld(): Promise<void> {
  await expect.poll(() => device.workers.size).toBe(0);
  await expect
    .poll(() => device.page.evaluate(() => ({ tracks: window.camera().live, ...window.held() })))
    .toEqual({ tracks: 0, urls: 0, workers: 0, most: 1 });
}

it('P-14: 100 mounts and unmounts, each left at another moment, leave no worker, no track and no object URL', {
  timeout: 240_000,
}, async () => {
  await device.open(countHeld);
  let seen = 0;
  for (const moment of randomNumbers(100)) {
    await device.mount({ guided: true });
    await agree(device.page);
    await device.page.waitForTimeout(moment * 900);
    seen += device.workers.size;
    await device.unmount();
  }
  await expectNothingHeld();
  expect(seen).toBeGreaterThan(10);
  expect(device.faults).toEqual([]);
});

/** Mounts the widget, and adds two files. */
async function addFiles(): Promise<void> {
  await device.mount(FILES);
  await agree(device.page);
  for (const photo of ['selfie', 'same-person']) await choose(device.page, sample(photo));
}

/**
 * Runs in the page: presses Compare, and presses Cancel so many milliseconds after the comparison
 * has begun. A verdict that comes first is fine: then there is nothing to cancel.
 * @returns 1 if it cancelled a comparison, otherwise 0
 */
async function compareAndCancel(milliseconds: number): Promise<number> {
  const button = (part: string) =>
    document.querySelector<HTMLButtonElement>(`[data-part="${part}"]:not(:disabled)`);
  const shown = (part: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!button(part)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  await shown('compare');
  button('compare')?.click();
  await shown('cancel');
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const cancel = button('cancel');
  cancel?.click();
  return cancel ? 1 : 0;
}

it('P-14: 50 comparisons cancelled at random moments leave one worker at most, and none after the unmount', {
  timeout: 240_000,
}, async () => {
  await device.open(countHeld);
  await addFiles();
  let cancelled = 0;
  for (const [round, moment] of randomNumbers(50).entries()) {
    if (round > 0) {
      await press(device.page, 'Change selfie');
      await choose(device.page, sample('selfie'));
    }
    // Every third one at once, so that some are cancelled on any machine.
    cancelled += await device.page.evaluate(compareAndCancel, round % 3 === 0 ? 0 : moment * 60);
    await device.page.locator('[data-screen="ready"], [data-screen="match"]').waitFor();
    // The browser lets a worker finish its task, and reports its end late. A worker that was never
    // ended stays in the set.
    await expect.poll(() => device.workers.size).toBeLessThanOrEqual(1);
    if (await device.page.locator('[data-screen="match"]').count()) {
      await device.unmount();
      await addFiles();
    }
  }
  await press(device.page, 'Compare');
  await onScreen(device.page, 'match');
  await device.unmount();
  await expectNothingHeld();
  expect(cancelled).toBeGreaterThanOrEqual(17);
});

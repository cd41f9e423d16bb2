/**
 * Every fault of a camera, in three browsers: real if the browser can show it, otherwise a shim
 * that refuses.
 */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openTestBrowser } from './browsers.ts';
import {
  allReleased,
  heading,
  leave,
  plays,
  press,
  screen,
  shows,
  start,
  text,
  until,
} from './look.ts';
import { INSECURE_HOST } from './playwright-browser.ts';
import { setUpLab, setUpPage } from './set-up.ts';
import type { BrowserPage, CameraSetting } from './test-browser.ts';

const lab = setUpLab();

const live = (page: BrowserPage) => page.run(() => window.lab.camera.live());
const asked = (page: BrowserPage) => page.run(() => window.lab.camera.asked());
/** Mounts the widget, and waits until it has requested the camera. */
async function startAsking(page: BrowserPage): Promise<void> {
  const before = await asked(page);
  await start(page);
  await until(page, (count) => window.lab.camera.asked() > count, before);
}

/** The faults in the browser's own words, each with the heading that the person reads. */
const REFUSALS = [
  ['C-1', 'NotAllowedError', 'Permission denied', 'The camera is blocked'],
  ['C-2', 'NotAllowedError', 'Permission denied by system', 'The camera is off for this browser'],
  ['C-4', 'NotFoundError', 'Requested device not found', "We couldn't find a camera"],
  ['C-7', 'AbortError', 'Starting videoinput failed', "The camera didn't start"],
  ['C-8', 'SecurityError', 'The operation is insecure.', 'The camera is switched off'],
  ['C-12', 'PermissionDeniedError', '', 'The camera is blocked'],
  ['C-12', 'DevicesNotFoundError', '', "We couldn't find a camera"],
] as const;

describe.each(BROWSERS)('%s', (name) => {
  const page = setUpPage(name, () => lab.url());

  it.each(REFUSALS)(
    '%s: %s "%s" is reported as "%s", the focus is on it, and no track is left',
    async (_, error, message, words) => {
      await page.run(([which, why]) => window.lab.camera.refuse(which, why), [
        error,
        message,
      ] as const);
      const before = await asked(page);
      await start(page);
      await heading(page, words);
      await until(
        page,
        () => document.activeElement === document.querySelector('[data-part="face-compare"] h2'),
      );
      expect(await asked(page)).toBe(before + 1);
      expect(await live(page)).toBe(0);
    },
  );

  it('C-5: the widget requests a busy camera once more by itself, and then asks the person', async () => {
    await page.run(() => {
      window.lab.camera.refuse('NotReadableError', 'Could not start video source');
      window.lab.camera.refuse('NotReadableError', 'Could not start video source');
    });
    const before = await asked(page);
    await start(page);
    await heading(page, 'The camera is busy');
    expect(await asked(page)).toBe(before + 2);
    await press(page, 'Try again');
    await screen(page, 'camera');
    await shows(page);
    await leave(page);
  });

  it('C-11: the person can leave an unanswered prompt, and a late yes leaves no camera on', async () => {
    await page.run(() => window.lab.camera.hold());
    await startAsking(page);
    await press(page, 'Cancel');
    await screen(page, 'add');
    await page.run(() => window.lab.camera.give());
    await allReleased(page);
  });

  it('C-20, C-21: no track stays on after the widget is removed, at six points on the way', async () => {
    const points = {
      'before the camera is given': null,
      'once it is given': async () => {},
      'once the video has data': () => plays(page),
      'once it shows': () => shows(page),
      'in the capture': async () => {
        await shows(page);
        await page.run(() =>
          document.querySelector<HTMLButtonElement>('[data-part="shutter"]')?.click(),
        );
      },
      'with the photo taken': async () => {
        await press(page, 'Take photo');
        await screen(page, 'review');
      },
    };
    for (const [point, reach] of Object.entries(points)) {
      await page.run(() => window.lab.camera.hold());
      await startAsking(page);
      if (reach) await page.run(() => window.lab.camera.give());
      await reach?.();
      await page.run(() => window.lab.unmount());
      await page.run(() => window.lab.camera.give());
      await allReleased(page).catch((cause) => {
        throw new Error(`Left on: ${point}.`, { cause });
      });
    }
  });

  it('C-22: under StrictMode one stream runs, at most two requests are made, and the picture comes', async () => {
    const before = await asked(page);
    await start(page, { strict: true });
    await shows(page);
    expect(await live(page)).toBe(1);
    expect((await asked(page)) - before).toBeLessThanOrEqual(2);
    await leave(page);
  });

  // Firefox dispatches no event that a script makes for a track, and nothing outside can end a
  // track.
  it.skipIf(name === 'firefox')(
    'C-14: a camera that the system ends is reported as stopped',
    async () => {
      await start(page);
      await shows(page);
      await page.run(() => window.lab.camera.end());
      await heading(page, 'The camera stopped');
    },
  );

  it('C-34: the video plays inside the page, silent, without controls', async () => {
    await start(page);
    await plays(page);
    const facts = await page.run(() => {
      const video = document.querySelector('video') as HTMLVideoElement;
      const { muted, autoplay, controls } = video;
      return { playsInline: video.hasAttribute('playsinline'), muted, autoplay, controls };
    });
    expect(facts).toEqual({ playsInline: true, muted: true, autoplay: true, controls: false });
    await leave(page);
  });

  it('C-27: a page that is hidden for good releases the camera', async () => {
    await start(page);
    await shows(page);
    await page.run(
      () => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    );
    await allReleased(page);
    await page.run(
      () => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await leave(page);
  });

  // Firefox and WebKitGTK do not know this header: the camera simply works there.
  it.skipIf(name !== 'chromium')(
    'C-3: a Permissions-Policy that forbids the camera is reported as such, without a prompt',
    async () => {
      await page.open(lab.url('no-camera'));
      await start(page);
      await screen(page, 'problem');
      expect(await text(page)).toContain("This page can't use the camera");
      expect(await asked(page)).toBe(0);
      expect(await live(page)).toBe(0);
      await page.open(lab.url());
    },
  );

  // WebKitGTK resolves names by the system only.
  it.skipIf(name === 'webkit')(
    'C-10: a page on plain http asks the person to use https',
    async () => {
      await page.open(lab.url(undefined, INSECURE_HOST));
      expect(await page.run(() => isSecureContext)).toBe(false);
      await start(page);
      await screen(page, 'problem');
      expect(await text(page)).toContain('https');
      await page.open(lab.url());
    },
  );
});

const REAL: readonly (readonly [CameraSetting, string, string])[] = [
  ['denied', 'C-1', 'The camera is blocked'],
  ['missing', 'C-4', "We couldn't find a camera"],
];

describe.each(REAL)('a camera that is really %s', (setting, number, words) => {
  // WebKitGTK's driver has no setting that refuses the camera.
  it.each(BROWSERS.filter((name) => !(name === 'webkit' && setting === 'denied')))(
    `${number}: %s says so`,
    async (name) => {
      const browser = await openTestBrowser(name, setting);
      const page = await browser.page();
      try {
        await page.open(lab.url());
        await start(page);
        await heading(page, words);
        expect(await live(page)).toBe(0);
        // WebKitGTK reports first that the constraints do not fit, so the widget requests it again
        // without any.
        expect(await asked(page)).toBe(name === 'webkit' ? 2 : 1);
      } finally {
        await page.close();
        await browser.close();
      }
    },
  );
});

/**
 * What two photos and a key leave behind: in the page, in the browser, on the network. A real
 * journey, with canaries.
 */
import type { CDPSession, Page, Request } from 'playwright';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { KEEPS_PAGES, launchChromium, sample } from '../../tools/open-browser.ts';
import { segment, withSegments } from '../browsers/image-files.ts';
import { FREE_PAGE, serveIsolated } from '../isolation-page/serve-isolated.ts';
import { watchPage } from '../isolation-page/watch-page.ts';
import {
  adds,
  agree,
  choose,
  chooseText,
  compareWith,
  FILES,
  mount,
  onScreen,
  press,
  takeSelfie,
  wholeJourney,
} from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import { refuseCamera } from '../watch-camera.test-support.ts';

const KEY = 'canary-key-9f2c41d7b6';
/** The text in the comment of a chosen file. */
const PATTERN = 'CANARY-7c1e-93ab-55d0-e8f4-2b66!';

declare global {
  interface Window {
    /** What the file input held after each change. */
    left: unknown[];
    broughtBack?: boolean;
  }
}

const site = setUp(serveIsolated);
let page: Page;
const requests: Request[] = [];
const heard: string[] = [];

beforeEach(async () => {
  requests.length = heard.length = 0;
  page = await site.open(site.server.origin, async (opened) => {
    await opened.context().addInitScript(watchPage);
    opened.context().on('request', (request) => requests.push(request));
    opened.on('console', (message) => heard.push(message.text()));
    opened.on('pageerror', (error) => heard.push(`${error.message} ${error.stack}`));
  });
});

/** Returns a file of a person, with the pattern in its comment. */
async function canaryFile() {
  const photo = await sharp(sample('same-person')).jpeg().toBuffer();
  const comment = segment(0xfe, Buffer.from(PATTERN.repeat(8)));
  return { name: 'me.jpg', mimeType: 'image/jpeg', buffer: withSegments(photo, comment) };
}

const posted = () => requests.findLast((request) => request.method() === 'POST');
const sentPhotos = (): Record<'face_image1' | 'face_image2', string> =>
  JSON.parse(posted()?.postData() ?? '{}');
const unmount = () => page.evaluate(() => window.host.unmount());

/**
 * Returns what a text must not hold: a photo in any encoding, a piece of the sent body, a URL of a
 * photo, the key.
 */
function leaksIn(text: string): string[] {
  const { face_image1 = '', face_image2 = '' } = sentPhotos();
  const pieces = [face_image1, face_image2]
    .filter(Boolean)
    .map((image) => image.slice(image.length / 2, image.length / 2 + 48));
  const canaries = ['data:image', 'blob:', KEY, PATTERN, ...pieces];
  return [
    ...canaries.filter((canary) => text.includes(canary)),
    ...(text.match(/[A-Za-z0-9+/]{65,}/g) ?? []),
    ...(text.match(/(-?\d\.\d+,\s*){16}/g) ?? []),
  ];
}

/**
 * A match, no match, a refused photo, a lost connection and a host that throws, all with the key.
 */
async function eventfulJourney(): Promise<void> {
  await mount(page, { token: KEY, throws: true });
  await takeSelfie(page);
  await chooseText(page);
  await onScreen(page, 'problem');
  await compareWith(page, 'other-person');
  await onScreen(page, 'no-match');
  await press(page, 'Try another photo');
  await page.route('**/api/face-compare', (route) => route.abort(), { times: 1 });
  await compareWith(page, await canaryFile());
  await onScreen(page, 'failed');
  await press(page, 'Try again');
  await onScreen(page, 'match');
}

describe('before a person agrees', () => {
  it('P-1: 0 camera requests, 0 network requests, 0 scripts, whatever is pressed', async () => {
    await page.waitForLoadState('networkidle');
    const asked = () => page.evaluate(() => window.watched.asked);
    const before = await asked();
    const seen = requests.length;
    await mount(page, { token: KEY });
    await press(page, 'Start');
    await page.locator('summary').first().click();
    await page.getByRole('checkbox').check();
    await page.getByRole('checkbox').uncheck();
    await press(page, 'Start');
    await page.waitForTimeout(300);
    expect(await asked()).toEqual(before);
    expect(before).toMatchObject({ getUserMedia: 0, enumerateDevices: 0 });
    expect(requests.slice(seen)).toEqual([]);
    await agree(page);
    await expect.poll(async () => (await asked()).getUserMedia).toBe(1);
    expect(requests.length).toBeGreaterThan(seen);
  });
});

describe('after a whole journey', () => {
  it('P-10, P-11, P-15: the stores of the browser are as before, and the console, errors and performance entries hold no photo, no numbers of a face and no key', async () => {
    const kept = async () => ({
      cookies: await page.context().cookies(),
      page: await page.evaluate(async () => {
        const files: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
        return {
          local: { ...localStorage },
          session: { ...sessionStorage },
          databases: await indexedDB.databases(),
          caches: await caches.keys(),
          cookie: document.cookie,
          files,
          history: JSON.stringify(history.state),
          name: window.name,
          address: location.href,
        };
      }),
    });
    await page.evaluate(() => {
      localStorage.setItem('the page', 'its own');
      console.info('heard');
    });
    const before = await kept();
    expect(before.page.local).toEqual({ 'the page': 'its own' });
    await eventfulJourney();
    expect(await kept()).toEqual(before);
    const reported = await page.evaluate(() => window.watched.reported);
    // The refused photo, no match, the lost connection, the match: the host threw at each.
    expect(reported).toHaveLength(4);
    expect(leaksIn(reported.join('\n'))).toEqual([]);
    const entries = await page.evaluate(() => JSON.stringify(performance.getEntries()));
    expect(entries).toContain('/api/face-compare');
    const addresses = entries.match(/blob:[^\s"')]+/g) ?? [];
    expect(
      leaksIn(addresses.reduce((text, address) => text.replace(address, ''), entries)),
    ).toEqual([]);

    await unmount();
    expect(await kept()).toEqual(before);
    const shows = (src: string) =>
      Object.assign(new Image(), { src })
        .decode()
        .then(
          () => true,
          () => false,
        );
    for (const address of addresses) expect(await page.evaluate(shows, address)).toBe(false);
    expect(heard).toContain('heard');
    expect(leaksIn(heard.join('\n'))).toEqual([]);
    // The canaries can be found: they are in the expected places.
    expect(posted()?.headers().authorization).toBe(`Bearer ${KEY}`);
    expect(leaksIn(JSON.stringify(sentPhotos())).length).toBeGreaterThan(2);
  });

  it('P-21: 0 requests outside the page’s own origin and the endpoint, even without a policy', async () => {
    const response = await page.goto(new URL(FREE_PAGE, site.server.origin).href, {
      waitUntil: 'networkidle',
    });
    expect(response?.headers()['content-security-policy']).toBeUndefined();
    await eventfulJourney();
    await unmount();
    await page.evaluate(refuseCamera);
    await mount(page);
    await agree(page);
    await page.locator('[data-code="camera-denied"] [data-part="steps"]').waitFor();
    const asked = requests
      .map((request) => request.url())
      .filter((url) => !url.startsWith('blob:'));
    expect(asked.filter((url) => new URL(url).origin !== site.server.origin)).toEqual([]);
    for (const part of ['started', '/problems-', 'camera-help', '/api/face-compare'])
      expect(asked).toContainEqual(expect.stringContaining(part));
    const others = requests
      .filter((request) => request.method() !== 'GET')
      .map((request) => new URL(request.url()).pathname);
    expect(new Set(others)).toEqual(new Set(['/api/face-compare']));
  });
});

describe('P-13: memory', () => {
  /**
   * Returns how many buffers were filled with bytes of photos, and how many of them survive the
   * garbage collector.
   */
  async function buffers(cdp: CDPSession) {
    await cdp.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => {
      const { buffers: made } = window.watched;
      return { made: made.length, kept: made.filter((held) => held.deref()).length };
    });
  }

  /**
   * Returns how often a text occurs in the strings of the heap. The browser writes the first 1024
   * characters of each.
   */
  async function stringsWith(cdp: CDPSession, text: string): Promise<number> {
    const pieces: string[] = [];
    const listen = ({ chunk }: { chunk: string }) => void pieces.push(chunk);
    cdp.on('HeapProfiler.addHeapSnapshotChunk', listen);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    cdp.off('HeapProfiler.addHeapSnapshotChunk', listen);
    return pieces.join('').split(text).length - 1;
  }

  it('P-13: every canvas is empty and every bitmap closed when the photos are ready', async () => {
    await mount(page);
    await wholeJourney(page);
    const sizes = await page.evaluate(() => window.watched.pixels.map(({ width }) => width));
    expect(sizes.length).toBeGreaterThanOrEqual(4);
    expect(new Set(sizes)).toEqual(new Set([0]));
  });

  it('P-13: 0 live buffers hold the chosen file or the sent photo, and 0 strings do after the widget is removed', async () => {
    const cdp = await page.context().newCDPSession(page);
    await mount(page, FILES);
    await agree(page);
    await choose(page, sample('selfie'));
    await adds(page, 'reference');
    await compareWith(page, await canaryFile());
    await onScreen(page, 'match');
    // Two files that were read, two photos that were sent.
    const before = await buffers(cdp);
    expect(before.made).toBeGreaterThanOrEqual(4);
    expect(before.kept).toBe(0);
    await unmount();
    const start = sentPhotos().face_image2.slice(0, 24);
    expect(await stringsWith(cdp, start)).toBe(0);

    // Both searches do find data that is still held.
    await page.evaluate(async (text) => {
      const kept = [
        await new Blob([text]).arrayBuffer(),
        `{"face_image1":"${text}${Math.random()}`,
      ];
      Object.assign(window, { kept });
    }, start);
    expect(await buffers(cdp)).toEqual({ made: before.made + 1, kept: 1 });
    expect(await stringsWith(cdp, start)).toBeGreaterThan(0);
  });
});

describe('what a browser keeps of pages', () => {
  it('P-16: behind a service worker, answers say no-store and caches stay empty', async () => {
    await page.evaluate(() => {
      // The policy of the page requires its owner to trust each script by name.
      const { trustedTypes } = window as unknown as {
        trustedTypes: {
          createPolicy: (...given: unknown[]) => { createScriptURL: (url: string) => string };
        };
      };
      const policy = trustedTypes.createPolicy('owner', { createScriptURL: (url: string) => url });
      return navigator.serviceWorker
        .register(policy.createScriptURL('/service-worker.js'))
        .then(() => {});
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await mount(page);
    const answered = page.waitForResponse('**/api/face-compare');
    await wholeJourney(page);
    const response = await answered;
    expect(response.fromServiceWorker()).toBe(true);
    expect(response.headers()['cache-control']).toContain('no-store');
    expect(site.server.calls.at(-1)?.answered['cache-control']).toContain('no-store');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  it('P-17: the file input is emptied, and the form of the page holds no file', async () => {
    await mount(page, FILES);
    await agree(page);
    // Listens in the capture phase, because the widget stops the event. It looks after the widget
    // has handled it.
    await page.evaluate(() => {
      window.left = [];
      const look = ({ target: input }: globalThis.Event) =>
        setTimeout(() => {
          if (input instanceof HTMLInputElement) window.left.push(input.value, input.files?.length);
        });
      document.addEventListener('change', look, true);
    });
    await choose(page, await canaryFile());
    await adds(page, 'reference');
    await page.waitForFunction(() => window.left.length > 0);
    expect(await page.evaluate(() => window.left)).toEqual(['', 0]);
    const form = () =>
      page.locator('form').evaluate((of: HTMLFormElement) => [...new FormData(of).keys()]);
    expect(await form()).toEqual([]);
    await choose(page, await canaryFile());
    await onScreen(page, 'ready');
    expect(await form()).toEqual([]);
  });

  /** Adds both photos, leaves by a link and comes back. */
  async function leaveAndComeBack(screen: string): Promise<void> {
    await page.goto(`${site.server.origin}/?mounted`);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        window.broughtBack = persisted;
      });
    });
    await agree(page);
    await choose(page, await canaryFile());
    await adds(page, 'reference');
    await choose(page, sample('selfie'));
    if (screen === 'match') await press(page, 'Compare');
    await onScreen(page, screen);
    expect(await page.locator('img').count()).toBe(2);
    await page.getByRole('link', { name: 'Elsewhere' }).click();
    await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
    await page.goBack({ waitUntil: 'commit' });
    await onScreen(page, 'welcome');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
  }

  it.each(['ready', 'match'])(
    'P-17: the back button shows no photo: left on the screen "%s", and loaded again',
    leaveAndComeBack,
  );

  it('P-17: the back button shows no photo if the browser restores the same page', async () => {
    const keeping = await launchChromium([], KEEPS_PAGES);
    try {
      page = await keeping.newPage();
      await leaveAndComeBack('ready');
      expect(await page.evaluate(() => window.broughtBack)).toBe(true);
    } finally {
      await keeping.close();
    }
  });
});

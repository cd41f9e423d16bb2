/**
 * Pages that really may not use the camera: by a header, in a frame of another origin, or over an
 * insecure connection.
 */
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/open-browser.ts';
import { type BuiltPage, buildPage } from './build-page.ts';
import { type SmallServer, serveCameraPage } from './camera-page/serve-camera-page.ts';

let built: BuiltPage;
let browser: Browser;
let widget: SmallServer;
let host: SmallServer;
let widgetUrl: string;
/** Another site than the widget's, which is also secure. */
let hostUrl: string;

beforeAll(async () => {
  built = await buildPage('camera-page');
  const flags = [
    '--use-fake-ui-for-media-stream',
    '--host-resolver-rules=MAP insecure.test 127.0.0.1',
  ];
  [browser, widget, host] = await Promise.all([
    launchChromium(flags),
    serveCameraPage(built.folder),
    serveCameraPage(built.folder),
  ]);
  widgetUrl = `http://127.0.0.1:${widget.port}`;
  hostUrl = `http://localhost:${host.port}`;
});
beforeEach(() => {
  Object.assign(widget, { policy: null });
  Object.assign(host, { policy: null, around: '' });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([widget?.stop(), host?.stop()]);
  built?.remove();
});

/** Opens a new page, records its console and counts its requests for a camera. */
async function openPage(url: string, before: (page: Page) => Promise<unknown> = async () => {}) {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().startsWith('FaceCompare'))
      complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const counted = Object.assign(window, { questions: 0, hadDevices: Boolean(mediaDevices) });
    if (!mediaDevices) return;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (constraints) => {
      counted.questions++;
      return ask(constraints);
    };
  });
  await before(page);
  await page.goto(url);
  return { page, complaints };
}

async function start(where: Page | Frame): Promise<void> {
  await where.getByRole('checkbox').check();
  await where.getByRole('button', { name: 'Start' }).click();
}

const questions = (where: Page | Frame) =>
  where.evaluate(() => (window as unknown as { questions: number }).questions);
const live = (where: Page | Frame) => where.locator('[data-part="shutter"]:enabled').waitFor();

async function expectProblem(
  where: Page | Frame,
  code: string,
  heading: string,
  action: string,
): Promise<void> {
  await where.locator(`[data-part="problem"][data-code="${code}"]`).waitFor();
  expect(await where.getByRole('heading', { level: 2 }).textContent()).toBe(heading);
  expect(await where.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  const main = where.locator('[data-part="actions"] [data-kind="main"]');
  await main.waitFor();
  expect(await main.textContent()).toBe(action);
  expect(await where.getByRole('link', { name: 'Verify another way' }).count()).toBe(1);
}

/** Opens the page around the widget, and returns the widget's own frame in it. */
async function openFrame(attributes: string) {
  host.around = `<iframe src="${widgetUrl}" width="420" height="800" ${attributes}></iframe>`;
  const { page, complaints } = await openPage(`${hostUrl}/around`);
  const frame = page.frames().find((candidate) => candidate.url().startsWith(widgetUrl));
  if (!frame) throw new Error('The frame was not opened.');
  await start(frame);
  return { page, frame, complaints };
}

const blocked = (where: Page | Frame) =>
  expectProblem(where, 'camera-blocked-by-page', "This page can't use the camera", 'Copy link');

describe('a page in a frame of another origin', () => {
  it('C-3: has no camera without allow="camera": no prompt appears, and the console says exactly what to add', async () => {
    const { page, frame, complaints } = await openFrame('');
    await blocked(frame);
    expect(await questions(frame)).toBe(0);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('allow="camera"');
    expect(complaints[0]).toContain(
      `Permissions-Policy: camera=(self "${widgetUrl}") with the parent page`,
    );
    await page.context().close();
  });

  it('C-3: has the camera with allow="camera"', async () => {
    const { page, frame, complaints } = await openFrame('allow="camera"');
    await live(frame);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('C-3: has the camera after both changes that the console asked for', async () => {
    host.policy = 'camera=(self)';
    const first = await openFrame('allow="camera"');
    await blocked(first.frame);
    const [complaint = ''] = first.complaints;
    await first.page.context().close();

    const [, asked = ''] = /Permissions-Policy: (camera=\([^)]*\))/.exec(complaint) ?? [];
    host.policy = asked;
    const second = await openFrame(/allow="[^"]*"/.exec(complaint)?.[0] ?? '');
    await live(second.frame);
    await second.page.context().close();
  });

  it('C-3: has no camera if its own header forbids it, whatever the frame allows', async () => {
    widget.policy = 'camera=()';
    const { page, frame } = await openFrame('allow="camera"');
    await blocked(frame);
    await page.context().close();
  });
});

describe('a page by itself', () => {
  it('C-3: has no camera under the header camera=(), and has it under the one that the console asks for', async () => {
    widget.policy = 'camera=()';
    const first = await openPage(widgetUrl);
    await start(first.page);
    await blocked(first.page);
    expect(await questions(first.page)).toBe(0);
    expect(first.complaints).toEqual([
      'FaceCompare: Needed: the header Permissions-Policy: camera=(self) with this page.',
    ]);
    await first.page.context().close();

    widget.policy = 'camera=(self)';
    const second = await openPage(widgetUrl);
    await start(second.page);
    await live(second.page);
    await second.page.context().close();
  });

  it('C-10: over an insecure connection differs from a browser without cameras, and links to its secure address', async () => {
    const url = `http://insecure.test:${widget.port}/?step=2#here`;
    const { page } = await openPage(url);
    expect(
      await page.evaluate(() => [
        isSecureContext,
        (window as unknown as { hadDevices: boolean }).hadDevices,
      ]),
    ).toEqual([false, false]);
    await start(page);
    await expectProblem(
      page,
      'camera-insecure-page',
      "This page can't use the camera",
      `https://insecure.test:${widget.port}`,
    );
    const link = page.locator('[data-part="actions"] a[data-kind="main"]');
    expect(await link.getAttribute('href')).toBe(url.replace('http:', 'https:'));
    await page.context().close();
  });

  it('C-10: in a secure browser without cameras reports that there is none', async () => {
    const { page } = await openPage(widgetUrl, (opened) =>
      opened.addInitScript(() => {
        for (const name of ['mediaDevices', 'getUserMedia', 'webkitGetUserMedia'])
          Reflect.deleteProperty(Navigator.prototype, name);
      }),
    );
    await start(page);
    await expectProblem(
      page,
      'camera-unsupported',
      "This browser can't use the camera",
      'Copy link',
    );
    await page.context().close();
  });

  it('C-1: reports a blocked camera in general words if the help for this browser cannot be fetched', async () => {
    const { page } = await openPage(widgetUrl, async (opened) => {
      await opened.route(/camera-help|problems-/, (route) => route.abort());
      await opened.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
      });
    });
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    const refused = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('/problems-'),
    );
    await start(page);
    await refused;
    await expectProblem(page, 'camera-denied', "The camera can't be used", 'Try again');
    await page.getByText('Try again, or use another browser or device.').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/**
 * Pages that really may not use the camera: by a header, in a frame of another origin, or over an
 * insecure connection.
 */
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/open-browser.ts';
import { agree, live } from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import { camera, refuseCamera } from '../watch-camera.test-support.ts';
import {
  answer,
  type MisbehavingServer,
  misbehavingServer,
  serveWidget,
} from '../widget-page/misbehaving-server.ts';

const site = setUp(serveWidget, () =>
  launchChromium([
    '--use-fake-ui-for-media-stream',
    '--host-resolver-rules=MAP insecure.test 127.0.0.1',
  ]),
);
/** The server of the page around the frame. */
let host: MisbehavingServer;

beforeAll(async () => {
  host = await misbehavingServer();
  host.behave = answer('', { 'content-type': 'text/html' });
});
beforeEach(() => {
  site.server.headers = host.headers = {};
});
afterAll(() => host?.stop());

const policy = (value: string) => ({ 'permissions-policy': value });
/** What the widget writes into the console. */
const complaints = () => site.complaints.filter((text) => text.startsWith('FaceCompare'));

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

/** Opens a page of another site around the widget, and starts the widget in its frame. */
async function startInFrame(attributes: string): Promise<Frame> {
  const page = await site.open(`http://localhost:${host.port}/api/around`);
  const { origin } = site.server;
  await page.setContent(`<iframe src="${origin}" width="420" height="800" ${attributes}></iframe>`);
  const frame = page.frames().find((candidate) => candidate.url().startsWith(origin));
  if (!frame) throw new Error('The frame was not opened.');
  await agree(frame);
  return frame;
}

async function startAlone(before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await site.open(site.server.origin, before);
  await agree(page);
  return page;
}

const blocked = (where: Page | Frame) =>
  expectProblem(where, 'camera-blocked-by-page', "This page can't use the camera", 'Copy link');

describe('a page in a frame of another origin', () => {
  it('C-3: has no camera without allow="camera": no prompt appears, and the console says exactly what to add', async () => {
    const frame = await startInFrame('');
    await blocked(frame);
    expect((await camera(frame)).asked).toBe(0);
    expect(complaints()).toHaveLength(1);
    expect(complaints()[0]).toContain('allow="camera"');
    expect(complaints()[0]).toContain(
      `Permissions-Policy: camera=(self "${site.server.origin}") with the parent page`,
    );
  });

  it('C-3: has the camera with allow="camera"', async () => {
    await live(await startInFrame('allow="camera"'));
    expect(complaints()).toEqual([]);
  });

  it('C-3: has the camera after both changes that the console asked for', async () => {
    host.headers = policy('camera=(self)');
    await blocked(await startInFrame('allow="camera"'));
    const [complaint = ''] = complaints();
    const [, asked = ''] = /Permissions-Policy: (camera=\([^)]*\))/.exec(complaint) ?? [];
    host.headers = policy(asked);
    await live(await startInFrame(/allow="[^"]*"/.exec(complaint)?.[0] ?? ''));
  });

  it('C-3: has no camera if its own header forbids it, whatever the frame allows', async () => {
    site.server.headers = policy('camera=()');
    await blocked(await startInFrame('allow="camera"'));
  });
});

describe('a page by itself', () => {
  it('C-3: has no camera under the header camera=(), and has it under the one that the console asks for', async () => {
    site.server.headers = policy('camera=()');
    const page = await startAlone();
    await blocked(page);
    expect((await camera(page)).asked).toBe(0);
    expect(complaints()).toEqual([
      'FaceCompare: Needed: the header Permissions-Policy: camera=(self) with this page.',
    ]);

    site.server.headers = policy('camera=(self)');
    await live(await startAlone());
  });

  it('C-10: over an insecure connection differs from a browser without cameras, and links to its secure address', async () => {
    const { port } = site.server;
    const url = `http://insecure.test:${port}/?step=2#here`;
    const page = await site.open(url);
    expect(await page.evaluate(() => [isSecureContext, Boolean(navigator.mediaDevices)])).toEqual([
      false,
      false,
    ]);
    await agree(page);
    await expectProblem(
      page,
      'camera-insecure-page',
      "This page can't use the camera",
      `https://insecure.test:${port}`,
    );
    const link = page.locator('[data-part="actions"] a[data-kind="main"]');
    expect(await link.getAttribute('href')).toBe(url.replace('http:', 'https:'));
  });

  it('C-10: in a secure browser without cameras reports that there is none', async () => {
    const page = await startAlone((opened) =>
      opened.addInitScript(() => {
        for (const name of ['mediaDevices', 'getUserMedia', 'webkitGetUserMedia'])
          Reflect.deleteProperty(Navigator.prototype, name);
      }),
    );
    const words = "This browser can't use the camera";
    await expectProblem(page, 'camera-unsupported', words, 'Copy link');
  });

  it('C-1: reports a blocked camera in general words if the help for this browser cannot be fetched', async () => {
    const page = await site.open(site.server.origin, async (opened) => {
      await opened.route(/camera-help|problems-/, (route) => route.abort());
      await opened.addInitScript(refuseCamera);
    });
    const refused = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('/problems-'),
    );
    await agree(page);
    await refused;
    await expectProblem(page, 'camera-denied', "The camera can't be used", 'Try again');
    await page.getByText('Try again, or use another browser or device.').waitFor();
    expect(site.faults).toEqual([]);
  });
});

/**
 * The main job without mocks: the demo page, a real browser, a real face in its camera, real HTTP,
 * the real engine.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sample } from '../tools/open-browser.ts';
import { type RunningServer, startServer } from '../tools/start-server.ts';

let server: RunningServer;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser(sample('selfie'))]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(async () => {
  await page?.context().close();
  expect(faults.splice(0)).toEqual([]);
});

/** Opens the demo and continues until the selfie is kept. */
async function takeSelfie(): Promise<void> {
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(server.url);
  await page.getByLabel('Full name').fill('Sam Person');
  await page.getByLabel('Email').fill('sam@example.com');
  await page.getByRole('button', { name: /next/i }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();
}

async function compareWith(photo: string): Promise<void> {
  await page.getByLabel('Choose photo').setInputFiles(sample(photo));
  await page.getByRole('button', { name: 'Compare' }).click();
}

const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
const widget = () => page.locator('[data-part="face-compare"]');

describe('the demo page against the real server', () => {
  it('calls a selfie and another photo of the same person a match, and continues', async () => {
    await takeSelfie();
    await compareWith('same-person');
    await heading('The photos match');
    expect(await widget().textContent()).not.toContain('%');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading('Welcome, Sam Person');
  });

  it('calls another person no match, and counts the try', async () => {
    await takeSelfie();
    await compareWith('other-person');
    await heading("The photos don't match");
    await page.getByText('2 tries left').waitFor();
  });

  it.each([
    ['no-face', "We couldn't find a face"],
    ['two-people', 'There is more than one face'],
  ])('is inconclusive on %s, names the photo, and counts no try', async (photo, flag) => {
    await takeSelfie();
    await compareWith(photo);
    await heading("We couldn't compare them");
    await page.getByText("This doesn't count as a try").waitFor();
    expect(await page.locator('figure[data-side="reference"]').textContent()).toContain(flag);
    expect(await page.locator('figure[data-side="selfie"]').textContent()).toBe('');
    await page.getByRole('button', { name: 'Try another photo' }).click();
    await compareWith('same-person');
    await heading('The photos match');
  });

  it('reports a selfie without a face on the selfie', async () => {
    page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}/#verify`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'No face' }).click();
    await compareWith('same-person');
    await heading("We couldn't compare them");
    expect(await page.locator('figure[data-side="selfie"]').textContent()).toContain(
      "We couldn't find a face",
    );
    await page.getByRole('button', { name: 'Take the selfie again' }).waitFor();
  });

  it('releases the camera when the photo is taken, and again when the person leaves', async () => {
    page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      const tracks: MediaStreamTrack[] = [];
      Object.assign(window, { tracks });
      const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await original(constraints);
        tracks.push(...stream.getTracks());
        return stream;
      };
    });
    const live = () =>
      page.evaluate(
        () =>
          (window as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(
            (track) => track.readyState === 'live',
          ).length,
      );
    await page.goto(`${server.url}/#verify`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Take photo' }).click();
    await heading('Is this a good photo?');
    expect(await live()).toBe(0);
    await page.getByRole('button', { name: 'Take again' }).click();
    await page.locator('[data-part="shutter"]:enabled').waitFor();
    expect(await live()).toBe(1);
    await page.getByRole('button', { name: 'Stop and delete photos' }).click();
    await heading('Open an account');
    expect(await live()).toBe(0);
  });

  it('shows a comparison in the page’s QueryClient while it runs', async () => {
    await takeSelfie();
    await page.route('**/api/face-compare', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await compareWith('same-person');
    await page.getByRole('button', { name: /open tanstack query devtools/i }).click();
    await page.getByText('Mutations').first().click();
    await page
      .getByText(/facecompare/)
      .first()
      .waitFor();
    await heading('The photos match');
  });

  it("keeps photos out of the server's output", () => {
    expect(server.output()).toContain('/api/face-compare');
    expect(server.output()).not.toMatch(/[A-Za-z0-9+/]{64}/);
  });
});

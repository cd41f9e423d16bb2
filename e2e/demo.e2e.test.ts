/**
 * The main job without mocks: the demo page, a real browser, a real face in its camera, real HTTP,
 * the real engine.
 */
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../tools/start-server.ts';
import { agree, compareWith, heading, live, press, shoot } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';
import { camera } from './watch-camera.test-support.ts';

const site = setUp(startServer);
let page: Page;
let output = '';

// The fake camera gives each test the same selfie, and a server takes a selfie for one session.
beforeEach(site.restart);
afterEach(() => {
  output += site.server.output();
  expect([site.faults, site.complaints]).toEqual([[], []]);
});

/** Opens the demo and continues until the selfie is kept. */
async function takeSelfie(): Promise<void> {
  page = await site.open(site.server.url);
  await page.getByLabel('Full name').fill('Sam Person');
  await page.getByLabel('Email').fill('sam@example.com');
  await page.getByRole('button', { name: /next/i }).click();
  await agree(page);
  await shoot(page);
}

const textOf = (selector: string) => page.locator(selector).textContent();

describe('the demo page against the real server', () => {
  it('calls a selfie and another photo of the same person a match, and continues', async () => {
    await takeSelfie();
    await compareWith(page, 'same-person');
    await heading(page, 'The photos match');
    expect(await textOf('[data-part="face-compare"]')).not.toContain('%');
    await press(page, 'Continue');
    await heading(page, 'Welcome, Sam Person');
  });

  it('calls another person no match, and counts the try', async () => {
    await takeSelfie();
    await compareWith(page, 'other-person');
    await heading(page, "The photos don't match");
    await page.getByText('2 tries left').waitFor();
  });

  it.each([
    ['no-face', "We couldn't find a face"],
    ['two-people', 'There is more than one face'],
  ])('is inconclusive on %s, names the photo, and counts no try', async (photo, flag) => {
    await takeSelfie();
    await compareWith(page, photo);
    await heading(page, "We couldn't compare them");
    await page.getByText("This doesn't count as a try").waitFor();
    expect(await textOf('figure[data-side="reference"]')).toContain(flag);
    expect(await textOf('figure[data-side="selfie"]')).toBe('');
    await press(page, 'Try another photo');
    await compareWith(page, 'same-person');
    await heading(page, 'The photos match');
  });

  it('reports a selfie without a face on the selfie', async () => {
    page = await site.open(`${site.server.url}/#verify`);
    await agree(page);
    await press(page, 'No face');
    await compareWith(page, 'same-person');
    await heading(page, "We couldn't compare them");
    expect(await textOf('figure[data-side="selfie"]')).toContain("We couldn't find a face");
    await page.getByRole('button', { name: 'Take the selfie again' }).waitFor();
  });

  it('releases the camera when the photo is taken, and again when the person leaves', async () => {
    page = await site.open(`${site.server.url}/#verify`);
    const running = async () => (await camera(page)).live;
    await agree(page);
    await press(page, 'Take photo');
    await heading(page, 'Is this a good photo?');
    expect(await running()).toBe(0);
    await press(page, 'Take again');
    await live(page);
    expect(await running()).toBe(1);
    await press(page, 'Stop and delete photos');
    await heading(page, 'Open an account');
    expect(await running()).toBe(0);
  });

  it('shows a comparison in the page’s QueryClient while it runs', async () => {
    await takeSelfie();
    await page.route('**/api/face-compare', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await compareWith(page, 'same-person');
    await page.getByRole('button', { name: /open tanstack query devtools/i }).click();
    await page.getByText('Mutations').first().click();
    await page
      .getByText(/facecompare/)
      .first()
      .waitFor();
    await heading(page, 'The photos match');
  });

  it("keeps photos out of the server's output", () => {
    expect(output).toContain('/api/face-compare');
    expect(output).not.toMatch(/[A-Za-z0-9+/]{64}/);
  });
});

/**
 * The code of docs/testing.md for Playwright, on the demo page: the browser's own fake camera, and
 * an answer from a script.
 */
import type { CompareVerdict } from '@facecompare/react';
import {
  photoFile,
  sampleInconclusive,
  sampleVerdict,
  wireAnswer,
} from '@facecompare/react/testing';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../tools/open-browser.ts';
import { type RunningServer, startServer } from '../tools/start-server.ts';

// recipe
/** Chromium then says yes for the person, and shows a moving pattern in place of a camera. */
const FAKE_CAMERA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** Answers in the place of the server. */
const answerWith = (page: Page, verdict: CompareVerdict) =>
  page.route('**/api/face-compare', (route) => {
    const request = route.request();
    // With a session, the page also asks this address with GET.
    if (request.method() !== 'POST') return route.fallback();
    const { body, ...envelope } = wireAnswer(verdict, request.postDataJSON());
    return route.fulfill({ ...envelope, json: body });
  });

async function compare(page: Page): Promise<void> {
  const photo = photoFile();
  await page.getByRole('checkbox', { name: /agree/i }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await page.getByLabel('Choose photo').setInputFiles({
    name: photo.name,
    mimeType: photo.type,
    buffer: Buffer.from(await photo.arrayBuffer()),
  });
  await page.getByRole('button', { name: 'Compare' }).click();
}
// end of recipe

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium(FAKE_CAMERA)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openStep(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.getByLabel('Full name').fill('Sam Person');
  await page.getByLabel('Email').fill('sam@example.com');
  await page.getByRole('button', { name: /next/i }).click();
  return page;
}

it('continues when the photos match', async () => {
  const page = await openStep();
  await answerWith(page, sampleVerdict('match'));
  await compare(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  // The bank's own server knows nothing of an answer that a script gave to the browser.
  await page.getByRole('heading', { name: 'We have no match for you yet' }).waitFor();
});

it('reports a photo without a face', async () => {
  const page = await openStep();
  await answerWith(page, sampleInconclusive({ code: 'no-face', sides: ['reference'] }));
  await compare(page);
  await page.getByRole('heading', { name: "We couldn't compare them" }).waitFor();
  expect(await page.locator('[data-part="face-compare"]').getAttribute('data-screen')).toBe(
    'inconclusive',
  );
});

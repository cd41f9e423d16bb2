/**
 * The screen of the headless story, on a page of its own, against the real server with a real face
 * in the camera.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sample } from '../tools/open-browser.ts';
import { type RunningServer, startServer } from '../tools/start-server.ts';
import { type BuiltPage, buildPage } from './build-page.ts';

let built: BuiltPage;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  built = await buildPage('headless-page');
  [server, browser] = await Promise.all([startServer(built.folder), openBrowser(sample('selfie'))]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  built?.remove();
});

async function compareWith(page: Page, photo: string): Promise<void> {
  await page.getByLabel('Choose photo').setInputFiles(sample(photo));
  await page.getByRole('button', { name: 'Compare' }).click();
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const change = (page: Page) => page.getByRole('button', { name: 'Change photo' }).click();

it('reports match, no match, no face and several faces as the widget does', async () => {
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.url);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();

  await compareWith(page, 'other-person');
  await heading(page, "The photos don't match");
  await change(page);
  await compareWith(page, 'no-face');
  await heading(page, "We couldn't find a face");
  await change(page);
  await compareWith(page, 'two-people');
  await heading(page, 'There is more than one face');
  await change(page);
  await compareWith(page, 'same-person');
  await heading(page, 'The photos match');
  expect(faults).toEqual([]);
});

/** A person's way through the widget, on any page of these tests. */
import type { Frame, Locator, Page } from 'playwright';
import { sample } from '../tools/open-browser.ts';
import type { HostProps } from './isolation-page/host-page.ts';

/** A page, a frame in it, or the part of a page with one of several widgets. */
export type Where = Page | Frame | Locator;

/** Waits for a screen, and names the screen that was shown instead. */
export async function onScreen(where: Where, name: string): Promise<void> {
  try {
    await where.locator(`[data-screen="${name}"]`).waitFor();
  } catch {
    const shown = await where.locator('[data-screen]').allTextContents();
    throw new Error(`Not on the screen "${name}" but on: ${shown.join()}`);
  }
}
/** Waits for the screen that adds a photo of this side. */
export const adds = (
  where: Where,
  side: 'selfie' | 'reference',
  limit: { readonly timeout?: number } = {},
) => where.locator(`[data-screen="add"][data-side="${side}"]`).waitFor(limit);
export const press = (where: Where, name: string) =>
  where.getByRole('button', { name, exact: true }).click();
export const heading = (where: Where, name: string) =>
  where.getByRole('heading', { name }).waitFor();
/** Waits until the camera shows a picture. */
export const live = (where: Where) => where.locator('[data-part="shutter"]:enabled').waitFor();

type Files = Parameters<Locator['setInputFiles']>[0];
export const choose = (where: Where, file: Files) =>
  where.getByLabel(/^Choose (another )?photo/).setInputFiles(file);
/** Chooses a file that is no photo. */
export const chooseText = (where: Where) =>
  choose(where, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no photo') });

/** Mounts the widget on the isolated page. */
export async function mount(page: Page, props: HostProps = {}): Promise<void> {
  await page.evaluate((given) => window.host.mount(given), props);
  await onScreen(page, 'welcome');
}

export async function agree(where: Where): Promise<void> {
  await where.getByRole('checkbox').check();
  await press(where, 'Start');
}

/** Both photos as files, for a page that was mounted with `FILES`. */
export const FILES: HostProps = { sources: { selfie: ['file'], reference: ['file'] } };

/** Takes a selfie with the camera, and keeps it. */
export async function shoot(where: Where): Promise<void> {
  await press(where, 'Take photo');
  await press(where, 'Use this photo');
}

export async function takeSelfie(where: Where): Promise<void> {
  await agree(where);
  await shoot(where);
  await onScreen(where, 'add');
}

/** Chooses a sample photo or a file, and compares it with the selfie. */
export async function compareWith(where: Where, photo: string | Files): Promise<void> {
  await choose(where, typeof photo === 'string' ? sample(photo) : photo);
  await press(where, 'Compare');
}

/** Goes from the first screen to a verdict of the real engine, with the selfie from the camera. */
export async function wholeJourney(where: Where): Promise<void> {
  await takeSelfie(where);
  await compareWith(where, 'same-person');
  await onScreen(where, 'match');
}

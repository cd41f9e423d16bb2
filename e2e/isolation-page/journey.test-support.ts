/** A person's way through the widget on the isolated page. */
import type { Page } from 'playwright';
import { sample } from '../../tools/open-browser.ts';
import type { HostProps } from './host-page.ts';

/** Waits for a screen, and names the screen that was shown instead. */
export async function onScreen(page: Page, name: string): Promise<void> {
  const widget = page.locator('[data-screen]');
  try {
    await page.locator(`[data-screen="${name}"]`).waitFor();
  } catch {
    throw new Error(
      `Not on the screen "${name}" but on: ${(await widget.allTextContents()).join()}`,
    );
  }
}
export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
export const choose = (
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
) => page.locator('[data-part="photo-picker"]').setInputFiles(file);

export async function mount(page: Page, props: HostProps = {}): Promise<void> {
  await page.evaluate((given) => window.host.mount(given), props);
  await onScreen(page, 'welcome');
}

export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox').check();
  await press(page, 'Start');
}

/** Both photos as files, for a page that was mounted with `FILES`. */
export const FILES: HostProps = { sources: { selfie: ['file'], reference: ['file'] } };

export async function takeSelfie(page: Page): Promise<void> {
  await agree(page);
  await press(page, 'Take photo');
  await press(page, 'Use this photo');
  await onScreen(page, 'add');
}

export async function compareWith(page: Page, photo: string): Promise<void> {
  await choose(page, sample(photo));
  await press(page, 'Compare');
}

/** Goes from the first screen to a verdict of the real engine, with the selfie from the camera. */
export async function wholeJourney(page: Page): Promise<void> {
  await takeSelfie(page);
  await compareWith(page, 'same-person');
  await onScreen(page, 'match');
}

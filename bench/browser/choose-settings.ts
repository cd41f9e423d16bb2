/** Chooses the fastest settings of a library with which it finds 99 of 100 labelled faces. */
import type { Browser } from 'playwright';
import { median, percent } from '../statistics.ts';
import { type Candidate, openPage } from './open-page.ts';
import { BACKENDS, type Peer, type Settings } from './peers.ts';

export const ENOUGH_FOUND = 0.99;

const COMPARISONS = 5;

export const settingsText = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => (name === 'backend' ? value : `${name} ${value}`))
    .join(', ');

/** Returns the median milliseconds of a comparison, or why it failed. */
async function timed(
  browser: Browser,
  site: string,
  candidate: Candidate,
): Promise<number | string> {
  try {
    const page = await openPage(browser, candidate, { site });
    try {
      return median(await page.evaluate((count) => window.library.warm(count), COMPARISONS));
    } finally {
      await page.context().close();
    }
  } catch (error) {
    return String(error).split('\n')[0] ?? '';
  }
}

async function shareFound(
  browser: Browser,
  site: string,
  candidate: Candidate,
  faces: readonly string[],
): Promise<number> {
  const page = await openPage(browser, candidate, { site });
  const found = await page.evaluate((urls) => window.library.finds(urls), faces);
  await page.context().close();
  return found / faces.length;
}

/**
 * Times all settings on the first backend. From the fastest on it counts the faces that they find.
 * The first settings that find enough are also timed on the other backends, which find the same
 * faces.
 *
 * @param site the URL of the pages and the faces
 * @throws Error if none finds enough
 */
export async function chooseSettings(
  browser: Browser,
  site: string,
  peer: Peer,
  faces: readonly string[],
): Promise<Settings> {
  const [first, ...others] = BACKENDS;
  const able: { settings: Settings; milliseconds: number }[] = [];
  for (const setting of peer.settings) {
    const settings = { backend: first, ...setting };
    const milliseconds = await timed(browser, site, { ...peer, settings });
    if (typeof milliseconds === 'number') able.push({ settings, milliseconds });
    else console.info(`  ${settingsText(settings)}: ${milliseconds}`);
  }
  able.sort((a, b) => a.milliseconds - b.milliseconds);
  for (const { settings, milliseconds } of able) {
    const found = await shareFound(browser, site, { ...peer, settings }, faces);
    console.info(
      `  ${settingsText(settings)}: ${milliseconds.toFixed(0)} ms, finds ${percent(found)} of ${faces.length} faces`,
    );
    if (found < ENOUGH_FOUND) continue;
    let best = { settings, milliseconds };
    for (const backend of others) {
      const other = { ...settings, backend };
      const took = await timed(browser, site, { ...peer, settings: other });
      console.info(
        `  ${settingsText(other)}: ${typeof took === 'number' ? `${took.toFixed(0)} ms` : took}`,
      );
      if (typeof took === 'number' && took < best.milliseconds)
        best = { settings: other, milliseconds: took };
    }
    return best.settings;
  }
  throw new Error(
    `${peer.name} finds ${percent(ENOUGH_FOUND, 0)} of the faces with none of its settings.`,
  );
}

import type { Browser } from 'playwright';
import { launchChromium } from '../../tools/open-browser.ts';
import { serveStories } from '../../tools/serve-stories.ts';

export interface StageStories {
  readonly browser: Browser;
  /** The URL of the built stories, with a slash at its end. */
  readonly url: string;
  readonly stories: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves the built stories, and opens a browser for their stages. */
export async function openStageStories(): Promise<StageStories> {
  const [{ url, entries, stop }, browser] = await Promise.all([
    serveStories('/'),
    launchChromium(['--use-fake-ui-for-media-stream']),
  ]);
  return {
    browser,
    url,
    // Stories with their own look add nothing here.
    stories: entries
      .filter(
        ({ id, type }) => type === 'story' && id.startsWith('stages--') && !id.endsWith('-dark'),
      )
      .map(({ id }) => id),
    async close() {
      await browser.close();
      stop();
    },
  };
}

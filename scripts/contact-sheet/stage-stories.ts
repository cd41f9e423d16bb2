import type { Browser } from 'playwright';
import { launchChromium } from '../../tools/open-browser.ts';
import { serveStories } from '../../tools/serve-stories.ts';

export interface StageStories {
  readonly browser: Browser;
  /** Where the built stories are served, with a slash at its end. */
  readonly url: string;
  readonly stories: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves the built stories, and opens a browser to look at their stages. */
export async function openStageStories(): Promise<StageStories> {
  const [{ url, entries, stop }, browser] = await Promise.all([
    serveStories('/'),
    launchChromium(['--use-fake-ui-for-media-stream']),
  ]);
  return {
    browser,
    url,
    // Those whose look is a part of the story have nothing to add.
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

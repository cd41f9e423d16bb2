import type { Browser } from 'playwright';

export interface ShownStory {
  /** What the last step of the story said, axe included. */
  readonly status: string;
  /** What stopped the story on its way; the status says nothing of it. */
  readonly stopped: string | null;
  /** How many pixels of the page are beside the window. */
  readonly beside: number;
}

/** What Storybook keeps on the page for its own tools: the last event of each name. */
interface StoryWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: 'storyFinished'): [{ readonly status: string }] | undefined;
    last(event: 'playFunctionThrewException'): [{ readonly message: string }] | undefined;
  };
}

/** Shows a story alone in a window, and waits until all that is done on it is done. */
export async function showStory(browser: Browser, url: string, width: number): Promise<ShownStory> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.goto(url);
    await page.waitForFunction(() => (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'));
    return await page.evaluate(() => {
      const channel = (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
      return {
        status: channel?.last('storyFinished')?.[0].status ?? 'unknown',
        stopped: channel?.last('playFunctionThrewException')?.[0].message ?? null,
        beside: document.documentElement.scrollWidth - innerWidth,
      };
    });
  } finally {
    await page.close();
  }
}

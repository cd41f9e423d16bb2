import type { Browser } from 'playwright';
import { type StoryEnd, storyEnd } from '../../tools/story-end.ts';

export interface ShownStory extends StoryEnd {
  /** How many pixels of the page are outside the window. */
  readonly beside: number;
}

/** Shows a story alone in a window, and waits until it has finished. */
export async function showStory(browser: Browser, url: string, width: number): Promise<ShownStory> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.goto(url);
    const end = await storyEnd(page);
    return {
      ...end,
      beside: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    };
  } finally {
    await page.close();
  }
}

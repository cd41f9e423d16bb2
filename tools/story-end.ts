import type { Page } from 'playwright';

export interface StoryEnd {
  /** What the last step of the story said, axe included. */
  readonly status: string;
  /** What stopped the story on its way; the status says nothing of it. */
  readonly stopped: string | null;
}

/** What Storybook keeps on the page for its own tools: the last event of each name. */
interface StoryWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: 'storyFinished'): [{ readonly status: string }] | undefined;
    last(event: 'playFunctionThrewException'): [{ readonly message: string }] | undefined;
  };
}

/** Waits until all that is done on a story is done. */
export async function storyEnd(page: Page): Promise<StoryEnd> {
  await page.waitForFunction(() =>
    (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'),
  );
  return page.evaluate(() => {
    const channel = (window as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
    return {
      status: channel?.last('storyFinished')?.[0].status ?? 'unknown',
      stopped: channel?.last('playFunctionThrewException')?.[0].message ?? null,
    };
  });
}

import type { Page } from 'playwright';

export interface StoryEnd {
  /** The status of the last step of the story, axe included. */
  readonly status: string;
  /** The error that stopped the story before its end; the status does not contain it. */
  readonly stopped: string | null;
}

/** What Storybook keeps on the page for its own tests: the last event of each name. */
interface StoryWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: 'storyFinished'): [{ readonly status: string }] | undefined;
    last(event: 'playFunctionThrewException'): [{ readonly message: string }] | undefined;
  };
}

/** Waits until a story and its checks have finished. */
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

/**
 * Takes pictures of stories at their end. Each story is played once in each language, and
 * photographed in every look.
 */
import type { Browser, Page } from 'playwright';
import { storyEnd } from '../../tools/story-end.ts';

export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly language: string;
  readonly width: number;
}

export interface Shot extends Look {
  readonly story: string;
  readonly png: Buffer;
}

interface Wanted {
  readonly stories: readonly string[];
  readonly languages: readonly string[];
  readonly schemes: readonly Look['scheme'][];
  readonly widths: readonly number[];
  /** A style sheet that is added to each story. */
  readonly css?: string;
  readonly onShot?: (shot: Shot) => void;
}

/** How tall the window is at each width: a small phone, a tablet, a laptop. */
const heightAt = (width: number): number => (width < 500 ? 660 : 720);

async function openStory(page: Page, url: string, story: string, language: string): Promise<void> {
  await page.goto(
    `${url}iframe.html?viewMode=story&id=${story}&globals=language:${language};direction:auto;scheme:light`,
  );
  const { stopped } = await storyEnd(page);
  if (stopped !== null)
    throw new Error(`The story ${story} did not reach its end in ${language}: ${stopped}`);
}

/** Finishes every animation. An endless one is set to its beginning. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await document.fonts.ready;
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations === Number.POSITIVE_INFINITY) {
        animation.pause();
        animation.currentTime = 0;
      } else animation.finish();
    }
  });

async function shootStory(
  browser: Browser,
  url: string,
  story: string,
  language: string,
  wanted: Wanted,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await openStory(page, url, story, language);
    if (wanted.css !== undefined) await page.addStyleTag({ content: wanted.css });
    for (const scheme of wanted.schemes) {
      await page.evaluate(
        (name) => document.querySelector('.on-page')?.setAttribute('data-scheme', name),
        scheme,
      );
      for (const width of wanted.widths) {
        await page.setViewportSize({ width, height: heightAt(width) });
        await settle(page);
        wanted.onShot?.({
          story,
          scheme,
          language,
          width,
          png: await page.screenshot({ fullPage: true }),
        });
      }
    }
  } finally {
    await page.close();
  }
}

/** As many pages at a time as there are cores to render them. */
const AT_ONCE = 3;

/**
 * Takes the wanted pictures.
 * @param url of a built Storybook, with a slash at its end
 * @throws Error that names a story that could not be played
 */
export async function shootStories(browser: Browser, url: string, wanted: Wanted): Promise<void> {
  const visits = wanted.stories.flatMap((story) =>
    wanted.languages.map((language) => ({ story, language })),
  );
  const next = async (): Promise<void> => {
    const visit = visits.shift();
    if (!visit) return;
    await shootStory(browser, url, visit.story, visit.language, wanted);
    return next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

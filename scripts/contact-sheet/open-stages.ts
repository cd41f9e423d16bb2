/**
 * Takes pictures of the stages at the end of their stories. Each story is played once in each
 * language, and photographed in every look.
 */
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../../tools/open-browser.ts';
import { serveStories } from '../../tools/serve-stories.ts';
import { storyEnd } from '../../tools/story-end.ts';

export interface Shot {
  readonly story: string;
  readonly language: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly png: Buffer;
}

export interface Looks {
  readonly languages: readonly string[];
  readonly schemes: readonly Shot['scheme'][];
  readonly widths: readonly number[];
  /** A style sheet that is added to each story. */
  readonly css?: string;
}

export interface Stages {
  readonly stories: readonly string[];
  /**
   * Takes pictures of all stages, or of some.
   * @throws Error that names a story that could not be played
   */
  shoot(looks: Looks, stories?: readonly string[]): Promise<readonly Shot[]>;
  close(): Promise<void>;
}

/** How tall the window is at each width: a small phone, a tablet, a laptop. */
const heightAt = (width: number): number => (width < 500 ? 660 : 720);

/** As many pages at a time as there are cores to render them. */
const AT_ONCE = 3;

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

async function openStory(browser: Browser, url: string, story: string, language: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const globals = `language:${language};direction:auto;scheme:light`;
  await page.goto(`${url}iframe.html?viewMode=story&id=${story}&globals=${globals}`);
  const { stopped } = await storyEnd(page);
  if (stopped !== null)
    throw new Error(`The story ${story} did not reach its end in ${language}: ${stopped}`);
  return page;
}

/** Serves the built stories, and opens a browser for their stages. */
export async function openStages(): Promise<Stages> {
  const [{ url, entries, stop }, browser] = await Promise.all([
    serveStories('/'),
    launchChromium(['--use-fake-ui-for-media-stream']),
  ]);
  // Stories with their own look add nothing here.
  const all = entries.flatMap(({ id, type }) =>
    type === 'story' && id.startsWith('stages--') && !id.endsWith('-dark') ? [id] : [],
  );
  async function shootStory(story: string, language: string, { schemes, widths, css }: Looks) {
    const page = await openStory(browser, url, story, language);
    const shots: Shot[] = [];
    if (css !== undefined) await page.addStyleTag({ content: css });
    for (const scheme of schemes) {
      await page.evaluate(
        (name) => document.querySelector('.on-page')?.setAttribute('data-scheme', name),
        scheme,
      );
      for (const width of widths) {
        await page.setViewportSize({ width, height: heightAt(width) });
        await settle(page);
        shots.push({
          ...{ story, language, scheme, width },
          png: await page.screenshot({ fullPage: true }),
        });
      }
    }
    await page.close();
    return shots;
  }
  return {
    stories: all,
    async shoot(looks, stories = all) {
      const visits = stories.flatMap((story) =>
        looks.languages.map((language) => [story, language] as const),
      );
      const shots: Shot[][] = [];
      const work = async (): Promise<void> => {
        for (let next = visits.shift(); next; next = visits.shift())
          shots.push(await shootStory(...next, looks));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return shots.flat();
    },
    async close() {
      await browser.close();
      await stop();
    },
  };
}

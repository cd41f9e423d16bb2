/**
 * Every stage in every language, on the narrowest phone: reached by its messages, free of faults,
 * and inside the window.
 */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../stories/languages.ts';
import { launchChromium } from '../../tools/open-browser.ts';
import { type ServedStories, serveStories } from '../../tools/serve-stories.ts';
import { showStory } from './show-story.ts';

let stories: ServedStories;
let browser: Browser;

beforeAll(async () => {
  [stories, browser] = await Promise.all([serveStories('/'), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  stories?.stop();
});

describe('the stages', () => {
  // Two at a time, because each waits for its pages.
  it.concurrent.each(LANGUAGES.map(({ tag }) => tag))('are all reached in %s', async (tag) => {
    const stages = stories.entries.filter(({ title }) => title === 'Stages');
    expect(stages.length).toBeGreaterThan(12);
    for (const { id } of stages) {
      const shown = await showStory(
        browser,
        `${stories.url}iframe.html?id=${id}&viewMode=story&globals=language:${tag}`,
        320,
      );
      expect({ id, ...shown }).toEqual({ id, status: 'success', stopped: null, beside: 0 });
    }
  });
});

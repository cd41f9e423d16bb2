/**
 * Every stage in every language, on the narrowest phone: reached by its messages, free of faults,
 * and inside the window.
 */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../stories/languages.ts';
import { launchChromium } from '../../tools/open-browser.ts';
import { serveStories } from '../../tools/serve-stories.ts';
import { setUp } from '../set-up.test-support.ts';
import { showStory } from './show-story.ts';

const site = setUp(serveStories, launchChromium);

describe('the stages', () => {
  // Two at a time, because each waits for its pages.
  it.concurrent.each(LANGUAGES.map(({ tag }) => tag))('are all reached in %s', async (tag) => {
    const stages = site.server.entries.filter(({ title }) => title === 'Stages');
    expect(stages.length).toBeGreaterThan(12);
    for (const { id } of stages) {
      const shown = await showStory(
        site.browser,
        `${site.server.url}iframe.html?id=${id}&viewMode=story&globals=language:${tag}`,
        320,
      );
      expect({ id, ...shown }).toEqual({ id, status: 'success', stopped: null, beside: 0 });
    }
  });
});

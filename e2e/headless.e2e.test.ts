/**
 * The screen of the headless story, on a page of its own, against the real server with a real face
 * in the camera.
 */
import { expect, it } from 'vitest';
import { buildPage } from './build-page.ts';
import { serveIsolated } from './isolation-page/serve-isolated.ts';
import { agree, compareWith, heading, press, shoot } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';

const site = setUp(() => serveIsolated(buildPage('headless-page'), () => ({})));

it('reports match, no match, no face and several faces as the widget does', async () => {
  const page = await site.open(site.server.origin);
  await agree(page);
  await shoot(page);
  const results = {
    'other-person': "The photos don't match",
    'no-face': "We couldn't find a face",
    'two-people': 'There is more than one face',
    'same-person': 'The photos match',
  };
  for (const [photo, result] of Object.entries(results)) {
    await compareWith(page, photo);
    await heading(page, result);
    if (photo !== 'same-person') await press(page, 'Change photo');
  }
  expect(site.faults).toEqual([]);
});

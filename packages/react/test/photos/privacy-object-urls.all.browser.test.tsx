/**
 * Random paths through the widget, with real photos. An object URL must live as long as its photo
 * is on the screen, and no longer. `SEED=… vitest run privacy-object-urls` repeats a run.
 */
import { sampleInconclusive, sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { cleanup, waitFor } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { patternFile } from '../support/gate.test-support.ts';
import {
  part,
  photoFile,
  root,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const RUNS = 1000;
const seed = Number(import.meta.env.SEED || Math.floor(Math.random() * 2 ** 31));
beforeAll(() => console.info(`SEED=${seed}: privacy-object-urls`));

/** URLs that were created and not yet revoked. */
const live = new Set<string>();
let made = 0;
let revoked = 0;

/** Presses a part of the screen, if it exists. */
const press = (name: string) => part(name)?.click();

const PRESSES = [
  'retake',
  'start-over',
  'retry',
  'cancel',
  'keep',
  'compare',
  'choose',
  'change',
  'reset',
] as const;
type Move = (typeof PRESSES)[number] | 'go on';
/** Mostly steps that lead on, so that photos are made and compared. */
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('go on' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...PRESSES) },
);

const ENDS = ['match', 'no-match', 'inconclusive', 'failed'];

tidyPage();
beforeEach(() => {
  live.clear();
  [made, revoked] = [0, 0];
  const { createObjectURL, revokeObjectURL } = URL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createObjectURL.call(URL, blob);
    live.add(url);
    made++;
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    if (live.delete(url)) revoked++;
    revokeObjectURL.call(URL, url);
  });
});
afterEach(cleanup);

/**
 * Expects that every live URL belongs to a photo on the screen, or to one that will be shown again.
 */
function expectNoneTooMany(): void {
  const shown = [...root().querySelectorAll('img')].map(({ src }) => src);
  for (const url of shown) expect(live.has(url), 'a photo on the screen lost its URL').toBe(true);
  if (ENDS.includes(screenName() ?? ''))
    expect([...live].toSorted()).toEqual([...new Set(shown)].toSorted());
  expect(made - revoked).toBe(live.size);
  expect(live.size).toBeLessThanOrEqual(2);
}

it(`P-12: revokes as many object URLs as it creates, at every end and after unmount, in ${RUNS} random runs`, async () => {
  const photos = {
    selfie: await photoFile('photo.jpg', 'image/jpeg', 120, 120),
    reference: await patternFile(7),
  };
  const answers = [
    sampleVerdict('match'),
    sampleVerdict('no-match'),
    sampleInconclusive({ code: 'no-face', sides: ['selfie'] }),
    { code: 'overloaded' } as const,
  ];
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(move, { minLength: 3, maxLength: 16, size: 'max' }),
      fc.nat(3),
      async (moves, first) => {
        const steps = answers.map((_, index) => ({
          answer: answers[(first + index) % 4] as (typeof answers)[number],
        }));
        const { handle, change, unmount } = show({
          backend: scriptedBackend(steps),
          sources: { selfie: ['file'], reference: ['file'] },
          consent: { noticeVersion: '1', token: 'signed' },
        });
        let version = 1;
        const choose = () => {
          const side = root().dataset.side === 'reference' ? 'reference' : 'selfie';
          handle.current?.choose(side, photos[side]);
        };
        const goOn = async () => {
          const screen = screenName() ?? '';
          if (screen === 'add' || screen === 'problem') choose();
          else if (['preparing', 'comparing'].includes(screen))
            await vi.waitUntil(() => screenName() !== screen, { interval: 2 });
          else for (const name of ['keep', 'compare', 'start-over', 'retry']) press(name);
        };
        for (const next of moves) {
          if (screenName() === 'welcome') press('start');
          if (next === 'go on') await goOn();
          else if (next === 'choose') choose();
          else if (next === 'change')
            change({ consent: { noticeVersion: `${++version}`, token: 'signed' } });
          else if (next === 'reset') handle.current?.reset();
          else press(next);
          // React renders a moment after an update from outside.
          await Promise.resolve();
          expectNoneTooMany();
          const screen = screenName() ?? '';
          seen.set(screen, (seen.get(screen) ?? 0) + 1);
        }
        unmount();
        // A photo that was being prepared when the widget unmounted must not get a new URL.
        await new Promise((resolve) => setTimeout(resolve, 2));
        expect([made - revoked, live.size]).toEqual([0, 0]);
      },
    ),
    { numRuns: RUNS, seed },
  );
  expect(made).toBeGreaterThan(RUNS);
  for (const end of ENDS) expect(seen.get(end) ?? 0, end).toBeGreaterThan(10);
  await waitFor(() => expect(live.size).toBe(0));
  // So many runs take minutes on a busy machine. A step that hangs has its own limit of 3 s.
}, 600_000);

import type { GuideDirection, GuideHint } from '@facecompare/contract';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../styles/face-compare.css';
import {
  button,
  onScreen,
  part,
  root,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../../test/support/widget.test-support.tsx';
import { en } from '../index.ts';
import { guideMessages } from '../locales/en/guide.ts';
import {
  cameraReady,
  openGuided,
  pause,
  pill,
  regions,
  reopen,
  see,
  status,
} from './guidance.test-support.tsx';

const { camera, hints } = guideMessages;
const base = () => part('guide');
const shutter = () => button(en.camera.shutter);

describe('guidance over the camera', () => {
  tidyPage();

  it('is absent, and its code is not loaded, when the host sets no guide', async () => {
    const { person } = show();
    await start(person);
    await cameraReady();
    expect([pill(), status(), base()?.dataset.ring]).toEqual([null, en.camera.live, undefined]);
    await shoot(person);
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/use-guidance')),
    ).not.toEqual([]);
    // This file imports the messages itself, but nothing that watches.
    expect(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('watch-with-guide')),
    ).toEqual([]);
  });

  it.each(Object.keys(hints) as GuideHint[])('shows the correction for %s', async (hint) => {
    await openGuided({ reading: see({ hint }) });
    await waitFor(() => expect(pill()).toBe(hints[hint].camera));
    expect([part('hint')?.dataset.hint, base()?.dataset.ring]).toEqual([hint, 'open']);
  });

  it('closes the ring and asks the person to press the button when there is nothing to correct', async () => {
    const { guide } = await openGuided({ reading: see({ hint: 'too-far' }) });
    await waitFor(() => expect(pill()).toBe(hints['too-far'].camera));
    const ring = () =>
      getComputedStyle(base()?.querySelector('path:last-child') as Element).strokeDasharray;
    await waitFor(() => expect(ring()).toBe('6px, 5px'));
    guide.see({ hint: null });
    await waitFor(() => expect(pill()).toBe(camera.press.text));
    expect([part('hint')?.dataset.hint, base()?.dataset.ring]).toEqual(['none', 'closed']);
    // The ring without gaps shows the state to people who see no colour.
    await waitFor(() => expect(ring()).toBe('11px, 0px'));
  });

  it('shows and announces a longer correction after 3 s', async () => {
    const { announced } = await openGuided({ reading: see({ hint: 'too-far' }) });
    await waitFor(() => expect(pill()).toBe(hints['too-far'].camera));
    await waitFor(() => expect(pill()).toBe(hints['too-far'].longer), { interval: 20 });
    await waitFor(() => expect(announced.at(-1)?.text).toBe(hints['too-far'].longer));
  });

  it('shows each correction for its full time, however quickly others follow', async () => {
    const { guide } = await openGuided({ reading: see({ hint: 'too-far' }), everyMs: 20 });
    await waitFor(() => expect(pill()).toBe(hints['too-far'].camera));
    const began = performance.now();
    let changes = 0;
    let last = pill();
    const observer = new MutationObserver(() => {
      if (pill() === last) return;
      last = pill();
      changes++;
    });
    observer.observe(root(), { childList: true, characterData: true, subtree: true });
    const names = ['too-dark', 'blurred', 'too-far', null, 'tilted'] as const;
    for (let turn = 0; turn < 40; turn++) {
      guide.see({ hint: names[turn % names.length] ?? null });
      await pause(50);
    }
    observer.disconnect();
    expect(changes).toBeGreaterThan(1);
    // Each stays for 600 ms, so this is the largest number of changes in the elapsed time.
    expect(changes).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 600) + 1);
  });

  it.each<{ direction: GuideDirection; page: 'ltr' | 'rtl' }>(
    (['left', 'right', 'up', 'down'] as const).flatMap((direction) =>
      (['ltr', 'rtl'] as const).map((page) => ({ direction, page })),
    ),
  )('points $direction as in a mirror, on a page that is $page', async ({ direction, page }) => {
    document.documentElement.dir = page;
    try {
      await openGuided({ reading: see({ hint: 'off-centre', direction }) });
      await waitFor(() => expect(pill()).toBe(hints['off-centre'].towards?.[direction]?.camera));
      // The preview is mirrored, so the person's own left is on the left of the screen.
      expect(getComputedStyle(part('camera') as Element).transform).toBe(
        'matrix(-1, 0, 0, 1, 0, 0)',
      );
      const stage = part('stage')?.getBoundingClientRect() ?? new DOMRect();
      const arrow = part('arrow') as unknown as SVGGElement;
      const { x, y, width, height } = arrow.getBoundingClientRect();
      const off = [
        x + width / 2 - (stage.x + stage.width / 2),
        y + height / 2 - (stage.y + stage.height / 2),
      ] as const;
      const points = arrow.getScreenCTM();
      const expected = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
      expect([Math.round(points?.a ?? 0), Math.round(points?.b ?? 0)]).toEqual(
        expected.map((sign) => (sign === 0 ? 0 : sign)),
      );
      expect(expected[0] === 0 ? Math.abs(off[0]) < 3 : Math.sign(off[0]) === expected[0]).toBe(
        true,
      );
      expect(expected[1] === 0 || Math.sign(off[1]) === expected[1]).toBe(true);
      expect(part('hint')?.dataset.direction).toBe(direction);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('shows how much of the guide is loaded, while the shutter works', async () => {
    const { person, guide, announced } = await openGuided(
      { progress: Array.from({ length: 99 }, () => ({ loaded: 1_240_000, total: 4_300_000 })) },
      { locale: 'de' },
    );
    await waitFor(() => expect(pill()).toBe(camera.loaded('1,2 MB', '4,3 MB')));
    expect(base()?.dataset.ring).toBe('open');
    await waitFor(() => expect(announced.at(-1)?.text).toBe(camera.loading));
    await shoot(person);
    expect(guide.running).toBe(0);
  });

  it('shows "hold still" while the photo is taken', async () => {
    await openGuided({ reading: see({ hint: 'too-far' }), best: 'never' });
    await waitFor(() => expect(pill()).toBe(hints['too-far'].camera));
    shutter().click();
    await waitFor(() => expect(pill()).toBe(camera.taking));
    await onScreen('review');
  });

  it('does not watch a camera for the reference photo', async () => {
    const { person, guide } = await openGuided({}, { sources: { reference: ['camera'] } });
    await waitFor(() => expect(guide.running).toBe(1));
    await shoot(person);
    await person.click(button(en.photo.keep));
    await person.click(button(en.camera.open));
    await cameraReady();
    expect([guide.begun, guide.running, pill(), status()]).toEqual([1, 0, null, en.camera.live]);
    await shoot(person);
    expect(guide.bursts).toHaveLength(2);
  });

  it("uses the host's messages", async () => {
    const messages = {
      guide: {
        hints: { 'too-far': { camera: 'Näher kommen' } },
        camera: { disableAutoCapture: 'Selbst auslösen' },
      },
    };
    await openGuided({ reading: see({ hint: 'too-far' }) }, { messages, autoCapture: true });
    await waitFor(() => expect(pill()).toBe('Näher kommen'));
    expect(screen.getByRole('button', { name: 'Selbst auslösen' })).toBeTruthy();
  });
});

describe('a watch', () => {
  tidyPage();

  it.each([{ strict: false }, { strict: true }])(
    'runs once, and ends when the camera is closed, the photo is taken or the widget unmounts; strict: $strict',
    async ({ strict }) => {
      const { person, guide, unmount } = await openGuided({}, { strict });
      await waitFor(() => expect([guide.begun, guide.running]).toEqual([1, 1]));
      await person.click(button(en.cancel));
      await waitFor(() => expect(guide.running).toBe(0));
      await person.click(button(en.camera.open));
      await cameraReady();
      await waitFor(() => expect([guide.begun, guide.running]).toEqual([2, 1]));
      shutter().click();
      await waitFor(() => expect(guide.running).toBe(0));
      await onScreen('review');
      await person.click(button(en.photo.retake));
      await cameraReady();
      await waitFor(() => expect([guide.begun, guide.running]).toEqual([3, 1]));
      unmount();
      await pause(100);
      expect([guide.begun, guide.running]).toEqual([3, 0]);
    },
  );

  it('ends while the camera is paused, and a new one starts afterwards', async () => {
    const { guide } = await openGuided();
    await waitFor(() => expect(guide.running).toBe(1));
    const track = (part('camera') as HTMLVideoElement).srcObject as MediaStream;
    track.getTracks()[0]?.dispatchEvent(new Event('mute'));
    // A mute in the first second counts after it has lasted a second.
    await waitFor(() => expect(guide.running).toBe(0));
    expect([pill(), status()]).toEqual([en.camera.paused, en.camera.paused]);
    track.getTracks()[0]?.dispatchEvent(new Event('unmute'));
    await waitFor(() => expect([guide.begun, guide.running]).toEqual([2, 1]));
  });

  it.each([0, 40, 150, 300, 500])(
    'leaves no bitmap open when the widget unmounts %i ms after the shutter',
    async (milliseconds) => {
      const taken: ImageBitmap[] = [];
      const real = globalThis.createImageBitmap.bind(globalThis);
      vi.stubGlobal('createImageBitmap', async (...asked: Parameters<typeof createImageBitmap>) => {
        const bitmap = await real(...asked);
        taken.push(bitmap);
        return bitmap;
      });
      const { unmount, guide } = await openGuided({ best: milliseconds === 500 ? 1 : 0 });
      await waitFor(() => expect(guide.running).toBe(1));
      shutter().click();
      await pause(milliseconds);
      unmount();
      await waitFor(() => expect(taken.filter(({ width }) => width > 0)).toEqual([]));
      expect(guide.running).toBe(0);
    },
  );
});

describe('a guide that fails', () => {
  tidyPage();

  it('is reported once and shown; the shutter still works, and the guide does not run again', async () => {
    const { person, guide, problems, announced } = await openGuided({
      problem: { code: 'engine-unsupported' },
    });
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    expect([problems, base()?.dataset.ring]).toEqual([['engine-unsupported'], undefined]);
    await waitFor(() => expect(announced.at(-1)?.text).toBe(camera.unavailable));
    await reopen(person);
    await pause(300);
    expect([guide.begun, pill(), status()]).toEqual([1, null, en.camera.live]);
    await shoot(person);
    expect([problems, guide.bursts]).toEqual([['engine-unsupported'], []]);
  });

  it('runs again when the person opens the camera again and a retry can help; only the first failure is reported', async () => {
    const { person, guide, problems } = await openGuided({
      problem: { code: 'engine-unavailable' },
    });
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    await reopen(person);
    await waitFor(() => expect(guide.begun).toBe(2));
    // The second failure has arrived when it is shown. The host does not get the same report again.
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    expect(problems).toEqual(['engine-unavailable']);
  });

  it('may throw synchronously, or throw something that is not a ProblemError', async () => {
    const guide = { ...(await import('@facecompare/contract/testing')).scriptedGuide() };
    const watch = vi.fn(() => {
      throw new TypeError('not ours');
    });
    const { problems } = await openGuided({}, { guide: { ...guide, watch } });
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    expect([problems, watch.mock.calls.length]).toEqual([['internal-error'], 1]);
  });

  it('does not choose a frame, so the frame of the shutter is the photo', async () => {
    const { person, guide } = await openGuided({ best: { code: 'engine-unavailable' } });
    await shoot(person);
    expect(guide.bursts).toHaveLength(1);
  });
});

describe('the announcements of the guidance', () => {
  tidyPage();

  it('P-33: come from one region, at most one in 2 s, and never the same twice in a row', async () => {
    const { guide, announced } = await openGuided({
      reading: see({ hint: 'too-far' }),
      everyMs: 20,
    });
    const names = ['too-far', 'too-dark', null, 'too-far', 'blurred', 'moving'] as const;
    for (let turn = 0; turn < 60; turn++) {
      guide.see({ hint: names[(turn * 7) % names.length] ?? null });
      expect(regions()).toBe(1);
      await pause(150);
    }
    const hintsSaid = announced.slice(announced.findIndex(({ text }) => text === en.camera.live));
    expect(hintsSaid.length).toBeGreaterThan(3);
    for (const [index, { text, at }] of hintsSaid.slice(1).entries()) {
      // React's rendering time may bring two of them a little closer together.
      expect(at - (hintsSaid[index]?.at ?? 0)).toBeGreaterThan(1850);
      expect(text).not.toBe(hintsSaid[index]?.text);
    }
  });

  it.each([
    { from: 'the left', x: -1, y: 0, size: 0 },
    { from: 'the right', x: 1, y: 0, size: 0 },
    { from: 'below', x: 0, y: -1, size: 0 },
    { from: 'above', x: 0, y: 1, size: 0 },
    { from: 'too far away', x: 0, y: 0, size: -1 },
  ])(
    'P-39: lead a person who only listens from $from into the frame',
    async ({ x, y, size }) => {
      const person = { x, y, size };
      const towards = (): GuideDirection =>
        person.x < 0 ? 'right' : person.x > 0 ? 'left' : person.y < 0 ? 'up' : 'down';
      const looked = () =>
        person.size < 0
          ? see({ hint: 'too-far' })
          : person.x || person.y
            ? see({ hint: 'off-centre', direction: towards() })
            : see({});
      const { guide, announced } = await openGuided({ reading: looked() });
      /** What a person does who only follows the announcements. */
      const moves: readonly (readonly [RegExp, () => void])[] = [
        [/to your left/, () => person.x--],
        [/to your right/, () => person.x++],
        [/move up/i, () => person.y++],
        [/move down/i, () => person.y--],
        [/come closer/i, () => person.size++],
        [/face in the frame\. press the button/i, () => shutter().click()],
      ];
      let listened = 0;
      while (screenName() === 'camera') {
        await waitFor(() =>
          expect(announced.length > listened || screenName() !== 'camera').toBe(true),
        );
        const sentence = announced[listened++]?.text ?? '';
        moves.find(([words]) => words.test(sentence))?.[1]();
        if (screenName() === 'camera') guide.see(looked());
      }
      await onScreen('review');
      expect(person).toEqual({ x: 0, y: 0, size: 0 });
    },
    20_000,
  );
});

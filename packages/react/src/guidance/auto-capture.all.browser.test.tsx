import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../styles/face-compare.css';
import {
  button,
  onScreen,
  part,
  shoot,
  tidyPage,
} from '../../test/support/widget.test-support.tsx';
import { en } from '../index.ts';
import { guideWords } from '../locales/en/guide.ts';
import { cameraReady, openGuided, pause, pill, see } from './guidance.test-support.tsx';

const { camera } = guideWords;
const shots = (events: readonly string[]) =>
  events.filter((type) => type === 'camera/shoot').length;
const takeMyself = () => button(camera.takeMyself);
const live = { timeout: 6000 };

describe('auto-capture', () => {
  tidyPage();

  it('takes one picture, after "hold still" was shown and said', async () => {
    const { guide, said, events } = await openGuided({}, { autoCapture: true });
    await waitFor(() => expect(pill()).toBe(camera.holdStill.text));
    expect(button(en.camera.shutter).disabled).toBe(false);
    await waitFor(() => expect(shots(events)).toBe(1), live);
    const now = performance.now();
    expect(said.at(-1)?.text).toBe(camera.holdStill.spoken);
    expect(now - (said.at(-1)?.at ?? now)).toBeGreaterThan(400);
    await onScreen('look');
    await pause(300);
    expect([shots(events), guide.running, guide.bursts.length]).toEqual([1, 0, 1]);
  });

  it('waits for as long as something is to be corrected now and then', async () => {
    const { guide, events } = await openGuided({ everyMs: 40 }, { autoCapture: true });
    for (let turn = 0; turn < 10; turn++) {
      await pause(450);
      guide.see({ hint: 'moving' });
      guide.see({ hint: null });
    }
    expect(shots(events)).toBe(0);
    await waitFor(() => expect(shots(events)).toBe(1), live);
    await onScreen('look');
  });

  it('is not there unless it is asked for', async () => {
    const { events } = await openGuided();
    await waitFor(() => expect(pill()).toBe(camera.press.text));
    await pause(3500);
    expect([shots(events), part('take-myself')]).toEqual([0, null]);
  });

  it('P-34: is turned off by the person, for this visit; the shutter was there all along', async () => {
    const { person, events, said, handle } = await openGuided(
      { reading: see({ hint: 'too-far' }) },
      { autoCapture: true },
    );
    await waitFor(() => expect(takeMyself()).toBeTruthy());
    expect(button(en.camera.shutter).disabled).toBe(false);
    const box = takeMyself().getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await person.click(takeMyself());
    await waitFor(() => expect(part('take-myself')).toBeNull());
    expect(document.activeElement).toBe(button(en.camera.shutter));
    const after = await openedAgain();
    expect(after).toBe(0);
    async function openedAgain() {
      await shoot(person);
      await person.click(button(en.photo.retake));
      await cameraReady();
      await waitFor(() => expect(pill()).toBe(guideWords.hints['too-far'].camera));
      return screen.queryAllByRole('button', { name: camera.takeMyself }).length;
    }
    expect([shots(events), said.filter(({ text }) => text === camera.holdStill.spoken)]).toEqual([
      1,
      [],
    ]);
    handle.current?.reset();
  });

  it('leaves a slow device to the person, and says so once', async () => {
    const { said, events, person } = await openGuided({ everyMs: 400 }, { autoCapture: true });
    await waitFor(() => expect(pill()).toBe(camera.tooSlow), live);
    expect(part('take-myself')).toBeNull();
    await waitFor(() => expect(pill()).toBe(camera.press.text), live);
    await pause(2200);
    expect(said.filter(({ text }) => text === camera.tooSlow)).toHaveLength(1);
    expect(shots(events)).toBe(0);
    await shoot(person);
    await person.click(button(en.photo.retake));
    await cameraReady();
    await pause(3000);
    expect([
      said.filter(({ text }) => text === camera.tooSlow).length,
      shots(events),
      part('take-myself'),
    ]).toEqual([1, 1, null]);
  });

  it('measures no time in which nobody sees the page', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get');
    await openGuided({ reading: see({ hint: 'too-far' }), everyMs: 400 }, { autoCapture: true });
    await waitFor(() => expect(takeMyself()).toBeTruthy());
    hidden.mockReturnValue(true);
    await pause(3000);
    expect(takeMyself()).toBeTruthy();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(1500);
    expect(takeMyself()).toBeTruthy();
    await waitFor(() => expect(part('take-myself')).toBeNull(), live);
  });

  it('goes with a guide that fails', async () => {
    const { events } = await openGuided(
      { problem: { code: 'engine-unsupported' } },
      { autoCapture: true },
    );
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    await pause(2500);
    expect([shots(events), part('take-myself')]).toEqual([0, null]);
  });
});

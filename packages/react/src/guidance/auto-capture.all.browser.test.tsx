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
import { guideMessages } from '../locales/en/guide.ts';
import { cameraReady, openGuided, pause, pill, see } from './guidance.test-support.tsx';

const { camera } = guideMessages;
const shots = (events: readonly string[]) =>
  events.filter((type) => type === 'camera/shoot').length;
const disableAutoCapture = () => button(camera.disableAutoCapture);

describe('auto-capture', () => {
  tidyPage();

  it('takes one photo, after "hold still" was shown and announced', async () => {
    const { guide, announced, events } = await openGuided({}, { autoCapture: true });
    await waitFor(() => expect(pill()).toBe(camera.holdStill.text));
    expect(button(en.camera.shutter).disabled).toBe(false);
    await waitFor(() => expect(shots(events)).toBe(1));
    const now = performance.now();
    expect(announced.at(-1)?.text).toBe(camera.holdStill.spoken);
    expect(now - (announced.at(-1)?.at ?? now)).toBeGreaterThan(400);
    await onScreen('review');
    await pause(300);
    expect([shots(events), guide.running, guide.bursts.length]).toEqual([1, 0, 1]);
  });

  it('waits while there are still corrections now and then', async () => {
    const { guide, events } = await openGuided({ everyMs: 40 }, { autoCapture: true });
    for (let turn = 0; turn < 10; turn++) {
      await pause(450);
      guide.see({ hint: 'moving' });
      guide.see({ hint: null });
    }
    expect(shots(events)).toBe(0);
    await waitFor(() => expect(shots(events)).toBe(1));
    await onScreen('review');
  });

  it('is off unless the host turns it on', async () => {
    const { events } = await openGuided();
    await waitFor(() => expect(pill()).toBe(camera.press.text));
    await pause(3500);
    expect([shots(events), part('disable-auto-capture')]).toEqual([0, null]);
  });

  it('P-34: stays off for this mount after the person turns it off; the shutter works all the time', async () => {
    const { person, events, announced, handle } = await openGuided(
      { reading: see({ hint: 'too-far' }) },
      { autoCapture: true },
    );
    await waitFor(() => expect(disableAutoCapture()).toBeTruthy());
    expect(button(en.camera.shutter).disabled).toBe(false);
    const box = disableAutoCapture().getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await person.click(disableAutoCapture());
    await waitFor(() => expect(part('disable-auto-capture')).toBeNull());
    expect(document.activeElement).toBe(button(en.camera.shutter));
    const after = await openedAgain();
    expect(after).toBe(0);
    async function openedAgain() {
      await shoot(person);
      await person.click(button(en.photo.retake));
      await cameraReady();
      await waitFor(() => expect(pill()).toBe(guideMessages.hints['too-far'].camera));
      return screen.queryAllByRole('button', { name: camera.disableAutoCapture }).length;
    }
    expect([
      shots(events),
      announced.filter(({ text }) => text === camera.holdStill.spoken),
    ]).toEqual([1, []]);
    handle.current?.reset();
  });

  it('turns off when the guide is too slow, and announces that once', async () => {
    const { announced, events, person } = await openGuided({ everyMs: 400 }, { autoCapture: true });
    await waitFor(() => expect(pill()).toBe(camera.tooSlow));
    expect(part('disable-auto-capture')).toBeNull();
    await waitFor(() => expect(pill()).toBe(camera.press.text));
    await waitFor(() => expect(announced.at(-1)?.text).toBe(camera.press.spoken));
    await pause(2500);
    expect([pill(), announced.at(-1)?.text]).toEqual([camera.press.text, camera.press.spoken]);
    expect(announced.filter(({ text }) => text === camera.tooSlow)).toHaveLength(1);
    expect(shots(events)).toBe(0);
    await shoot(person);
    await person.click(button(en.photo.retake));
    await cameraReady();
    await pause(3000);
    expect([
      announced.filter(({ text }) => text === camera.tooSlow).length,
      shots(events),
      part('disable-auto-capture'),
    ]).toEqual([1, 1, null]);
  });

  it('does not count the time in which the page is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get');
    await openGuided({ reading: see({ hint: 'too-far' }), everyMs: 400 }, { autoCapture: true });
    await waitFor(() => expect(disableAutoCapture()).toBeTruthy());
    hidden.mockReturnValue(true);
    await pause(3000);
    expect(disableAutoCapture()).toBeTruthy();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pause(1500);
    expect(disableAutoCapture()).toBeTruthy();
    await waitFor(() => expect(part('disable-auto-capture')).toBeNull());
  });

  it('is off when the guide fails', async () => {
    const { events } = await openGuided(
      { problem: { code: 'engine-unsupported' } },
      { autoCapture: true },
    );
    await waitFor(() => expect(pill()).toBe(camera.unavailable));
    await pause(2500);
    expect([shots(events), part('disable-auto-capture')]).toEqual([0, null]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  onScreen,
  problemCode,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

/** The id that the browser gives the fake camera. */
let realId = '';

/**
 * Simulates the list of a laptop with several cameras. The first entry is the browser's fake
 * camera.
 */
function plugIn(...labels: string[]) {
  const devices = labels.map((label, index) => ({
    kind: 'videoinput',
    deviceId: index === 0 ? realId : `camera-${index}`,
    groupId: '',
    label,
    toJSON: () => ({}),
  }));
  const microphone = {
    kind: 'audioinput',
    deviceId: 'microphone',
    groupId: '',
    label: 'Microphone',
    toJSON: () => ({}),
  };
  return vi
    .spyOn(navigator.mediaDevices, 'enumerateDevices')
    .mockImplementation(async () => [microphone, ...devices] as unknown as MediaDeviceInfo[]);
}

const picker = () => screen.queryByRole<HTMLSelectElement>('combobox', { name: en.camera.choose });
const names = () => {
  const found = picker();
  return found
    ? within(found)
        .getAllByRole('option')
        .map((option) => option.textContent)
    : [];
};

beforeAll(async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  const [track] = stream.getVideoTracks();
  realId = track?.getSettings().deviceId ?? '';
  track?.stop();
  expect(realId).not.toBe('');
});

describe('several cameras', () => {
  tidyPage();

  it('are offered when one is live, and C-26 the old one is off before the new one is requested', async () => {
    plugIn('FaceTime HD', 'Desk camera');
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(names()).toEqual(['FaceTime HD', 'Desk camera']));
    await person.selectOptions(picker() ?? document.body, 'Desk camera');
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2));
    expect(camera.ask.mock.calls[1]?.[0]).toEqual({
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, deviceId: 'camera-1' },
    });
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    await waitFor(() => expect(picker()?.value).toBe('camera-1'));
    await shoot(person);
    expect(camera.live()).toBe(0);
  });

  it('stay chosen for the retake', async () => {
    plugIn('FaceTime HD', 'Desk camera');
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(names()).toHaveLength(2));
    await person.selectOptions(picker() ?? document.body, 'Desk camera');
    await shoot(person);
    await person.click(button(en.photo.retake));
    await shoot(person);
    expect(
      camera.ask.mock.calls.map(
        ([asked]) => (asked?.video as MediaTrackConstraints | undefined)?.deviceId,
      ),
    ).toEqual([undefined, 'camera-1', 'camera-1']);
  });

  it('C-41 always have a name', async () => {
    plugIn('', '');
    const { person } = show();
    await start(person);
    await waitFor(() => expect(names()).toEqual(['Camera 1', 'Camera 2']));
  });

  it('appear when they are plugged in, and disappear when they are unplugged', async () => {
    plugIn('FaceTime HD');
    const { person } = show();
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    expect(picker()).toBeNull();
    plugIn('FaceTime HD', 'Desk camera');
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitFor(() => expect(names()).toHaveLength(2));
    plugIn('FaceTime HD');
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitFor(() => expect(picker()).toBeNull());
  });

  it("C-26 report camera-lost when the one in use is unplugged; only the person's retry requests another one", async () => {
    plugIn('FaceTime HD', 'Desk camera');
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    const devices = plugIn('FaceTime HD', 'Desk camera');
    const left = (await navigator.mediaDevices.enumerateDevices()).filter(
      ({ deviceId }) => deviceId !== realId,
    );
    devices.mockResolvedValue(left);
    // In some browsers the track of such a camera stays live.
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await onScreen('problem');
    expect(problemCode()).toBe('camera-lost');
    expect(camera.live()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(camera.ask).toHaveBeenCalledTimes(1);
    await person.click(button(en.retry));
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    // A preference, so that the remaining camera can be used.
    expect(camera.ask.mock.lastCall?.[0]).toEqual({
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
    });
  });

  it('C-26 stay on when another camera comes or goes, or when the browser hides the list', async () => {
    plugIn('FaceTime HD', 'Desk camera');
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(names()).toHaveLength(2));
    for (const labels of [['FaceTime HD'], ['FaceTime HD', 'Desk camera'], []]) {
      plugIn(...labels);
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(camera.live()).toBe(1);
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['busy', () => Promise.reject(new DOMException('', 'NotReadableError')), 'camera-in-use'],
    ['gone', () => Promise.reject(new DOMException('', 'AbortError')), 'camera-start-failed'],
  ] as const)('H-8: allow another choice when the default one is %s', async (_, fail, code) => {
    plugIn('FaceTime HD', 'Desk camera');
    const camera = watchCamera();
    const given = camera.ask.getMockImplementation();
    camera.ask.mockImplementation((asked) => {
      const { deviceId } = (asked?.video ?? {}) as MediaTrackConstraints;
      return (deviceId === 'camera-1' ? given?.(asked) : fail()) as never;
    });
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    await waitFor(() => expect(names()).toEqual(['FaceTime HD', 'Desk camera']));
    await person.selectOptions(picker() ?? document.body, 'Desk camera');
    await onScreen('camera');
    await shoot(person);
  });

  it.each(['starting', 'waiting', 'paused', 'live'])(
    'H-8: allow another choice while the camera is %s',
    async (status) => {
      plugIn('FaceTime HD', 'Desk camera');
      const camera = watchCamera();
      if (status === 'starting' || status === 'waiting') camera.hold();
      if (status === 'waiting')
        vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
      const { person } = show();
      await start(person);
      await waitFor(() => expect(names()).toEqual(['FaceTime HD', 'Desk camera']));
      if (status === 'waiting') await vi.advanceTimersByTimeAsync(11_000);
      if (status === 'paused' || status === 'live')
        await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
      if (status === 'paused') camera.tracks[0]?.dispatchEvent(new Event('mute'));
      const asked = camera.ask.mock.calls.length;
      vi.useRealTimers();
      await person.selectOptions(picker() ?? document.body, 'Desk camera');
      await waitFor(() => expect(camera.ask.mock.calls.length).toBe(asked + 1));
      expect(camera.ask.mock.lastCall?.[0]).toMatchObject({ video: { deviceId: 'camera-1' } });
    },
  );

  it('H-8: show the one that is in use in the list, whichever was requested', async () => {
    const devices = plugIn('FaceTime HD', 'Desk camera');
    // The camera in use is the second of the list.
    devices.mockResolvedValue([...(await navigator.mediaDevices.enumerateDevices())].reverse());
    const { person } = show();
    await start(person);
    await waitFor(() => expect(picker()?.value).toBe(realId));
    expect(names()).toEqual(['Desk camera', 'FaceTime HD']);
    // A browser may open another camera than the requested one.
    await person.selectOptions(picker() ?? document.body, 'Desk camera');
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    await waitFor(() => expect(picker()?.value).toBe(realId));
  });

  it('H-8: offer no choice without ids, because ids are needed to choose', async () => {
    plugIn('', '').mockResolvedValue([
      { kind: 'videoinput', deviceId: '', groupId: '', label: '' },
      { kind: 'videoinput', deviceId: '', groupId: '', label: '' },
    ] as MediaDeviceInfo[]);
    const { person } = show();
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    expect(picker()).toBeNull();
  });

  it('cause no failure when the browser cannot list them', async () => {
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
    const { person } = show();
    await start(person);
    await shoot(person);
    await onScreen('review');
  });
});

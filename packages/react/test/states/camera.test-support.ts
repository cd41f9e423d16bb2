/** The camera: requested, blocked, on, and on with a guide. */
import type { GuideReading } from '@facecompare/contract';
import { type GuideScript, scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { en, type FaceCompareProps } from '../../src/index.ts';
import { guideMessages } from '../../src/locales/en/guide.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  onScreen,
  type Person,
  part,
  start,
  takeSelfie,
} from '../support/widget.test-support.tsx';
import { cameraReady, type WidgetState } from './state.test-support.ts';

const hint = (text: string) => waitFor(() => expect(part('hint')?.textContent).toBe(text));

/** Leaves the permission prompt open. The widget's timers are fake until the time is over. */
async function unanswered(person: Person, milliseconds: number): Promise<void> {
  watchCamera().hold();
  await person.click(document.querySelector<HTMLElement>('[data-part="consent"]') ?? document.body);
  const later = globalThis.setTimeout;
  const ours = !vi.isFakeTimers();
  if (ours) vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  button(en.welcome.start).click();
  for (const wait of [0, 10_000, milliseconds - 10_000]) {
    vi.advanceTimersByTime(wait);
    await new Promise((resolve) => later(resolve, 60));
  }
  if (ours) vi.useRealTimers();
}

/** Adds a second camera to the list; the first one is the browser's fake camera. */
export async function twoCameras(): Promise<void> {
  const [real] = (await navigator.mediaDevices.enumerateDevices()).filter(
    ({ kind }) => kind === 'videoinput',
  );
  const camera = (deviceId: string, label: string) => ({
    kind: 'videoinput',
    deviceId,
    label,
    groupId: '',
    toJSON: () => ({}),
  });
  const list = [
    camera(real?.deviceId ?? '', 'Camera of this laptop'),
    camera('second', 'Camera on the desk'),
  ];
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(list as MediaDeviceInfo[]);
}

const FACE = { x: 0.35, y: 0.2, width: 0.3, height: 0.55 };
/** @param spoken what the live region announces, if it is more than what is shown */
const guided = (
  name: string,
  script: GuideScript,
  text: string,
  spoken = text,
  props: Partial<FaceCompareProps> = {},
): WidgetState => ({
  name,
  props: () => ({ guide: scriptedGuide(script), locale: 'en', ...props }),
  reach: async (person) => {
    await start(person);
    await cameraReady();
    await hint(text);
    await waitFor(() => expect(part('status')?.textContent).toBe(spoken));
  },
});
const see = (reading: Partial<GuideReading>): GuideReading => ({
  hint: null,
  face: FACE,
  ...reading,
});
const loading = Array.from({ length: 999 }, () => ({ loaded: 1_240_000, total: 4_300_000 }));

export const CAMERA: readonly WidgetState[] = [
  {
    name: 'camera-starting',
    reach: async (person) => {
      const camera = watchCamera();
      camera.hold();
      await start(person);
      await onScreen('camera');
      // The camera code loads before the camera is requested.
      await waitFor(() => expect(camera.ask).toHaveBeenCalled());
    },
  },
  {
    name: 'camera-waiting',
    reach: (person) => unanswered(person, 10_000).then(() => hint(en.camera.waiting)),
  },
  {
    name: 'camera-unanswered',
    reach: (person) => unanswered(person, 60_000).then(() => hint(en.camera.unanswered)),
  },
  {
    name: 'camera-blocked',
    reach: async (person) => {
      vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (
        this: HTMLMediaElement,
      ) {
        this.pause();
        return Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await start(person);
      await hint(en.camera.blocked);
    },
  },
  {
    name: 'camera-paused',
    reach: async (person) => {
      watchCamera().refuse(new DOMException('', 'InvalidStateError'));
      await start(person);
      await hint(en.camera.paused);
    },
  },
  { name: 'camera-live', reach: (person) => start(person).then(cameraReady) },
  {
    name: 'camera-live-several',
    reach: async (person) => {
      await twoCameras();
      await start(person);
      await cameraReady();
      await waitFor(() => expect(part('camera-picker')).toBeTruthy());
    },
  },
  {
    name: 'camera-of-the-photo',
    props: () => ({ sources: { reference: ['camera', 'file'] } }),
    reach: async (person) => {
      await takeSelfie(person);
      await person.click(button(en.camera.open));
      await onScreen('camera');
      await cameraReady();
    },
  },
  guided(
    'camera-guide-loading',
    { progress: loading },
    guideMessages.camera.loaded('1.2 MB', '4.3 MB'),
    guideMessages.camera.loading,
  ),
  guided(
    'camera-guide-corrects',
    { reading: see({ hint: 'off-centre', direction: 'left' }) },
    guideMessages.hints['off-centre'].towards.left.longer,
  ),
  guided(
    'camera-guide-longest-correction',
    { reading: see({ hint: 'uneven-light' }) },
    guideMessages.hints['uneven-light'].longer,
  ),
  guided(
    'camera-guide-all-well',
    {},
    guideMessages.camera.press.text,
    guideMessages.camera.press.spoken,
  ),
  guided(
    'camera-guide-takes-the-picture',
    { reading: see({ hint: 'too-far' }) },
    guideMessages.hints['too-far'].longer,
    undefined,
    {
      autoCapture: true,
    },
  ),
  guided(
    'camera-guide-unavailable',
    { problem: { code: 'engine-unsupported' } },
    guideMessages.camera.unavailable,
  ),
];

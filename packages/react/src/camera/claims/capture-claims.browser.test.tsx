/** The claims of selfies that the widget takes with the browser's fake camera. */
import type { CaptureClaims } from '@facecompare/contract';
import { scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { twoColours, watchCamera } from '../../../test/support/camera.test-support.ts';
import {
  button,
  chooseFile,
  compared,
  onScreen,
  type Person,
  part,
  show,
  start,
  tidyPage,
} from '../../../test/support/widget.test-support.tsx';
import { en } from '../../index.ts';

/** Takes a selfie with the camera, sends it, and returns its claims. */
async function claimsOfShot(options: Parameters<typeof show>[0] = {}) {
  const shown = show(options);
  await compared(shown.person, 'match');
  return shown.backend.requests[0]?.selfie.capture;
}

/** Presses the shutter as soon as there is a picture. */
async function pressShutter(person: Person) {
  await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
  await person.click(button(en.camera.shutter));
}

/** Keeps the selfie, adds a file, and compares. */
async function sendWithFile(person: Person) {
  await person.click(button(en.photo.keep));
  await chooseFile(person);
  await onScreen('ready');
  await person.click(button(en.ready.compare));
  await onScreen('match');
}

/** Gives every track another label, as a browser with another camera would. */
const label = (text: string) =>
  vi.spyOn(MediaStreamTrack.prototype, 'label', 'get').mockReturnValue(text);

const NOTHING: Omit<CaptureClaims, 'source'> = {
  camera: null,
  native: null,
  frameInterval: null,
  frameJitter: null,
  shutterDelay: null,
  guide: null,
};

describe('the claims of a selfie', () => {
  tidyPage();

  it.each([false, true])(
    'describe the camera, its frames and the wait for the shutter (StrictMode: %s)',
    async (strict) => {
      const claims = await claimsOfShot({ strict });
      // The label of Chromium's own fake camera counts as virtual.
      expect(claims).toMatchObject({ source: 'camera', camera: 'virtual', native: true });
      expect(claims?.shutterDelay).toBeGreaterThan(0);
      expect(claims?.guide).toBeNull();
      // There may be too few frames if the shutter was pressed at once.
      if (claims?.frameInterval === null) return expect(claims.frameJitter).toBeNull();
      expect(claims?.frameInterval).toBeGreaterThan(1);
      expect(claims?.frameJitter).toBeGreaterThanOrEqual(0);
    },
  );

  it('have the timing of the frames when the camera has run for a while', async () => {
    const { person, backend } = show();
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    const video = document.querySelector('video');
    for (let frames = 0; frames < 8; frames++)
      await new Promise<void>((resolve) => video?.requestVideoFrameCallback(() => resolve()));
    await person.click(button(en.camera.shutter));
    await onScreen('review');
    await sendWithFile(person);
    const claims = backend.requests[0]?.selfie.capture;
    expect(claims?.frameInterval).toBeGreaterThan(1);
    expect(claims?.frameInterval).toBeLessThan(5_000);
    expect(claims?.frameJitter).toBeGreaterThanOrEqual(0);
  });

  it('have the class of the label, and never the label', async () => {
    label('FaceTime HD Camera (Built-in)');
    const claims = await claimsOfShot();
    expect(claims?.camera).toBe('built-in');
    expect(JSON.stringify(claims)).not.toContain('FaceTime');
  });

  it('call the stream of a canvas virtual, and a replaced getUserMedia not native', async () => {
    watchCamera().giveFrom(twoColours);
    expect(await claimsOfShot()).toMatchObject({ camera: 'virtual', native: false });
  });

  it('have the last reading of the guide as plain numbers', async () => {
    const guide = scriptedGuide({
      reading: {
        hint: 'off-centre',
        value: 0.251,
        limit: 0.2,
        direction: 'left',
        face: { x: 0.35, y: 0.2, width: 0.3, height: 0.55 },
      },
    });
    const { person, backend } = show({ guide });
    await start(person);
    await waitFor(() => expect(part('hint')?.textContent).toMatch(/^Move/));
    await pressShutter(person);
    await onScreen('review');
    await sendWithFile(person);
    expect(backend.requests[0]?.selfie.capture?.guide).toEqual({
      x: 0.35,
      y: 0.2,
      width: 0.3,
      height: 0.55,
      off_centre: 0.25,
    });
  });

  it('are null and cost no photo when they cannot be collected', async () => {
    vi.spyOn(MediaStreamTrack.prototype, 'label', 'get').mockImplementation(() => {
      throw new Error('No label here.');
    });
    expect(await claimsOfShot()).toEqual({ ...NOTHING, source: 'camera' });
  });

  it('stay with a crop of the photo', async () => {
    const box = (x: number) => ({ x, y: 0.3, width: 0.1, height: 0.3 });
    let photos = 0;
    const guide = scriptedGuide({
      inspect: (_, side) =>
        side === 'selfie' && photos++ === 0
          ? {
              hint: 'multiple-faces',
              problem: { code: 'multiple-faces' },
              faces: [box(0.2), box(0.7)],
            }
          : { hint: null, problem: null, faces: [] },
    });
    const { person, backend } = show({ guide });
    await start(person);
    await pressShutter(person);
    await onScreen('problem');
    await person.click(button('Face 1 of 2'));
    await onScreen('review');
    await sendWithFile(person);
    expect(backend.requests[0]?.selfie.capture).toMatchObject({ source: 'camera', native: true });
  });

  it('say that the selfie is a file, and nothing else', async () => {
    const guide = scriptedGuide();
    const { person } = show({ guide, sources: { selfie: ['file'], reference: ['file'] } });
    await start(person);
    await chooseFile(person);
    await waitFor(() =>
      expect(guide.inspected[0]?.capture).toEqual({ ...NOTHING, source: 'file' }),
    );
  });

  it('do not exist for the reference photo', async () => {
    const { person, backend } = show();
    await compared(person, 'match');
    expect(backend.requests[0]?.reference).not.toHaveProperty('capture');
  });
});

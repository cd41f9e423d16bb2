import { ProblemError } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { twoColours, watchCamera } from '../support/camera.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  heading,
  onScreen,
  part,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe.each([{ strict: false }, { strict: true }])(
  'the whole flow, strict: $strict',
  ({ strict }) => {
    tidyPage();

    it('takes a selfie, takes it again, adds a photo, compares, and continues', async () => {
      const camera = watchCamera();
      const onContinue = vi.fn();
      const { person, backend, unmount } = show({ onContinue, strict });

      await start(person);
      await onScreen('camera');
      await waitFor(() => expect(camera.live()).toBe(1));
      await shoot(person);
      expect(camera.live()).toBe(0);
      expect(heading().textContent).toBe('Is this a good photo?');
      await person.click(button('Take again'));
      await waitFor(() => expect(camera.live()).toBe(1));
      await shoot(person);
      expect(camera.live()).toBe(0);
      await person.click(button('Use this photo'));

      await onScreen('add');
      expect(heading().textContent).toBe('Add a photo of yourself');
      await chooseFile(person);
      await onScreen('ready');
      expect(part('pair')?.querySelectorAll('img')).toHaveLength(2);
      await person.click(button('Compare'));
      await onScreen('match');
      expect(heading().textContent).toBe('The photos match');
      await person.click(button('Continue'));

      expect(onContinue).toHaveBeenCalledExactlyOnceWith(sampleVerdict('match'));
      expect(backend.requests).toHaveLength(1);
      const request = backend.requests[0];
      expect(request?.requestId).toMatch(UUID);
      expect([request?.selfie.source, request?.reference.source]).toEqual(['camera', 'file']);
      unmount();
      expect(camera.tracks).toHaveLength(strict ? 4 : 2);
      expect(camera.live()).toBe(0);
    });

    it("sends a JPEG of the camera's own size", async () => {
      const camera = watchCamera();
      const { person, backend } = show({ strict });
      await start(person);
      await waitFor(() => expect(camera.live()).toBe(1));
      const { width, height } = camera.tracks.at(-1)?.getSettings() ?? {};
      const size = [width, height];
      expect(size).toEqual([1280, 720]);
      await shoot(person);
      await person.click(button(en.photo.keep));
      await chooseFile(person);
      await onScreen('ready');
      await person.click(button(en.ready.compare));
      await onScreen('match');
      const selfie = backend.requests[0]?.selfie;
      expect(selfie?.blob.type).toBe('image/jpeg');
      expect([selfie?.width, selfie?.height]).toEqual(size);
      const seen = await createImageBitmap(selfie?.blob ?? new Blob());
      expect([seen.width, seen.height]).toEqual([selfie?.width, selfie?.height]);
      seen.close();
    });
  },
);

describe('what is sent', () => {
  tidyPage();

  it('C-38 is not mirrored, although the preview is', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => twoColours());
    const { person, backend } = show();
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    const selfie = await createImageBitmap(backend.requests[0]?.selfie.blob ?? new Blob());
    const context = new OffscreenCanvas(selfie.width, selfie.height).getContext('2d');
    context?.drawImage(selfie, 0, 0);
    const [red, , blue] = context?.getImageData(20, 120, 1, 1).data ?? [];
    expect([selfie.width, selfie.height]).toEqual([320, 240]);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  it('has the same request id after a failure, and another one after a retake', async () => {
    const steps = [
      { answer: { code: 'network-failed' } as const },
      { answer: sampleVerdict('no-match') },
      { answer: sampleVerdict('match') },
    ];
    const { person, backend } = show({ steps });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    await person.click(button('Try again'));
    await onScreen('no-match');
    await person.click(button(en.anotherSelfie));
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    const [first, second, third] = backend.requests.map(({ requestId }) => requestId);
    expect(second).toBe(first);
    expect(third).toMatch(UUID);
    expect(third).not.toBe(first);
    expect(backend.requests[2]?.reference.blob).toBe(backend.requests[0]?.reference.blob);
  });

  it('C-36 is explained when the shutter gets no picture, and the next photo works', async () => {
    const { person } = show();
    await start(person);
    await onScreen('camera');
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    const grab = vi
      .spyOn(globalThis, 'createImageBitmap')
      .mockRejectedValue(new ProblemError({ code: 'camera-not-ready' }));
    await person.click(button(en.camera.shutter));
    await onScreen('problem');
    expect(part('problem')?.dataset.code).toBe('camera-not-ready');
    grab.mockRestore();
    await person.click(button(en.retry));
    await shoot(person);
  });

  it('P-10 is not stored in the browser', async () => {
    const stores = async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ];
    const before = await stores();
    const { person } = show();
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(await stores()).toEqual(before);
  });
});

describe('P-12 object URLs', () => {
  tidyPage();

  it.each([{ strict: false }, { strict: true }])(
    'are all revoked, strict: $strict',
    async ({ strict }) => {
      const made = vi.spyOn(URL, 'createObjectURL');
      const freed = vi.spyOn(URL, 'revokeObjectURL');
      const outstanding = () => made.mock.calls.length - freed.mock.calls.length;
      const { person, unmount } = show({ strict });
      await start(person);
      await shoot(person);
      expect(outstanding()).toBe(1);
      await person.click(button(en.photo.retake));
      await onScreen('camera');
      expect(outstanding()).toBe(0);
      await shoot(person);
      await person.click(button(en.photo.keep));
      await chooseFile(person);
      await onScreen('ready');
      expect(outstanding()).toBe(2);
      unmount();
      expect(outstanding()).toBe(0);
      expect(new Set(freed.mock.calls.flat())).toEqual(
        new Set(made.mock.results.map(({ value }) => value)),
      );
    },
  );
});

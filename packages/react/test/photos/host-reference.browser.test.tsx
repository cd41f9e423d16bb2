import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import {
  button,
  heading,
  onScreen,
  photoFile,
  photoInput,
  problemCode,
  root,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const dataUrl = async (file: Blob) =>
  `data:${file.type};base64,${btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())))}`;

/** Takes the selfie; the reference photo is the host's. */
async function throughSelfie(reference: Blob | string) {
  const shown = show({ reference });
  expect(root().textContent).toContain(en.welcome.referenceHeld.heading);
  await start(shown.person);
  await shoot(shown.person);
  await shown.person.click(button(en.photo.keep));
  return shown;
}

describe('a photo that the host already has', () => {
  tidyPage();

  /** We fetch the photo of a URL ourselves; the URL has the page's own origin. */
  const answering = (answer: () => Promise<Response>) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer);

  it.each(['a Blob', 'a data URL', 'an address'])(
    'is %s: its screen is skipped, and it cannot be changed',
    async (kind) => {
      const file = await photoFile('held.png', 'image/png', 300, 200);
      const send = kind === 'an address' ? answering(async () => new Response(file)) : null;
      const { person, backend } = await throughSelfie(
        kind === 'a Blob' ? file : kind === 'a data URL' ? await dataUrl(file) : '/photos/held.png',
      );
      await onScreen('ready');
      if (send)
        expect(new URL(String(send.mock.calls[0]?.[0]), location.href).href).toBe(
          `${location.origin}/photos/held.png`,
        );
      expect(screen.queryByRole('button', { name: en.reference.change })).toBeNull();
      expect(button(en.selfie.change)).toBeTruthy();
      await person.click(button(en.ready.compare));
      await onScreen('match');
      const reference = backend.requests[0]?.reference;
      expect([reference?.source, reference?.width, reference?.height]).toEqual(['host', 300, 200]);
    },
  );

  it.each(['photo.png', 'photo.jpg', 'photo.webp'])(
    'H-2 is read from base64 as an API returns it (%s), and never requested',
    async (name) => {
      const send = answering(() => Promise.reject(new Error('Never asked.')));
      const [, base64 = ''] = (
        await dataUrl(
          await photoFile(name, `image/${name.slice(6).replace('jpg', 'jpeg')}`, 300, 200),
        )
      ).split(',');
      const { person, backend } = await throughSelfie(base64.replace(/.{76}/g, '$&\n'));
      await onScreen('ready');
      await person.click(button(en.ready.compare));
      await onScreen('match');
      expect(backend.requests[0]?.reference).toMatchObject({
        source: 'host',
        width: 300,
        height: 200,
      });
      expect(send).not.toHaveBeenCalled();
    },
  );

  it('H-9 is not sent as noise, and the person reads what to do', async () => {
    const { toBlob } = HTMLCanvasElement.prototype;
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
      this: HTMLCanvasElement,
      ...asked
    ) {
      const blank = Object.assign(document.createElement('canvas'), {
        width: this.width,
        height: this.height,
      });
      toBlob.apply(blank, asked);
    });
    const { person } = show({ reference: await photoFile(), sources: { selfie: ['file'] } });
    await start(person);
    await person.upload(photoInput(), await photoFile('selfie.jpg'));
    await onScreen('problem');
    expect(problemCode()).toBe('image-pixels-protected');
    expect(heading().textContent).toBe(englishProblems['image-pixels-protected'].heading);
  });

  it.each([
    'https://elsewhere.example/me.jpg',
    '//elsewhere.example/me.jpg',
    'javascript:alert(1)',
    'blob:https://elsewhere.example/1',
  ])('is not loaded from another origin: %s', async (address) => {
    const send = answering(() => Promise.reject(new Error('Never asked.')));
    const { person } = show({ reference: address });
    await start(person);
    // Before the person takes a selfie in vain.
    await onScreen('ended');
    expect(problemCode()).toBe('misconfigured');
    expect(heading().textContent).toBe(en.problems.other.heading);
    expect(send).not.toHaveBeenCalled();
  });

  it('is loaded again after a failure, when the person retries', async () => {
    const file = await photoFile();
    const send = answering(async () => new Response(file));
    send.mockResolvedValueOnce(new Response('Not found', { status: 404 }));
    const { person } = await throughSelfie('/photos/held.jpg');
    await onScreen('problem');
    expect(problemCode()).toBe('image-unreadable');
    expect(document.querySelector('input[type="file"]')).toBeNull();
    await person.click(button(en.retry));
    await onScreen('ready');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is not loaded before Start', async () => {
    const send = answering(async () => new Response(await photoFile()));
    const { person } = show({ reference: '/photos/held.jpg' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(send).not.toHaveBeenCalled();
    await start(person);
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  });

  it('can be replaced only by the host', async () => {
    const { handle, change, backend, person } = await throughSelfie(await photoFile());
    await onScreen('ready');
    handle.current?.choose('reference', await photoFile('mine.jpg', 'image/jpeg', 111, 111));
    await new Promise((resolve) => setTimeout(resolve, 50));
    change({ reference: await photoFile('newer.jpg', 'image/jpeg', 222, 333) });
    await waitFor(() =>
      expect(document.querySelectorAll('[data-part="photo-preview"]')).toHaveLength(2),
    );
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect([backend.requests[0]?.reference.width, backend.requests[0]?.reference.height]).toEqual([
      222, 333,
    ]);
  });
});

import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from './index.ts';
import { bothPhotos, button, heading, onScreen, part, problemCode, root, show, tidyPage } from './widget.test-support.tsx';

const status = () => screen.getByRole('status').textContent;

describe('while the photos are compared', () => {
  tidyPage();

  it('the person reads how much goes where', async () => {
    const { person, backend } = show({ steps: [{ answer: 'never', phases: ['sending'] }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    const { selfie, reference } = backend.requests[0] ?? {};
    const kilobytes = Math.round(((selfie?.blob.size ?? 0) + (reference?.blob.size ?? 0)) / 1000);
    await waitFor(() => expect(status()).toBe(`Sending ${kilobytes} kB to scripted.example`));
    expect(kilobytes).toBeGreaterThan(1);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
  });

  it.each(['preparing', 'comparing'] as const)('the person reads of the phase %s', async (phase) => {
    const { person } = show({ steps: [{ answer: 'never', phases: [phase] }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(status()).toBe(en.comparing[phase]));
  });

  it('nothing is said to be sent where nothing leaves the device', async () => {
    const { person } = show({ backend: scriptedBackend([{ answer: 'never', phases: ['sending'] }], null) });
    expect(root().textContent).toContain(en.welcome.staysHere);
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(status()).toBe(en.comparing.comparing));
    expect(root().textContent).not.toMatch(/sending/i);
  });

  it('R-7 Cancel aborts for real, and keeps the photos', async () => {
    const { person, backend } = show({ steps: [{ answer: 'never' }, { answer: sampleVerdict('match') }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    expect(backend.aborted).toBe(0);
    await person.click(button(en.cancel));
    await onScreen('ready');
    await waitFor(() => expect(backend.aborted).toBe(1));
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(backend.requests[1]?.requestId).toBe(backend.requests[0]?.requestId);
  });

  it('R-7 unmounting aborts for real, and tells nobody', async () => {
    const [onProblem, onVerdict] = [vi.fn(), vi.fn()];
    const { person, backend, unmount } = show({ steps: [{ answer: 'never' }], onProblem, onVerdict });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    unmount();
    await waitFor(() => expect(backend.aborted).toBe(1));
    expect([onProblem.mock.calls, onVerdict.mock.calls]).toEqual([[], []]);
  });

  it('R-10 twenty presses are one question', async () => {
    const { person, backend } = show({ steps: [{ answer: sampleVerdict('match'), delayMs: 100 }] });
    await bothPhotos(person);
    const compare = button(en.ready.compare);
    for (let press = 0; press < 20; press++) compare.click();
    await onScreen('match');
    expect(backend.requests).toHaveLength(1);
  });

  it('another backend with the same recipient does not disturb it', async () => {
    const { person, backend, change } = show({ steps: [{ answer: sampleVerdict('match'), delayMs: 100 }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    change({ backend: { ...backend } });
    await onScreen('match');
  });
});

describe('a comparison that failed', () => {
  tidyPage();

  it.each(['network-failed', 'timeout', 'offline', 'overloaded', 'unauthorized'] as const)(
    'is told (%s), keeps the photos, takes no try, and can be repeated',
    async (code) => {
      const { person, backend } = show({ steps: [{ answer: { code } }, { answer: sampleVerdict('match') }], maxAttempts: 1 });
      await bothPhotos(person);
      await person.click(button(en.ready.compare));
      await onScreen('failed');
      expect(problemCode()).toBe(code);
      expect(heading().textContent).toBe(en.problems[code].heading);
      expect(root().textContent).toContain(en.inconclusive.uncounted);
      expect(part('pair')?.querySelectorAll('img')).toHaveLength(2);
      await person.click(button(en.again));
      await onScreen('match');
      expect(backend.requests[1]?.requestId).toBe(backend.requests[0]?.requestId);
    },
  );

  it.each(['forbidden', 'misconfigured', 'upstream-credentials'] as const)(
    'offers no useless repetition for %s, and says whose fault it is',
    async (code) => {
      const { person } = show({ steps: [{ answer: { code } }] });
      await bothPhotos(person);
      await person.click(button(en.ready.compare));
      await onScreen('failed');
      expect(heading().textContent).toBe(en.problems.other.heading);
      expect(root().textContent).toContain('not with your photos');
      expect(root().textContent).toContain(code);
      expect(screen.queryByRole('button', { name: en.again })).toBeNull();
      expect(button(en.selfie.change)).toBeTruthy();
      expect(button(en.reference.change)).toBeTruthy();
    },
  );

  it('is told where a backend throws something that is no problem', async () => {
    const { person } = show({
      backend: {
        name: 'broken',
        recipient: null,
        compare: () => {
          throw new TypeError('x is not a function');
        },
      },
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('internal-error');
    expect(root().textContent).not.toContain('x is not');
  });
});

describe('a backend that is a URL', () => {
  tidyPage();

  /** Nothing listens at the URL: the fetch of the page is replaced, and everything before and after it is real. */
  async function answeredBy(answer: () => Response) {
    const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
    const { person } = show({ backend: '/v1/ocr/face/compare' });
    expect(root().textContent).toContain(en.welcome.sentTo(location.host));
    await bothPhotos(person);
    expect(send).not.toHaveBeenCalled();
    await person.click(button(en.ready.compare));
    return send;
  }
  const data = { isMatched: true, dissimilarity: 1.2, threshold: 2.4, detected_face_image: true, detected_id_face_image: true };

  it('gets both photos in one request of the contract', async () => {
    const send = await answeredBy(() => Response.json({ data, services: {}, error_code: null }));
    await onScreen('match');
    expect(send).toHaveBeenCalledTimes(1);
    const [url, init] = send.mock.calls[0] ?? [];
    expect(new URL(String(url), location.href).href).toBe(`${location.origin}/v1/ocr/face/compare`);
    expect(init?.method).toBe('POST');
    const body = JSON.parse(String(init?.body));
    expect(Object.keys(body).toSorted()).toEqual(['face_image1', 'face_image2', 'request_id']);
    // Base64 of the first bytes of every JPEG.
    for (const image of [body.face_image1, body.face_image2]) expect(image).toMatch(/^\/9j\//);
    expect(body.face_image1).not.toBe(body.face_image2);
  });

  it('decides nothing where it found no face, and names the photo', async () => {
    const problem = { code: 'no-face', images: [{ image: 'face_image2', code: 'no-face' }], retryable: false, retryAfter: null };
    await answeredBy(() =>
      Response.json({ data: { isMatched: false, detected_face_image: true, detected_id_face_image: false }, error_code: 4207, problem }),
    );
    await onScreen('inconclusive');
    expect(root().textContent).toContain(`${en.inconclusive.onSide.reference} ${en.problems['no-face'].body}`);
  });

  it.each([
    ['bad-response', () => new Response('<h1>Sign in to the Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } })],
    ['bad-response', () => Response.json({ data: { ...data, isMatched: 'true' } })],
    [
      'network-failed',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['internal-error', () => new Response('HOSTILE', { status: 500 })],
  ] as const)('R-30 shows no match where the answer is none (%s)', async (code, answer) => {
    await answeredBy(answer);
    await onScreen('failed');
    expect(problemCode()).toBe(code);
    expect(root().textContent).not.toMatch(/HOSTILE|Wi-Fi/);
  });

  it('that cannot be one breaks nothing, and says so when it is asked', async () => {
    const { person } = show({ backend: 'ftp://faces.example' });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('misconfigured');
  });
});

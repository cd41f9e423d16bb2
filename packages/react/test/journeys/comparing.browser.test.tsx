import type { Backend, CompareRequest, CompareVerdict } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  heading,
  onScreen,
  part,
  photoFile,
  problemCode,
  root,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const status = () => screen.getByRole('status').textContent;

describe('while the photos are compared', () => {
  tidyPage();

  it('the person sees how many kilobytes go to which recipient', async () => {
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

  it.each(['preparing', 'comparing'] as const)('the person sees the phase %s', async (phase) => {
    const { person } = show({ steps: [{ answer: 'never', phases: [phase] }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(part('note')?.textContent).toBe(en.comparing[phase]));
    // A short phase is not announced.
    expect(status()).toBe(phase === 'preparing' ? '' : en.comparing.comparing);
  });

  it('the widget does not say that photos are sent when they stay on the device', async () => {
    const { person } = show({
      backend: scriptedBackend([{ answer: 'never', phases: ['sending'] }], null),
    });
    expect(root().textContent).toContain(en.welcome.staysHere);
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(status()).toBe(en.comparing.comparing));
    expect(root().textContent).not.toMatch(/sending/i);
  });

  it('R-7: Cancel aborts the comparison, and keeps the photos', async () => {
    const { person, backend } = show({
      steps: [{ answer: 'never' }, { answer: sampleVerdict('match') }],
    });
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

  it('R-7: unmounting aborts the comparison, and reports nothing', async () => {
    const [onProblem, onVerdict] = [vi.fn(), vi.fn()];
    const { person, backend, unmount } = show({
      steps: [{ answer: 'never' }],
      onProblem,
      onVerdict,
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    unmount();
    await waitFor(() => expect(backend.aborted).toBe(1));
    expect([onProblem.mock.calls, onVerdict.mock.calls]).toEqual([[], []]);
  });

  it('R-7: the signal is aborted when unmount() returns, and the widget ignores it if the backend rejects later', async () => {
    const [onProblem, onVerdict, onEvent, unhandled] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    addEventListener('unhandledrejection', unhandled);
    let asked: AbortSignal | undefined;
    let fail = (_: unknown) => {};
    const deaf: Backend = {
      name: 'deaf',
      recipient: null,
      compare: (_, { signal }) => {
        asked = signal;
        return new Promise((_resolve, reject) => {
          fail = reject;
        });
      },
    };
    const { person, unmount } = show({ backend: deaf, onProblem, onVerdict, onEvent });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    expect(asked?.aborted).toBe(false);
    onEvent.mockClear();
    unmount();
    // A request must be aborted within 16 ms. There is no `await` before this line, so it was
    // aborted at once.
    expect(asked?.aborted).toBe(true);
    fail(asked?.reason);
    await new Promise((resolve) => setTimeout(resolve, 50));
    removeEventListener('unhandledrejection', unhandled);
    for (const reported of [onProblem, onVerdict, onEvent, unhandled])
      expect(reported).not.toHaveBeenCalled();
  });

  it('R-10: twenty presses in a row send one request', async () => {
    const { person, backend } = show({ steps: [{ answer: sampleVerdict('match'), delayMs: 200 }] });
    await bothPhotos(person);
    const compare = button(en.ready.compare);
    for (let press = 0; press < 20; press++) {
      compare.click();
      // A separate task for each press, so that the page can render the next screen in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await onScreen('match');
    expect(backend.requests).toHaveLength(1);
  });

  it('R-11: another photo aborts the old comparison, and its late verdict is not shown', async () => {
    const onVerdict = vi.fn();
    const asked: {
      readonly request: CompareRequest;
      readonly signal: AbortSignal;
      readonly answer: (verdict: CompareVerdict) => void;
    }[] = [];
    const deaf: Backend = {
      name: 'deaf',
      recipient: null,
      compare: (request, { signal }) =>
        new Promise((answer) => asked.push({ request, signal, answer })),
    };
    const { person, handle } = show({ backend: deaf, onVerdict });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    handle.current?.choose('reference', await photoFile('other.jpg', 'image/jpeg', 500, 300));
    await onScreen('ready');
    expect(asked[0]?.signal.aborted).toBe(true);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    asked[0]?.answer(sampleVerdict('match'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([screenName(), onVerdict.mock.calls.length]).toEqual(['comparing', 0]);
    asked[1]?.answer(sampleVerdict('no-match'));
    await onScreen('no-match');
    expect(onVerdict).toHaveBeenCalledTimes(1);
    expect(asked[1]?.request.requestId).not.toBe(asked[0]?.request.requestId);
  });

  it('the comparison continues when the host passes another backend object with the same recipient', async () => {
    const { person, backend, change } = show({
      steps: [{ answer: sampleVerdict('match'), delayMs: 100 }],
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    change({ backend: { ...backend } });
    await onScreen('match');
  });
});

describe('a backend that can be preloaded', () => {
  tidyPage();

  it('is preloaded when the person has consented, and not before; unmounting aborts it', async () => {
    const signals: AbortSignal[] = [];
    const preload = vi.fn(
      async ({ signal }: { readonly signal: AbortSignal }) => void signals.push(signal),
    );
    const { person, unmount } = show({
      backend: { ...scriptedBackend([{ answer: sampleVerdict('match') }]), preload },
      strict: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(preload).not.toHaveBeenCalled();
    await bothPhotos(person);
    expect(preload).toHaveBeenCalledTimes(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    unmount();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it.each<[string, () => Promise<void>]>([
    ['rejects', () => Promise.reject(new Error('cold'))],
    [
      'throws',
      () => {
        throw new Error('cold');
      },
    ],
  ])('still compares when the preload %s', async (_, preload) => {
    const { person } = show({
      backend: { ...scriptedBackend([{ answer: sampleVerdict('match') }]), preload },
    });
    await compared(person, 'match');
  });
});

describe('a comparison that failed', () => {
  tidyPage();

  it.each(['network-failed', 'timeout', 'offline', 'overloaded', 'unauthorized'] as const)(
    'shows the problem %s, keeps the photos, uses no try, and can be repeated',
    async (code) => {
      const { person, backend } = show({
        steps: [{ answer: { code } }, { answer: sampleVerdict('match') }],
        maxAttempts: 1,
      });
      await bothPhotos(person);
      await person.click(button(en.ready.compare));
      await onScreen('failed');
      expect(problemCode()).toBe(code);
      expect(heading().textContent).toBe(englishProblems[code].heading);
      expect(root().textContent).toContain(en.inconclusive.uncounted);
      expect(part('pair')?.querySelectorAll('img')).toHaveLength(2);
      await person.click(button(en.retry));
      await onScreen('match');
      expect(backend.requests[1]?.requestId).toBe(backend.requests[0]?.requestId);
    },
  );

  it.each(['forbidden', 'session-conflict', 'misconfigured', 'upstream-credentials'] as const)(
    'offers no useless retry for %s, and says that the fault is ours',
    async (code) => {
      const { person } = show({ steps: [{ answer: { code } }] });
      await bothPhotos(person);
      await person.click(button(en.ready.compare));
      await onScreen('failed');
      expect(heading().textContent).toBe(en.problems.other.heading);
      expect(root().textContent).toContain('on our side');
      expect(root().textContent).toContain(code);
      expect(screen.queryByRole('button', { name: en.retry })).toBeNull();
      expect(button(en.selfie.change)).toBeTruthy();
      expect(button(en.reference.change)).toBeTruthy();
    },
  );

  it('ends with the way out of the host when the session is closed, and takes no more photos', async () => {
    const onSelect = vi.fn();
    const { person } = show({
      steps: [{ answer: { code: 'session-closed' } }],
      alternative: { label: 'Verify by post', onSelect },
    });
    await compared(person, 'ended');
    expect(problemCode()).toBe('session-closed');
    expect(heading().textContent).toBe(englishProblems['session-closed'].heading);
    expect(root().textContent).toContain(englishProblems['session-closed'].body);
    expect(root().textContent).toContain(en.ended.goOn);
    for (const name of [en.retry, en.selfie.change, en.reference.change])
      expect(screen.queryByRole('button', { name })).toBeNull();
    await person.click(button('Verify by post'));
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it.each(['image-too-large', 'request-too-large'] as const)(
    'R-44: asks for another photo when one is too large (%s)',
    async (code) => {
      const { person, backend } = show({
        steps: [{ answer: { code } }, { answer: sampleVerdict('match') }],
      });
      await compared(person, 'failed');
      expect(heading().textContent).toBe(englishProblems['image-too-large'].heading);
      expect(root().textContent).toContain(englishProblems['image-too-large'].body);
      expect(screen.queryByRole('button', { name: en.retry })).toBeNull();
      expect(button(en.selfie.change)).toBeTruthy();
      await person.click(button(en.reference.change));
      await chooseFile(person);
      await onScreen('ready');
      await person.click(button(en.ready.compare));
      await onScreen('match');
      expect(backend.requests[1]?.requestId).not.toBe(backend.requests[0]?.requestId);
    },
  );

  it.each(['selfie', 'reference'] as const)(
    'R-45: names the rejected photo, and moves the focus to it: %s',
    async (side) => {
      const { person } = show({ steps: [{ answer: { code: 'image-corrupt', sides: [side] } }] });
      await compared(person, 'failed');
      expect(
        [...root().querySelectorAll('figcaption')].map(({ textContent }) => textContent),
      ).toEqual([englishProblems['image-corrupt'].heading]);
      expect(document.activeElement).toBe(root().querySelector(`figure[data-side="${side}"]`));
      expect(document.activeElement?.querySelector('figcaption')).not.toBeNull();
    },
  );

  it('shows the problem internal-error when a backend throws an unknown error, and not the text of the error', async () => {
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

  /** No server runs at the URL. The fetch of the page is replaced, and all other code is real. */
  async function answeredBy(answer: () => Response) {
    const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
    const { person } = show({ backend: '/v1/ocr/face/compare' });
    expect(root().textContent).toContain(en.welcome.sentTo(location.host));
    await bothPhotos(person);
    expect(send).not.toHaveBeenCalled();
    await person.click(button(en.ready.compare));
    return send;
  }
  const data = {
    isMatched: true,
    dissimilarity: 1.2,
    threshold: 2.4,
    detected_face_image: true,
    detected_id_face_image: true,
  };

  it('gets both photos in one POST request, in the format of the contract', async () => {
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

  it('gives an inconclusive verdict when it finds no face, and names the photo', async () => {
    const problem = {
      code: 'no-face',
      images: [{ image: 'face_image2', code: 'no-face' }],
      retryable: false,
      retryAfter: null,
    };
    await answeredBy(() =>
      Response.json({
        data: { isMatched: false, detected_face_image: true, detected_id_face_image: false },
        error_code: 4207,
        problem,
      }),
    );
    await onScreen('inconclusive');
    expect(root().textContent).toContain(
      `${en.inconclusive.onSide.reference} ${englishProblems['no-face'].body}`,
    );
  });

  it.each([
    [
      'bad-response',
      () =>
        new Response('<h1>Sign in to the Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['bad-response', () => Response.json({ data: { ...data, isMatched: 'true' } })],
    [
      'network-failed',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['internal-error', () => new Response('HOSTILE', { status: 500 })],
  ] as const)(
    'R-30: shows a problem and no verdict when the response is invalid or missing (%s)',
    async (code, answer) => {
      await answeredBy(answer);
      await onScreen('failed');
      expect(problemCode()).toBe(code);
      expect(root().textContent).not.toMatch(/HOSTILE|Wi-Fi/);
    },
  );

  it('R-31: gives an inconclusive verdict when a response with status 200 contains an error, and none of the vendor text is shown', async () => {
    const hostile = 'HOSTILE <img src=x onerror="document.title=\'hacked\'"><b>97 %</b>';
    await answeredBy(() =>
      Response.json({
        data: null,
        error_code: 4207,
        error_message: hostile,
        error_descriptions: [hostile],
      }),
    );
    await onScreen('inconclusive');
    expect(root().textContent).toContain(englishProblems['no-face'].body);
    expect(root().innerHTML).not.toMatch(/HOSTILE|onerror/);
    expect(document.title).not.toBe('hacked');
  });

  it('R-34: passes the path of an unreadable field to onProblem, and does not show it to the person', async () => {
    const onProblem = vi.fn();
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      Response.json({ data: { ...data, dissimilarity: 'near', extra: 1 } }),
    );
    const { person } = show({ backend: '/v1/ocr/face/compare', onProblem });
    await compared(person, 'failed');
    expect(onProblem.mock.calls).toEqual([
      [{ code: 'bad-response', detail: 'Unreadable at answer.data.dissimilarity.' }],
    ]);
    expect(root().innerHTML).not.toContain('dissimilarity');
  });

  it('R-6: gets the same Idempotency-Key when the person tries again, and a new one when they change a photo', async () => {
    let answers = 0;
    const send = await answeredBy(() => {
      if (++answers < 3) throw new TypeError('Failed to fetch');
      return Response.json({ data: { ...data, isMatched: false, dissimilarity: 3 } });
    });
    const person = userEvent.setup();
    await onScreen('failed');
    await person.click(button(en.retry));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    await onScreen('failed');
    await person.click(button(en.retry));
    await onScreen('no-match');
    await person.click(button(en.anotherPhoto));
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('no-match');
    const keys = send.mock.calls.map(([, init]) => {
      const header = new Headers(init?.headers).get('idempotency-key');
      expect(header).toBe(`"${JSON.parse(String(init?.body)).request_id}"`);
      return header;
    });
    expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 0, 3]);
  });

  it('ends the flow with misconfigured when the URL is invalid, and reports it once, before the person presses Start', async () => {
    const onProblem = vi.fn();
    show({ backend: 'ftp://faces.example', onProblem });
    await waitFor(() => expect(screenName()).toBe('ended'));
    expect(problemCode()).toBe('misconfigured');
    expect(onProblem).toHaveBeenCalledExactlyOnceWith({
      code: 'misconfigured',
      detail: expect.stringMatching(/https/),
    });
    expect(vi.mocked(console.error).mock.lastCall?.[0]).toMatch(/^FaceCompare: .*https/);
    vi.mocked(console.error).mockClear();
  });
});

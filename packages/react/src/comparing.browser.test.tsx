import { sampleVerdict } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from './index.ts';
import { bothPhotos, button, heading, onScreen, part, problemCode, root, screenName, show, tidyPage } from './widget.test-support.tsx';

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
    const backend = show({ steps: [] }).backend;
    const { person, unmount } = show({ backend: { ...backend, recipient: null, compare: (_, { signal, onPhase }) => {
      onPhase?.('sending');
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('Over.'))));
    } } });
    expect(person).toBeTruthy();
    unmount();
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

  it.each(['network-failed', 'timeout', 'offline', 'overloaded', 'unauthorized'] as const)('is told (%s), keeps the photos, takes no try, and can be repeated', async (code) => {
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
  });

  it.each(['forbidden', 'misconfigured', 'upstream-credentials'] as const)('offers no useless repetition for %s, and says whose fault it is', async (code) => {
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
  });

  it('is told where a backend throws something that is no problem', async () => {
    const { person } = show({ backend: { name: 'broken', recipient: null, compare: () => { throw new TypeError('x is not a function'); } } });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('internal-error');
    expect(root().textContent).not.toContain('x is not');
  });
});

describe('a backend that is a URL', () => {
  tidyPage();

  const answer = { status: 'success', error_code: null, message: 'ok' };

  // Nothing listens at the URL: the fetch of the page is replaced, and everything before and after it is real.
  it('gets both photos in one request of the contract, and its refusal is a verdict', async () => {
    const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ ...answer, nothing: true }));
    const { person } = show({ backend: '/v1/ocr/face/compare' });
    expect(root().textContent).toContain(location.host);
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(['failed', 'match', 'no-match', 'inconclusive']).toContain(screenName()));
    expect(send).toHaveBeenCalledTimes(1);
  });
});

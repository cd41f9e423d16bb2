import { ProblemError } from '@facecompare/contract/problem';
import { scriptedBackend } from '@facecompare/contract/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { widgetFlow } from '../hook/widget-flow.ts';
import { en } from '../locales/en/messages.ts';
import { type ProblemMessages, problemMessages } from '../locales/en/problems.ts';
import { fetchedMessages, fetchMessages, onMessages } from '../locales/fetched-messages.ts';
import type { Messages } from '../locales/messages.ts';
import { fetchStarted } from './fetch-started.ts';

vi.mock('../image/prepare-image.ts', () => ({
  prepareImage: () => Promise.reject(new ProblemError({ code: 'image-empty' })),
}));

/** A language of which nothing is loaded yet. */
const languageWith = (problems: () => Promise<ProblemMessages>): Messages => ({
  ...en,
  lazy: { ...en.lazy, problems },
});
const never = () => new Promise<ProblemMessages>(() => {});
/** Runs all promises that are ready. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The person has started, and chosen a file that cannot become a photo. */
async function refusedPhoto(language: Messages) {
  const widget = widgetFlow({
    backend: scriptedBackend([]),
    language,
    sources: { selfie: ['file'] },
  });
  const stop = widget.run();
  widget.flow.send({ type: 'start' });
  widget.flow.send({ type: 'file/choose', side: 'selfie', file: new Blob() });
  await turn();
  return { widget, stop, step: () => widget.flow.getState().photos.selfie.status };
}

describe('a problem', () => {
  beforeEach(async () => {
    await fetchStarted(new AbortController().signal);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('of a photo waits for its own messages', async () => {
    let come: (texts: ProblemMessages) => void = () => {};
    const coming = new Promise<ProblemMessages>((resolve) => {
      come = resolve;
    });
    const { step } = await refusedPhoto(languageWith(() => coming));
    expect(step()).toBe('preparing');
    come(problemMessages);
    await turn();
    expect(step()).toBe('rejected');
  });

  it('of a photo waits for a second at most', async () => {
    const { step } = await refusedPhoto(languageWith(never));
    vi.advanceTimersByTime(999);
    await turn();
    expect(step()).toBe('preparing');
    vi.advanceTimersByTime(1);
    await turn();
    expect(step()).toBe('rejected');
  });

  it('F-8: does not wait when its own messages cannot be loaded', async () => {
    const { step } = await refusedPhoto(
      languageWith(() => Promise.reject(new TypeError('Failed to fetch.'))),
    );
    expect(step()).toBe('rejected');
  });

  it('F-8: of the camera waits too, and is not reported after the widget is unmounted', async () => {
    const { widget, stop } = await refusedPhoto(languageWith(never));
    const report = vi.fn();
    widget.deferred(report);
    await turn();
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    await turn();
    expect(report).toHaveBeenCalledTimes(1);
    widget.deferred(report);
    stop();
    vi.advanceTimersByTime(1000);
    await turn();
    expect(report).toHaveBeenCalledTimes(1);
  });
});

describe('the messages of problems', () => {
  it('are loaded again after a failure, and then never again', async () => {
    const problems = vi
      .fn<() => Promise<ProblemMessages>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch.'))
      .mockResolvedValue(problemMessages);
    const language = languageWith(problems);
    const onChange = vi.fn();
    const end = onMessages(onChange);
    await expect(fetchMessages(language)).rejects.toThrow('Failed to fetch.');
    expect([fetchedMessages(language), onChange.mock.calls.length]).toEqual([undefined, 0]);
    expect(await fetchMessages(language)).toBe(problemMessages);
    expect(await fetchMessages(language)).toBe(problemMessages);
    expect([
      fetchedMessages(language),
      onChange.mock.calls.length,
      problems.mock.calls.length,
    ]).toEqual([problemMessages, 1, 2]);
    end();
    await fetchMessages(languageWith(async () => problemMessages));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

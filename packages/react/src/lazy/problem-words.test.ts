import { ProblemError } from '@facecompare/contract/problem';
import { scriptedBackend } from '@facecompare/contract/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { widgetFlow } from '../hook/widget-flow.ts';
import { en, type Words } from '../locales/en/messages.ts';
import { type ProblemTexts, problemTexts } from '../locales/en/problems.ts';
import { fetchedTexts, fetchTexts, onTexts } from '../locales/fetched-texts.ts';
import { fetchStarted } from './fetch-started.ts';

vi.mock('../image/prepare-image.ts', () => ({
  prepareImage: () => Promise.reject(new ProblemError({ code: 'image-empty' })),
}));

/** A language of which nothing is loaded yet. */
const languageWith = (problems: () => Promise<ProblemTexts>): Words => ({
  ...en,
  later: { ...en.later, problems },
});
const never = () => new Promise<ProblemTexts>(() => {});
/** Runs all promises that are ready. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The person has started, and chosen a file that cannot become a photo. */
async function refusedPhoto(language: Words) {
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
    let come: (texts: ProblemTexts) => void = () => {};
    const coming = new Promise<ProblemTexts>((resolve) => {
      come = resolve;
    });
    const { step } = await refusedPhoto(languageWith(() => coming));
    expect(step()).toBe('preparing');
    come(problemTexts);
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
    widget.soon(report);
    await turn();
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    await turn();
    expect(report).toHaveBeenCalledTimes(1);
    widget.soon(report);
    stop();
    vi.advanceTimersByTime(1000);
    await turn();
    expect(report).toHaveBeenCalledTimes(1);
  });
});

describe('the messages of problems', () => {
  it('are loaded again after a failure, and then never again', async () => {
    const problems = vi
      .fn<() => Promise<ProblemTexts>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch.'))
      .mockResolvedValue(problemTexts);
    const language = languageWith(problems);
    const heard = vi.fn();
    const end = onTexts(heard);
    await expect(fetchTexts(language)).rejects.toThrow('Failed to fetch.');
    expect([fetchedTexts(language), heard.mock.calls.length]).toEqual([undefined, 0]);
    expect(await fetchTexts(language)).toBe(problemTexts);
    expect(await fetchTexts(language)).toBe(problemTexts);
    expect([fetchedTexts(language), heard.mock.calls.length, problems.mock.calls.length]).toEqual([
      problemTexts,
      1,
      2,
    ]);
    end();
    await fetchTexts(languageWith(async () => problemTexts));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

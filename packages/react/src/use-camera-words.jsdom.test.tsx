import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraHelpWords } from './text/en.camera-help.ts';
import { en } from './text/en.ts';
import { useCameraWords } from './use-camera-words.ts';

/** English whose words about a broken camera come, or do not come, when the test says so. */
function lateWords() {
  let come = () => {};
  let fail = () => {};
  const help = new Promise<CameraHelpWords>((resolve, reject) => {
    come = () => resolve({ problems: {} } as CameraHelpWords);
    fail = () => reject(new Error('Not there.'));
  });
  return {
    language: { ...en, later: { ...en.later, cameraHelp: () => help } },
    come: () => act(async () => come()),
    fail: () => act(async () => fail()),
  };
}

describe('F-8: a problem of the camera that waits for its words', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const waiting = () => {
    const words = lateWords();
    const report = vi.fn();
    const hook = renderHook(({ language }) => useCameraWords(language, true), { initialProps: words });
    hook.result.current.soon(report);
    expect(report).not.toHaveBeenCalled();
    return { ...words, ...hook, report };
  };

  it('F-8: is reported once they are there, and only once', async () => {
    const { come, report } = waiting();
    await come();
    expect(report).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect([report.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('F-8: is reported after a second without them', () => {
    const { report } = waiting();
    vi.advanceTimersByTime(999);
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('F-8: is reported at once if they cannot be fetched, and so is the next one', async () => {
    const { fail, report, result } = waiting();
    await fail();
    expect(report).toHaveBeenCalledTimes(1);
    result.current.soon(report);
    expect(report).toHaveBeenCalledTimes(2);
  });

  it('F-8: is not reported by the words of a language that was left, but by those of the new one', async () => {
    const { come, rerender, report } = waiting();
    const next = lateWords();
    rerender(next);
    await come();
    expect(report).not.toHaveBeenCalled();
    await next.come();
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('F-8: is not reported to a page that has taken the widget away', () => {
    const { unmount, report } = waiting();
    unmount();
    vi.advanceTimersByTime(5000);
    expect([report.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });
});

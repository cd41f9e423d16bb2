import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { codeOf } from './answering-server.test-support.ts';
import { MAX_ANSWER_BYTES, readJson } from './read-body.ts';
import { timeLimit } from './time-limit.ts';

/** A body that sends these pieces, and then ends or stays open. It records its cancellation. */
function bodyOf(pieces: readonly Uint8Array<ArrayBuffer>[], end: boolean) {
  const cancel = vi.fn();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (end) controller.close();
    },
    cancel,
  });
  return { response: new Response(stream), cancel };
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe('R-35: readJson', () => {
  it('reads a character that is cut between two pieces', async () => {
    const whole = bytes('{"name":"وجه"}');
    const { response } = bodyOf([whole.slice(0, 10), whole.slice(10)], true);
    expect(await readJson(response, new AbortController().signal)).toEqual({ name: 'وجه' });
  });

  it('reads exactly 1 MiB, and cancels a longer body while it still arrives', async () => {
    const { signal } = new AbortController();
    const most = bytes(`"${'x'.repeat(MAX_ANSWER_BYTES - 2)}"`);
    expect(await readJson(bodyOf([most], true).response, signal)).toHaveLength(
      MAX_ANSWER_BYTES - 2,
    );
    const { response, cancel } = bodyOf([most, bytes(' ')], false);
    expect(await codeOf(readJson(response, signal))).toBe('bad-response');
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('cancels the body on abort even if fetch does not, and removes its listener at the end', async () => {
    const controller = new AbortController();
    const { response, cancel } = bodyOf([bytes('{"data":')], false);
    const work = codeOf(readJson(response, controller.signal));
    controller.abort();
    expect(await work).toBe('bad-response');
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not start reading if the signal is already aborted', async () => {
    const { response, cancel } = bodyOf([bytes('{}')], false);
    expect(await codeOf(readJson(response, AbortSignal.abort()))).toBe('bad-response');
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe('R-4: timeLimit', () => {
  it('follows the given signal, even one that is already aborted', () => {
    const controller = new AbortController();
    const limit = timeLimit(controller.signal, 1_000);
    expect(limit.signal.aborted).toBe(false);
    controller.abort('why');
    expect(limit).toMatchObject({ expired: false, signal: { aborted: true, reason: 'why' } });
    limit.release();
    const late = timeLimit(AbortSignal.abort(), 1_000);
    expect(late.signal.aborted).toBe(true);
    late.release();
  });

  it('expires after its time, and never after its release', async () => {
    vi.useFakeTimers();
    try {
      const limits = [
        timeLimit(new AbortController().signal, 500),
        timeLimit(new AbortController().signal, 500),
      ];
      limits[1]?.release();
      await vi.advanceTimersByTimeAsync(499);
      expect(limits.map(({ expired }) => expired)).toEqual([false, false]);
      await vi.advanceTimersByTimeAsync(1);
      expect(limits.map(({ expired, signal }) => [expired, signal.aborted])).toEqual([
        [true, true],
        [false, false],
      ]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

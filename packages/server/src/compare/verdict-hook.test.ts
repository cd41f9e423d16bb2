import { ProblemError } from '@facecompare/contract';
import { describe, expect, it, vi } from 'vitest';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { sampleBody, sampleRequest } from '../testing/sample-request.ts';
import { createFaceCompareHandler } from './compare-handler.ts';
import type { VerdictEvent } from './verdict-hook.ts';

describe('onVerdict, around a fake upstream', () => {
  it('reports the verdict to the host before the caller gets it', async () => {
    const events: string[] = [];
    const onVerdict = async ({ answer, requestId, upstream }: VerdictEvent) => {
      await Promise.resolve();
      events.push(`${upstream} ${requestId === answer.data?.request_id} ${answer.data?.isMatched}`);
    };
    await createFaceCompareHandler({ upstream: fakeUpstream(), onVerdict })(sampleRequest());
    expect(events).toEqual(['fake true true']);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('hook');
      },
    ],
    ['rejects', () => Promise.reject(new Error('hook'))],
    [
      'alters what it was told',
      ({ answer }: VerdictEvent) => {
        (answer.data as { isMatched: boolean }).isMatched = false;
        throw new Error('hook');
      },
    ],
  ])('does not change the answer if it %s, and reports the error', async (_name, onVerdict) => {
    const onError = vi.fn();
    const response = await createFaceCompareHandler({
      upstream: fakeUpstream(),
      onVerdict,
      onError,
    })(sampleRequest());
    expect(((await response.json()) as { data: { isMatched: boolean } }).data.isMatched).toBe(true);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('does not delay the answer for more than two seconds', async () => {
    vi.useFakeTimers();
    try {
      const onError = vi.fn();
      const answer = createFaceCompareHandler({
        upstream: fakeUpstream(),
        onVerdict: () => new Promise(() => {}),
        onError,
      })(sampleRequest());
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      await vi.advanceTimersByTimeAsync(2000);
      expect((await answer).status).toBe(200);
      expect(onError).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not called for a fault or a bad request', async () => {
    const onVerdict = vi.fn();
    const handler = createFaceCompareHandler({
      upstream: fakeUpstream(() => Promise.reject(new ProblemError({ code: 'overloaded' }))),
      onVerdict,
    });
    await handler(sampleRequest());
    await handler(sampleRequest({ body: sampleBody({ face_image1: '' }) }));
    expect(onVerdict).not.toHaveBeenCalled();
  });
});

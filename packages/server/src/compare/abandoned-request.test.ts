import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ProblemError } from '@facecompare/contract';
import { expect, it, vi } from 'vitest';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { sampleRequest } from '../testing/sample-request.ts';
import { createFaceCompareHandler } from './compare-handler.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

it('aborts the upstream when the caller disconnects, also after a garbage collection', async () => {
  const controller = new AbortController();
  const upstream = fakeUpstream(
    (_call, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new ProblemError({ code: 'aborted' }))),
      ),
  );
  const answer = createFaceCompareHandler({ upstream })(
    sampleRequest({ signal: controller.signal }),
  );
  await vi.waitFor(() => expect(upstream.calls).toHaveLength(1));
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collectGarbage();
  }
  controller.abort();
  await answer;
  expect(upstream.aborted).toBe(1);
});

/** The engine in a real browser: the bundled worker, the real models, public sample photos. */
import type { CompareRequest } from '@facecompare/contract';
import { describeBackend } from '@facecompare/contract/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { blurred, never, type Sample, sample, testDevice } from './device.test-support.ts';
import type { OnDevice, OnDeviceOptions } from './on-device-options.ts';

const requestOf = async (selfie: Sample, reference: Sample): Promise<CompareRequest> => ({
  selfie: await sample(selfie),
  reference: await sample(reference),
  requestId: '0b7c2a52-7c25-4f0c-8f5c-3f62f4f5a0de',
});

describeBackend(
  'on-device',
  {
    create: () => testDevice(),
    requests: {
      match: () => requestOf('selfie', 'same-person'),
      noMatch: () => requestOf('selfie', 'other-person'),
      noFace: () => requestOf('selfie', 'no-face'),
      severalFaces: () => requestOf('selfie', 'two-people'),
    },
  },
  { describe, it },
);

describe('onDevice', () => {
  let device: OnDevice;
  const make = (options?: Partial<OnDeviceOptions>) => {
    device = testDevice(options);
    return device;
  };
  afterEach(() => device?.dispose());

  it('returns the ids of the request, and no live score that was not requested', async () => {
    const verdict = await make().compare(
      {
        ...(await requestOf('selfie', 'same-person')),
        transactionId: 'T',
        clientTransactionId: 'C',
      },
      { signal: never },
    );
    expect(verdict.ids).toEqual({
      request: '0b7c2a52-7c25-4f0c-8f5c-3f62f4f5a0de',
      transaction: 'T',
      clientTransaction: 'C',
    });
    expect([verdict.liveScore, verdict.liveness, verdict.spoof, verdict.raw]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('returns the live score on request, and does not use it for the outcome', async () => {
    const verdict = await make({ spoof: true }).compare(await requestOf('selfie', 'same-person'), {
      signal: never,
    });
    expect(verdict.liveScore).toBeGreaterThanOrEqual(0);
    expect(verdict.liveScore).toBeLessThanOrEqual(1);
    expect([verdict.outcome, verdict.spoof]).toEqual(['match', null]);
  });

  it("reports spoof-suspected for a selfie below the host's threshold", async () => {
    const verdict = await make({ spoofThreshold: 1.01 }).compare(
      await requestOf('selfie', 'same-person'),
      { signal: never },
    );
    expect([
      verdict.outcome,
      verdict.spoof,
      verdict.problem?.code,
      verdict.sides.selfie.problem?.code,
    ]).toEqual(['inconclusive', true, 'spoof-suspected', 'spoof-suspected']);
  });

  it('E-2 decides nothing about a photo and itself', async () => {
    const verdict = await make().compare(await requestOf('selfie', 'selfie'), { signal: never });
    expect(verdict).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'same-image', sides: ['selfie', 'reference'] },
      dissimilarity: null,
    });
  });

  it('E-1 decides nothing about two blurred photos', async () => {
    const { selfie, reference, ...rest } = await requestOf('selfie', 'other-person');
    const request = { ...rest, selfie: await blurred(selfie), reference: await blurred(reference) };
    expect(await make().compare(request, { signal: never })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'too-blurred' },
    });
  });

  it('names the photo that cannot be opened', async () => {
    const request = await requestOf('selfie', 'same-person');
    const broken = {
      ...request,
      reference: { ...request.reference, blob: new Blob(['not a photo']) },
    };
    await expect(make().compare(broken, { signal: never })).rejects.toMatchObject({
      problem: { code: 'image-corrupt', sides: ['reference'] },
    });
    expect((await device.compare(request, { signal: never })).outcome).toBe('match');
  });

  it('measures the time of every model', async () => {
    const times = await make().timeModels(2);
    expect(Object.keys(times)).toEqual(['detect', 'landmark', 'feature', 'liveness']);
    for (const time of Object.values(times)) expect(time).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaceCompareInput } from '../compare.ts';
import { problemOf } from '../problem.ts';
import { imageOf, requestOf } from './answering-server.test-support.ts';
import { base64Of, encodeRequest } from './encode-request.ts';

describe('base64Of', () => {
  it('agrees with another implementation on random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await base64Of(new Blob([new Uint8Array(bytes)]))).toBe(
          Buffer.from(bytes).toString('base64'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 2 * 0x6000 + 2, 1_500_000])(
    'agrees on %i bytes, around each boundary of its chunks',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256);
      expect((await base64Of(new Blob([bytes]))) === Buffer.from(bytes).toString('base64')).toBe(
        true,
      );
    },
  );
});

describe('encodeRequest', () => {
  it('puts the selfie first, and fills in no default of the API', async () => {
    expect(await encodeRequest(requestOf())).toEqual({
      face_image1: Buffer.from('selfie').toString('base64'),
      face_image2: Buffer.from('reference').toString('base64'),
      request_id: requestOf().requestId,
    });
  });

  const ALL = {
    country: 'JOR',
    liveness: '0',
    getExtractedData: true,
    transactionId: 't-1',
    clientTransactionId: 'c-1',
  };
  const WIRE = {
    country: 'JOR',
    liveness: '0',
    getExtractedData: true,
    transaction_id: 't-1',
    client_transaction_id: 'c-1',
  };

  it('F-15 sends all eight fields of the API unchanged', async () => {
    const { face_image1, face_image2, request_id, ...rest } = await encodeRequest(requestOf(ALL));
    expect(
      [face_image1, face_image2].map((image = '') => Buffer.from(image, 'base64').toString()),
    ).toEqual(['selfie', 'reference']);
    expect(request_id).toBe(requestOf().requestId);
    expect(rest).toEqual(WIRE);
    expect(FaceCompareInput.parse(await encodeRequest(requestOf(ALL)))).toEqual(
      await encodeRequest(requestOf(ALL)),
    );
  });

  it.each([
    ['country', 'country', ''],
    ['liveness', 'liveness', ''],
    ['getExtractedData', 'getExtractedData', false],
    ['transactionId', 'transaction_id', ''],
    ['clientTransactionId', 'client_transaction_id', ''],
  ])('F-15 sends %s alone as %s, even if it is %j', async (field, name, value) => {
    const {
      face_image1: _,
      face_image2: __,
      request_id: ___,
      ...rest
    } = await encodeRequest(requestOf({ [field]: value }));
    expect(rest).toEqual({ [name]: value });
  });

  it('blames the photo whose bytes cannot be read any more', async () => {
    const gone = imageOf('gone');
    gone.blob.arrayBuffer = () =>
      Promise.reject(new DOMException('The file was removed.', 'NotFoundError'));
    const thrown = await encodeRequest(requestOf({ reference: gone })).catch(
      (error: unknown) => error,
    );
    expect(problemOf(thrown)).toEqual({ code: 'image-unreadable', sides: ['reference'] });
  });
});

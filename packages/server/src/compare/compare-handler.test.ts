import { ProblemError } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { sampleBody, sampleRequest } from '../testing/sample-request.ts';
import { createFaceCompareHandler } from './compare-handler.ts';

describe('createFaceCompareHandler, around a fake upstream', () => {
  it('answers a POST at any path, with the headers of the API', async () => {
    const response = await createFaceCompareHandler({ upstream: fakeUpstream() })(
      sampleRequest({ path: '/any/where' }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('answers only POST', async () => {
    const response = await createFaceCompareHandler({ upstream: fakeUpstream() })(
      sampleRequest({ method: 'GET' }),
    );
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it('lets the host name its callers and refuse them', async () => {
    const upstream = fakeUpstream();
    const principalOf = (request: Request) => {
      const user = request.headers.get('X-User');
      if (!user) throw new ProblemError({ code: 'unauthorized' });
      return user;
    };
    const handler = createFaceCompareHandler({ upstream, principalOf });
    const as = (user: string, body: object) =>
      handler(
        sampleRequest({ body, headers: { 'X-User': user, 'Idempotency-Key': 'the-same-key' } }),
      );
    expect((await handler(sampleRequest())).status).toBe(401);
    expect((await as('ann', sampleBody())).status).toBe(200);
    expect((await as('bob', sampleBody({ liveness: '0' }))).status).toBe(200);
    expect((await as('bob', sampleBody())).status).toBe(422);
    expect(upstream.calls).toHaveLength(2);
  });
});

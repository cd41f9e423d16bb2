import { COMPARE_PATH } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { createApp } from '../create-app.ts';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { sampleRequest } from '../testing/sample-request.ts';

const app = createApp(fakeUpstream(), { corsOrigins: ['https://good.example', 'null', '*'] });
const preflight = (Origin: string) =>
  app.fetch(
    new Request(`http://server.example${COMPARE_PATH}`, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'POST' },
    }),
  );

describe('cors', () => {
  it('echoes an allowed origin, and lets its pages read Retry-After', async () => {
    const { headers, status } = await app.fetch(
      sampleRequest({ headers: { Origin: 'https://good.example' } }),
    );
    expect(status).toBe(200);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('https://good.example');
    expect(headers.get('Access-Control-Expose-Headers')).toBe('retry-after');
    expect(headers.get('Vary')).toBe('Origin');
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
  });

  it('answers the preflight of an allowed origin', async () => {
    const { headers, status } = await preflight('https://good.example');
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Headers')).toBe(
      'content-type, authorization, apikey, idempotency-key',
    );
    expect(Number(headers.get('Access-Control-Max-Age'))).toBeLessThanOrEqual(600);
    expect(headers.get('Vary')).toBe('Origin');
  });

  it('lets an allowed origin read error answers too', async () => {
    const { headers, status } = await app.fetch(
      sampleRequest({ body: 'x', headers: { Origin: 'https://good.example' } }),
    );
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([
      400,
      'https://good.example',
    ]);
  });

  it.each([
    'null',
    '*',
    'https://good.example.evil.example',
    'http://good.example',
    'https://a.good.example',
    'https://GOOD.example',
    'https://good.example.',
    'https://good.example:8443',
  ])('gives no permission to %s', async (origin) => {
    for (const { headers } of [
      await preflight(origin),
      await app.fetch(sampleRequest({ headers: { Origin: origin } })),
    ]) {
      expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
      expect(headers.get('Vary')).toBe('Origin');
    }
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '../problem.ts';
import { endpointOf } from './endpoint.ts';
import { httpBackend } from './http-backend.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const refusal = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return problemOf(error).code;
  }
};

describe('R-53: endpointOf', () => {
  it.each([
    'https://faces.example/v1/ocr/face/compare',
    'https://faces.example:8443/x?y=z',
    'http://localhost:3000/api',
    'http://127.0.0.1/api',
    'http://127.8.9.10:80/api',
    'http://[::1]:3000/api',
  ])('takes %s', (url) => {
    expect(endpointOf(url).href).toBe(new URL(url).href);
  });

  it.each([
    'http://faces.example/api',
    'http://127.0.0.1.evil.example/api',
    'http://localhost.evil.example/api',
    'http://notlocalhost/api',
    'http://0.0.0.0/api',
    'http://10.0.0.1/api',
    'https://user:secret@faces.example/api',
    'https://user@faces.example/api',
    'ftp://faces.example/api',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://faces.example/1',
    'ws://localhost/api',
    '/api/face-compare',
    'faces.example',
    'https://',
    '',
    ' ',
  ])('refuses %j', (url) => {
    expect(refusal(() => endpointOf(url))).toBe('misconfigured');
  });

  it('does not repeat a refused URL, which may hold a password', () => {
    expect(() => endpointOf('https://user:secret@faces.example/api')).toThrow(/^misconfigured: (?!.*secret)/);
  });

  it('resolves a relative URL against the page, also on a plain-http page', () => {
    vi.stubGlobal('location', new URL('http://intranet.example/onboarding/step'));
    expect(endpointOf('/api/face-compare').href).toBe('http://intranet.example/api/face-compare');
    expect(endpointOf('compare').href).toBe('http://intranet.example/onboarding/compare');
    expect(refusal(() => endpointOf('http://other.example/api'))).toBe('misconfigured');
    expect(refusal(() => endpointOf('//other.example/api'))).toBe('misconfigured');
  });
});

describe('httpBackend at its start', () => {
  const url = 'https://faces.example/v1/ocr/face/compare';

  it('names the origin that gets the photos, and sends nothing yet', () => {
    const fetch = vi.fn(async () => new Response());
    expect(httpBackend({ url, fetch })).toMatchObject({ name: 'http', recipient: 'https://faces.example' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Parameters<typeof httpBackend>[0]>]>([
    ['R-53: a URL that may not get photos', { url: 'http://faces.example' }],
    ['a header name that cannot be sent', { headers: { 'a b': 'x' } }],
    ['a header value that cannot be sent', { headers: { 'x-tenant': 'a\nb' } }],
    ['no time', { timeoutMs: 0 }],
    ['negative time', { timeoutMs: -1 }],
    ['time that is no number', { timeoutMs: Number.NaN }],
  ])('refuses %s', (_, options) => {
    expect(refusal(() => httpBackend({ url, ...options }))).toBe('misconfigured');
  });
});

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

  it('does not repeat a refused URL, because it may hold a password', () => {
    expect(() => endpointOf('https://user:secret@faces.example/api')).toThrow(
      /^misconfigured: (?!.*secret)/,
    );
  });

  it('resolves a relative URL against the page, even on a plain-http page', () => {
    vi.stubGlobal('location', new URL('http://intranet.example/onboarding/step'));
    expect(endpointOf('/api/face-compare').href).toBe('http://intranet.example/api/face-compare');
    expect(endpointOf('compare').href).toBe('http://intranet.example/onboarding/compare');
    expect(refusal(() => endpointOf('http://other.example/api'))).toBe('misconfigured');
    expect(refusal(() => endpointOf('//other.example/api'))).toBe('misconfigured');
  });
});

describe('F-4 a backend that is not an address', () => {
  const base64 = (bytes: readonly number[], length = 300) =>
    Buffer.from([...bytes, ...Array(length).fill(7)]).toString('base64');
  const jpeg = base64([0xff, 0xd8, 0xff, 0xe0]);
  const refused: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a URL object', new URL('https://faces.example/')],
    ['an empty text', ''],
    ['spaces', '   '],
    ['a space before it', ' /api/face-compare'],
    ['a line break behind it', 'https://faces.example/api\n'],
    ['a tab in it', '/api/\tface-compare'],
    ['a JPEG in base64', jpeg],
    ['a JPEG in URL-safe base64', jpeg.replaceAll('+', '-').replaceAll('/', '_')],
    ['a PNG in base64', base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a WebP in base64', base64([...Buffer.from('RIFF1234WEBP')])],
    ['other base64', base64([1, 2, 3], 900)],
    ['a data: URL', `data:image/jpeg;base64,${jpeg}`],
    ['a text longer than any address', `/api/${'x/'.repeat(1100)}`],
    ['an unfilled placeholder', '{{API_URL}}'],
    ['an unfilled template', '$' + '{API_URL}/compare'],
    ['JSON', '{"url":"/api"}'],
    ['the word undefined', `${undefined}`],
    ['the word null', `${null}`],
    ['an object as text', String({})],
    ['HTML', '<a href="/api">'],
    ['javascript:', 'javascript:void(0)'],
  ];

  it.each(refused)('%s is misconfigured, and the detail says what to give', (_, url) => {
    vi.stubGlobal('location', new URL('https://host.example/page'));
    expect(refusal(() => endpointOf(url as string))).toBe('misconfigured');
    expect(refusal(() => httpBackend({ url: url as string }))).toBe('misconfigured');
  });

  it('resolves an address against the base of the document, also in a frame made of srcdoc', () => {
    vi.stubGlobal('location', { href: 'about:srcdoc', origin: 'null' });
    vi.stubGlobal('origin', 'http://host.example');
    vi.stubGlobal('document', { baseURI: 'http://host.example/app/' });
    expect(endpointOf('api/face-compare').href).toBe('http://host.example/app/api/face-compare');
    vi.stubGlobal('document', { baseURI: 'https://cdn.example/app/' });
    expect(httpBackend({ url: '/api' }).recipient).toBe('https://cdn.example');
    vi.stubGlobal('document', { baseURI: 'http://elsewhere.example/' });
    expect(refusal(() => endpointOf('/api'))).toBe('misconfigured');
  });
});

describe('httpBackend when it is created', () => {
  const url = 'https://faces.example/v1/ocr/face/compare';

  it('names the origin that gets the photos, and sends nothing yet', () => {
    const fetch = vi.fn(async () => new Response());
    expect(httpBackend({ url, fetch })).toMatchObject({
      name: 'http',
      recipient: 'https://faces.example',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Parameters<typeof httpBackend>[0]>]>([
    ['R-53: a URL that may not get photos', { url: 'http://faces.example' }],
    ['a header name that cannot be sent', { headers: { 'a b': 'x' } }],
    ['a header value that cannot be sent', { headers: { 'x-tenant': 'a\nb' } }],
    ['no time', { timeoutMs: 0 }],
    ['negative time', { timeoutMs: -1 }],
    ['time that is no number', { timeoutMs: Number.NaN }],
    ['time that is text', { timeoutMs: '1000' as unknown as number }],
    ['a header without a value', { headers: { 'x-tenant': undefined as unknown as string } }],
    ['a header that is an object', { headers: { 'x-tenant': {} as unknown as string } }],
    ['a header beyond latin-1', { headers: { 'x-tenant': 'a\u{1f600}' } }],
  ])('refuses %s', (_, options) => {
    expect(refusal(() => httpBackend({ url, ...options }))).toBe('misconfigured');
  });
});

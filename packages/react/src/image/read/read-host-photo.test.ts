import { problemOf } from '@facecompare/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHostPhoto } from './read-host-photo.ts';

const signal = new AbortController().signal;
const bytes = (...head: number[]) =>
  Uint8Array.from([...head, ...Array.from({ length: 400 }, (_, index) => (index * 37) % 256)]);
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0);
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const WEBP = bytes(...Buffer.from('RIFF1234WEBP'));
const HEIC = bytes(0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0, ...Buffer.from('mif1heic'));
const AVIF = bytes(0, 0, 0, 24, ...Buffer.from('ftypavif'), 0, 0, 0, 0, ...Buffer.from('mif1avif'));
const base64 = (of: Uint8Array) => Buffer.from(of).toString('base64');
const wrapped = (text: string, every: number, by: string) =>
  text.replace(new RegExp(`(.{${every}})`, 'g'), `$1${by}`);

const send = vi.fn<typeof fetch>();
beforeEach(() => {
  vi.stubGlobal('fetch', send);
  vi.stubGlobal('location', new URL('https://host.example/app/page'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  send.mockReset();
});

const read = async (reference: unknown) => {
  const blob = await readHostPhoto(reference as string, { signal });
  return new Uint8Array(await blob.arrayBuffer());
};
const problem = (reference: unknown) =>
  readHostPhoto(reference as string, { signal }).then(
    () => expect.unreachable('a photo'),
    (error: unknown) => problemOf(error),
  );

describe('H-2 a photo in the text of reference', () => {
  it.each<[string, Uint8Array]>([
    ['JPEG', JPEG],
    ['PNG', PNG],
    ['WebP', WEBP],
    ['HEIC', HEIC],
    ['AVIF', AVIF],
  ])('%s in base64 is read in every spelling, and never requested', async (_, photo) => {
    const standard = base64(photo);
    const urlSafe = standard.replaceAll('+', '-').replaceAll('/', '_');
    const spellings = [
      standard,
      standard.replace(/=+$/, ''),
      urlSafe,
      urlSafe.replace(/=+$/, ''),
      wrapped(standard, 76, '\n'),
      wrapped(standard, 64, '\r\n'),
      `  \n${standard}\n`,
      wrapped(standard, 4, ' '),
      `data:image/jpeg;base64,${standard}`,
      `data:;base64,${standard}`,
      `DATA:image/png;charset=utf-8;BASE64,${urlSafe}`,
      `data:image/jpeg;base64,${wrapped(standard, 76, '\r\n')}`,
      `data:image/jpeg;base64,${encodeURIComponent(wrapped(standard, 76, '\n'))}`,
    ];
    for (const [index, spelling] of spellings.entries())
      expect(await read(spelling), `spelling ${index}`).toEqual(photo);
    expect(send).not.toHaveBeenCalled();
  });

  it.each<[string, string, string]>([
    ['base64 of a wrong length', 'data:image/jpeg;base64,AAAAA', 'image-corrupt'],
    ['what is no base64', 'data:image/jpeg;base64,a*b%', 'image-corrupt'],
    ['a photo in base64 that goes wrong later', `${base64(JPEG)}*`, 'image-corrupt'],
    [
      'a photo that is cut in the middle of a letter',
      `${base64(JPEG).replace(/=+$/, '')}A*`,
      'image-corrupt',
    ],
    ['a data: URL that is not base64', 'data:image/svg+xml,<svg/>', 'misconfigured'],
    ['a data: URL without a comma', 'data:image/jpeg;base64', 'misconfigured'],
  ])('F-12 %s has its own problem code, and sends no request', async (_, reference, code) => {
    expect((await problem(reference)).code).toBe(code);
    expect(send).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['an empty text', ''],
    ['spaces', ' \n '],
    ['no text', 7],
    ['GIF in base64', base64(bytes(...Buffer.from('GIF89a')))],
    ['other data in base64', base64(bytes(1, 2, 3, 4))],
    [
      'other data in URL-safe base64',
      base64(bytes(0xfb, 0xff, 0xfe))
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
    ],
    ['quoted base64', `"${base64(JPEG)}"`],
    ['JSON', '{"image":"x"}'],
    ['bytes as text', '\u00ff\u00d8\u00ff\u0000'],
    ['the word undefined', 'undefined'],
    ['another origin', 'https://elsewhere.example/me.jpg'],
    ['another origin without a scheme', '//elsewhere.example/me.jpg'],
    ['the blob of another origin', 'blob:https://elsewhere.example/1'],
    ['a file', 'file:///me.jpg'],
    ['javascript:', 'javascript:alert(1)'],
    ['an address longer than any', `/photos/${'x.'.repeat(2000)}`],
  ])('%s is misconfigured, says what to pass, and sends no request', async (_, reference) => {
    expect(await problem(reference)).toMatchObject({
      code: 'misconfigured',
      detail: expect.stringContaining('reference must be'),
    });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('H-2 a URL in reference', () => {
  it.each([
    ['/photos/me.jpg', 'https://host.example/photos/me.jpg'],
    ['me.jpg?size=large#x', 'https://host.example/app/me.jpg?size=large#x'],
    ['https://host.example/me', 'https://host.example/me'],
    ['blob:https://host.example/4f2c', 'blob:https://host.example/4f2c'],
    [' /photos/me.jpg ', 'https://host.example/photos/me.jpg'],
  ])('%s is requested once, as a string, and checked by its bytes', async (reference, href) => {
    send.mockResolvedValue(new Response(JPEG, { headers: { 'Content-Type': 'text/html' } }));
    expect(await read(reference)).toEqual(JPEG);
    expect(send.mock.calls.map(([input]) => input)).toEqual([href]);
  });

  it('is resolved against the base URL of the document', async () => {
    vi.stubGlobal('location', { href: 'about:srcdoc', origin: 'null' });
    vi.stubGlobal('origin', 'https://host.example');
    vi.stubGlobal('document', { baseURI: 'https://host.example/deep/' });
    send.mockResolvedValue(new Response(JPEG));
    await read('me.jpg');
    expect(send.mock.calls[0]?.[0]).toBe('https://host.example/deep/me.jpg');
    vi.stubGlobal('document', { baseURI: 'https://cdn.example/' });
    expect((await problem('me.jpg')).code).toBe('misconfigured');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => unknown, string]>([
    ['redirects', () => ({ type: 'opaqueredirect', status: 0, ok: false }), 'misconfigured'],
    ['is not there', () => new Response('', { status: 404 }), 'image-unreadable'],
    ['gives nothing', () => undefined, 'image-unreadable'],
    ['breaks', () => Promise.reject(new TypeError('Failed to fetch')), 'image-unreadable'],
    [
      'says it is too large',
      () => new Response('x', { headers: { 'Content-Length': String(50 * 1024 * 1024 + 1) } }),
      'image-too-large',
    ],
  ])('that %s causes the right problem: %#', async (_, answer, code) => {
    send.mockImplementation(async () => (await answer()) as Response);
    expect((await problem('/me.jpg')).code).toBe(code);
  });

  it('that never ends is dropped when it is longer than a file may be', async () => {
    let given = 0;
    let dropped = false;
    const piece = new Uint8Array(10 * 1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given++;
        controller.enqueue(piece);
      },
      cancel() {
        dropped = true;
      },
    });
    send.mockResolvedValue(new Response(endless as ReadableStream<Uint8Array<ArrayBuffer>>));
    expect((await problem('/me.jpg')).code).toBe('image-too-large');
    expect(dropped).toBe(true);
    expect(given).toBeLessThan(9);
  });

  it.each<[string, () => Promise<Response>]>([
    ['never answers', () => new Promise(() => {})],
    ['never ends', async () => new Response(new ReadableStream())],
  ])('F-9 that %s is aborted after 30 seconds, and leaves no timer', async (_, answer) => {
    vi.useFakeTimers();
    send.mockImplementation(answer);
    const reported = problem('/me.jpg');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reported).toMatchObject({
      code: 'image-unreadable',
      detail: expect.stringContaining('30 seconds'),
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops loading at once when it is aborted', async () => {
    const controller = new AbortController();
    send.mockImplementation(() => new Promise(() => {}));
    const reading = readHostPhoto('/me.jpg', { signal: controller.signal }).catch(problemOf);
    controller.abort();
    expect(await reading).toMatchObject({ code: 'aborted' });
  });
});

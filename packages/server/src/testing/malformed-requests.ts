/**
 * Malformed requests, made from a seed. Requests that are only unusual (a picture that still
 * decodes, an unknown field) are left out: the server has to refuse all of these.
 */
import { blackPng, chunk, header, joined, PNG_SIGNATURE } from './png.ts';
import { base64, jpegBytes } from './sample-request.ts';

export interface MalformedRequest {
  readonly name: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body: Uint8Array | string;
}

export type Random = {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
};

/** Mulberry32: small, fast, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const randomBytes = (random: Random, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => random.below(256));

/**
 * The material for broken images: one picture in the three formats, and a check whether one can
 * still be read.
 */
export interface Pictures {
  readonly jpeg: Uint8Array;
  readonly png: Uint8Array;
  readonly webp: Uint8Array;
  /** Whether a picture can be read to its end. */
  decodes(bytes: Uint8Array): Promise<boolean>;
}

async function brokenImage(
  random: Random,
  pictures: Pictures,
): Promise<readonly [string, Uint8Array]> {
  for (;;) {
    const format = random.pick(['jpeg', 'png', 'webp'] as const);
    const good = pictures[format];
    const cut = Math.floor(good.length * (0.05 + random.below(90) / 100));
    const [name, bytes] = random.pick<() => readonly [string, Uint8Array]>([
      () => [`${format} cut at ${cut}`, good.slice(0, cut)],
      () => [
        `${format} with flipped bits`,
        flipped(random, good, 1 + random.below(40), good.length),
      ],
      () => [
        `${format} with flipped bits in its header`,
        flipped(random, good, 1 + random.below(6), 200),
      ],
      () => [
        `${format} start and noise`,
        joined(good.slice(0, 12 + random.below(300)), randomBytes(random, 500)),
      ],
      () => [`${format} with a hole`, joined(good.slice(0, cut >> 1), good.slice(cut))],
    ])();
    if (!(await pictures.decodes(bytes))) return [name, bytes];
  }
}

function flipped(random: Random, good: Uint8Array, bits: number, upTo: number): Uint8Array {
  const bytes = good.slice();
  // The first bytes stay: without its signature it would only be another unknown format.
  for (let bit = 0; bit < bits; bit++) {
    const at = 16 + random.below(Math.min(upTo, bytes.length) - 16);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
}

/** Image headers with impossibly large dimensions. */
const hostileImages = (random: Random): readonly [string, Uint8Array] =>
  random.pick<() => readonly [string, Uint8Array]>([
    () => ['a PNG bomb', blackPng(12_000 - random.below(900), 11_000)],
    () => ['a PNG bomb, wide', blackPng(13_000 + random.below(1000), 64)],
    () => [
      'a PNG of no width',
      joined(PNG_SIGNATURE, header(0, 100), chunk('IEND', new Uint8Array())),
    ],
    () => [
      'a PNG of 4 billion columns',
      joined(PNG_SIGNATURE, header(0xffffffff, 1), chunk('IEND', new Uint8Array())),
    ],
    () => [
      'a PNG larger than its data',
      blackPng(100, 100, { width: 4000 + random.below(2000), height: 4000 }),
    ],
    () => ['a PNG too small', blackPng(1 + random.below(63), 1 + random.below(200))],
    () => [
      'a PNG with a text bomb and no picture',
      joined(
        PNG_SIGNATURE,
        header(200, 200),
        chunk('zTXt', randomBytes(random, 5000)),
        chunk('IEND', new Uint8Array()),
      ),
    ],
    () => [
      'a JPEG of 65535 x 65535',
      joined(
        jpegBytes(0, 0, 1, 0, 1, 0, 0),
        Uint8Array.from([0xff, 0xc0, 0, 11, 8, 255, 255, 255, 255, 1, 1, 0x11, 0]),
        randomBytes(random, 200),
      ),
    ],
    () => [
      'a WebP that lies about its length',
      joined(bytesOf('RIFF\xff\xff\xff\x7fWEBPVP8 '), randomBytes(random, 300)),
    ],
    () => [
      'a WebP without a picture',
      joined(bytesOf('RIFF\x04\0\0\0WEBP'), randomBytes(random, random.below(20))),
    ],
  ])();

const foreignImages = (random: Random): readonly [string, Uint8Array] =>
  random.pick<readonly [string, Uint8Array]>([
    [
      'an SVG',
      bytesOf(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="http://127.0.0.1:9/"/></svg>',
      ),
    ],
    [
      'an SVG with an entity',
      bytesOf(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      ),
    ],
    ['a GIF', joined(bytesOf('GIF89a'), randomBytes(random, 100))],
    ['a BMP', joined(bytesOf('BM'), randomBytes(random, 100))],
    ['a TIFF', joined(bytesOf('II*\0'), randomBytes(random, 100))],
    ['a PDF', bytesOf('%PDF-1.7 %%EOF')],
    ['a ZIP', joined(bytesOf('PK\x03\x04'), randomBytes(random, 60))],
    ['HTML', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['HEIC', joined(bytesOf('\0\0\0\x18ftypheic\0\0\0\0'), randomBytes(random, 60))],
    ['AVIF', joined(bytesOf('\0\0\0\x18ftypavif\0\0\0\0'), randomBytes(random, 60))],
    ['zeros', new Uint8Array(1 + random.below(5000))],
    ['one byte', Uint8Array.from([random.below(256)])],
    ['noise', joined(Uint8Array.from([1]), randomBytes(random, 100))],
  ]);

const brokenBase64 = (random: Random, good: string): readonly [string, string] =>
  random.pick<readonly [string, string]>([
    ['without its last character', good.slice(0, -1)],
    ['base64url', `${good.slice(0, 40)}-_${good.slice(42)}`],
    ['with a space', `${good.slice(0, 8)} ${good.slice(9)}`],
    ['with line breaks', good.replace(/.{76}/g, '$&\n')],
    ['with a trailing line break', `${good}\n`],
    ['with = in the middle', `${good.slice(0, 16)}=${good.slice(17)}`],
    ['with junk', `${good.slice(0, 16)}<>${good.slice(18)}`],
    ['with a mark', `\ufeff${good}`],
    ['with two prefixes', `data:image/png;base64,data:image/png;base64,${good}`],
    ['with an upper-case prefix', `DATA:IMAGE/PNG;BASE64,${good}`],
    ['with a charset', `data:image/png;charset=utf-8;base64,${good}`],
    ['an address', 'http://169.254.169.254/latest/meta-data'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
    ['nothing after a prefix', 'data:image/jpeg;base64,'],
    ['unused bits', '/9j/4AB='],
    ['seven megabytes', 'A'.repeat(9 * 1024 * 1024)],
  ]);

const wrongFields = (
  random: Random,
  good: Readonly<Record<string, unknown>>,
): readonly [string, unknown] =>
  random.pick<readonly [string, unknown]>([
    ['an array', [good]],
    ['null', null],
    ['a text', 'face_image1'],
    ['a number', random.below(1e9)],
    ['no second image', { face_image1: good.face_image1 }],
    ['an image of numbers', { ...good, face_image1: [255, 216, 255] }],
    ['an image in an object', { ...good, face_image2: { data: good.face_image2 } }],
    ['an image that is true', { ...good, face_image2: true }],
    ['a number for liveness', { ...good, liveness: random.below(9) }],
    ['a text for getExtractedData', { ...good, getExtractedData: 'true' }],
    ['an object for country', { ...good, country: { code: 'EGY' } }],
    ['a number for request_id', { ...good, request_id: random.below(1e9) }],
    ['a long transaction_id', { ...good, transaction_id: 'x'.repeat(2000 + random.below(5000)) }],
    ['NUL in an id', { ...good, client_transaction_id: 'a\u0000b' }],
    ['half a surrogate pair', { ...good, client_transaction_id: '\ud800' }],
    ['constructor', { ...good, constructor: { prototype: { polluted: true } } }],
    ['prototype', { ...good, more: { prototype: 1 } }],
    [
      'forty keys',
      { ...good, ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`k${at}`, at])) },
    ],
    ['a megabyte in an unknown field', { ...good, more: 'y'.repeat(1024 * 1024) }],
  ]);

const brokenJson = (random: Random, good: string): readonly [string, Uint8Array | string] =>
  random.pick<readonly [string, Uint8Array | string]>([
    ['an empty body', ''],
    ['a cut body', good.slice(0, 1 + random.below(good.length - 2))],
    ['a body with more behind it', `${good}${random.pick(['}', 'x', '{}', '\0'])}`],
    ['a trailing comma', good.replace(/\}$/, ',}')],
    ['single quotes', good.replaceAll('"', "'")],
    ['a comment', `/* */${good}`],
    ['NaN', good.replace(/\}$/, ',"x":NaN}')],
    ['a mark', `\ufeff${good}`],
    ['UTF-16', Uint8Array.from(Buffer.from(good, 'utf16le'))],
    [
      'bytes that are not UTF-8',
      joined(bytesOf('{"face_image1":"'), Uint8Array.from([0xc3, 0x28, 0xff]), bytesOf('"}')),
    ],
    ['a control character in a text', good.replace(/^\{"/, '{"\n')],
    ['nesting of 17', `${'['.repeat(17)}${']'.repeat(17)}`],
    ['nesting without end', '['.repeat(1_000_000)],
    ['objects without end', '{"a":'.repeat(200_000)],
    ['a million members', `{${'"a":1,'.repeat(1_000_000)}"a":1}`],
    ['__proto__', good.replace(/^\{/, '{"__proto__":{"polluted":true},')],
    ['seventeen megabytes', ' '.repeat(17 * 1024 * 1024)],
  ]);

const wrongMessages = (random: Random, body: string): MalformedRequest =>
  random.pick<MalformedRequest>([
    { name: 'text/plain', headers: { 'Content-Type': 'text/plain' }, body },
    { name: 'a form', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body },
    { name: 'multipart', headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body },
    {
      name: 'UTF-16 declared',
      headers: { 'Content-Type': 'application/json; charset=utf-16' },
      body,
    },
    { name: 'a stray parameter', headers: { 'Content-Type': 'application/json;x' }, body },
    { name: 'gzip declared', headers: { 'Content-Encoding': 'gzip' }, body },
    { name: 'identity declared', headers: { 'Content-Encoding': 'identity' }, body },
    { name: 'a short idempotency key', headers: { 'Idempotency-Key': '"short"' }, body },
    {
      name: 'a long idempotency key',
      headers: { 'Idempotency-Key': 'k'.repeat(65 + random.below(500)) },
      body,
    },
    {
      name: 'an idempotency key with a quote too few',
      headers: { 'Idempotency-Key': '"12345678' },
      body,
    },
    { name: 'a key in the address', query: '?ApiKey=canary-in-the-address', body },
    { name: 'PUT', method: 'PUT', body },
    { name: 'DELETE', method: 'DELETE', body },
  ]);

/** Makes `count` malformed requests; the same ones for the same seed. */
export async function malformedRequests(
  seed: number,
  count: number,
  pictures: Pictures,
): Promise<MalformedRequest[]> {
  const random = randomFrom(seed);
  const good = {
    face_image1: base64(pictures.jpeg),
    face_image2: base64(pictures.jpeg),
    client_transaction_id: 'canary-in-a-field',
  };
  const withImage = (bytes: Uint8Array | string) => {
    const text =
      typeof bytes === 'string'
        ? bytes
        : random.pick(['', 'data:image/jpeg;base64,']) + base64(bytes);
    return JSON.stringify({ ...good, [random.pick(['face_image1', 'face_image2'])]: text });
  };
  const kinds: readonly (() => Promise<MalformedRequest> | MalformedRequest)[] = [
    () => named('base64', brokenBase64(random, good.face_image1), withImage),
    async () => named('image', await brokenImage(random, pictures), withImage),
    async () => named('image', await brokenImage(random, pictures), withImage),
    () => named('hostile image', hostileImages(random), withImage),
    () => named('foreign image', foreignImages(random), withImage),
    () => named('fields', wrongFields(random, good), (value) => JSON.stringify(value)),
    () => named('json', brokenJson(random, JSON.stringify(good)), (body) => body),
    () => wrongMessages(random, JSON.stringify(good)),
  ];
  const requests: MalformedRequest[] = [];
  for (let at = 0; at < count; at++)
    requests.push(await (kinds[at % kinds.length] as (typeof kinds)[number])());
  return requests;
}

const named = <Content>(
  kind: string,
  [name, content]: readonly [string, Content],
  bodyOf: (content: Content) => Uint8Array | string,
): MalformedRequest => ({
  name: `${kind}: ${name}`,
  body: bodyOf(content),
});

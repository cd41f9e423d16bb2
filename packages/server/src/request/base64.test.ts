import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, jpegBytes } from '../testing/sample-request.ts';
import { imageFromBase64 } from './base64.ts';

const canonical = base64(jpegBytes(1, 2, 3, 4));
const tailed = base64(jpegBytes(7));

describe('imageFromBase64', () => {
  it.each([
    ['canonical', canonical],
    ['one data: prefix', `data:image/jpeg;base64,${canonical}`],
    ['a prefix of another image type', `data:image/svg+xml;base64,${canonical}`],
  ])('accepts %s', (_name, text) => {
    expect(imageFromBase64(text)).toEqual(jpegBytes(1, 2, 3, 4));
  });

  it.each([
    ['a charset in the prefix', `data:image/png;charset=x;base64,${canonical}`],
    ['a prefix of no image', `data:text/html;base64,${canonical}`],
    ['a data: URL that is not base64', 'data:,percent%20coded'],
    ['an upper-case prefix', `DATA:image/jpeg;base64,${canonical}`],
    ['two prefixes', `data:image/png;base64,data:image/png;base64,${canonical}`],
    ['missing padding', tailed.replace(/=+$/, '')],
    ['extra padding', `${canonical}=`],
    ['four signs of padding', `${canonical}====`],
    ['base64url', '/9j_4AAQSkZJRgAB-_8='],
    ['inner spaces', `${canonical.slice(0, 4)} ${canonical.slice(4)}`],
    ['line breaks', canonical.replace(/(.{4})/g, '$1\n')],
    ['a trailing line break', `${canonical}\n`],
    ['a leading byte order mark', `\u{feff}${canonical}`],
    ['= in the middle', `${canonical.slice(0, 4)}AA==${canonical.slice(4)}`],
    ['markup', '<script>alert(1)</script>'],
    ['look-alikes', canonical.replace('A', 'А')],
    ['fullwidth letters', `ＡＡＡＡ${canonical}`],
    ['an address', 'http://169.254.169.254/latest'],
    ['a word', 'undefined'],
    ['an object', '[object Object]'],
    ['one character', 'A'],
    ['a lone =', '===='],
    ['unused bits in the tail', '/9j/4AB='],
    ['NUL', `${canonical.slice(0, -1)}\0`],
  ])('refuses %s', (_name, text) => {
    expect(imageFromBase64(text)).toBe('invalid-base64');
  });

  it('distinguishes an empty image from a broken one', () => {
    expect(imageFromBase64('')).toBe('image-empty');
    expect(imageFromBase64('data:image/png;base64,')).toBe('image-empty');
  });

  it('accepts the largest size, and refuses one byte more', () => {
    const limit = 6 * 1024 * 1024;
    expect(imageFromBase64(base64(new Uint8Array(limit)))).toHaveLength(limit);
    expect(imageFromBase64(base64(new Uint8Array(limit + 1)))).toBe('image-too-large');
    expect(imageFromBase64('!'.repeat(9 * 1024 * 1024))).toBe('image-too-large');
  });

  it('accepts only one encoding of every file', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ \n';
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(60),
        fc.constantFrom(...alphabet),
        (bytes, at, character) => {
          const text = base64(bytes);
          expect(imageFromBase64(text)).toEqual(bytes);
          const position = at % text.length;
          const other = text.slice(0, position) + character + text.slice(position + 1);
          const read = imageFromBase64(other);
          if (other !== text && typeof read !== 'string') expect(read).not.toEqual(bytes);
        },
      ),
    );
  });
});

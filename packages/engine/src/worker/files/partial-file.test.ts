import { describe, expect, it } from 'vitest';
import { emptyFile, headersForRest, isRest, startOver, validatorOf } from './partial-file.ts';

/**
 * An answer as a browser shows it: constructed responses never have the type of one from another
 * origin.
 */
const answer = (headers: Record<string, string>, type: ResponseType = 'basic') =>
  ({ headers: new Headers(headers), type }) as Response;
const DATE = 'Tue, 24 Nov 2026 00:00:00 GMT';

describe('F-16 the validator of a file version', () => {
  it.each<[string, Record<string, string>, ResponseType, string | null]>([
    ['a strong ETag', { ETag: '"v1"', 'Last-Modified': DATE }, 'basic', '"v1"'],
    ['a date, if the ETag is weak', { ETag: 'W/"v1"', 'Last-Modified': DATE }, 'basic', DATE],
    [
      'nothing of another origin: its ranges cannot be read',
      { ETag: '"v1"', 'Last-Modified': DATE },
      'cors',
      null,
    ],
    ['nothing of an encoded answer', { ETag: '"v1"', 'Content-Encoding': 'br' }, 'basic', null],
    [
      'an ETag of an answer that says it is not encoded',
      { ETag: '"v1"', 'Content-Encoding': 'identity' },
      'basic',
      '"v1"',
    ],
    ['nothing, if there is neither', {}, 'basic', null],
  ])('is %s', (_, headers, type, validator) => {
    expect(validatorOf(answer(headers, type))).toBe(validator);
  });

  it('is not sent before the first byte has arrived, nor after starting over', () => {
    const partial = { ...emptyFile({ bytes: 10, sha256: '' }), validator: '"v1"' };
    expect(headersForRest(partial)).toEqual({});
    partial.loaded = 4;
    expect(headersForRest(partial)).toEqual({ Range: 'bytes=4-', 'If-Range': '"v1"' });
    expect(headersForRest({ ...partial, validator: null })).toEqual({});
    startOver(partial);
    expect(partial).toMatchObject({ loaded: 0, validator: null });
  });

  it.each([
    ['bytes 4-9/10', true],
    ['bytes 4-9/*', true],
    ['bytes 4-10/10', false],
    ['bytes 3-9/10', false],
    ['bytes 4-9/11', false],
    ['', false],
  ])('Content-Range %j is the requested rest: %s', (range, rest) => {
    const partial = { bytes: new Uint8Array(10), loaded: 4, validator: '"v1"' };
    expect(isRest(answer({ 'Content-Range': range }), partial)).toBe(rest);
    expect(isRest(answer({ 'Content-Range': range }), { ...partial, validator: null })).toBe(false);
  });
});

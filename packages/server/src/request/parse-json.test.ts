import { problemOf } from '@facecompare/contract';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseJson } from './parse-json.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function codeOf(bytes: Uint8Array): string {
  try {
    parseJson(bytes);
    return 'read';
  } catch (error) {
    return problemOf(error).code;
  }
}

describe('parseJson', () => {
  it.each([
    '',
    '{',
    '{"a":}',
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    '{"a":"\n"}',
    '{"a":"b',
    '{"a":"\\"',
    'nul',
    '{"a":01}',
    '{"a":1}x',
  ])('refuses %j', (text) => {
    expect(codeOf(encode(text))).toBe('invalid-json');
  });

  it('refuses bytes that are not UTF-8, and a byte order mark', () => {
    expect(codeOf(Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toBe('invalid-json');
    expect(codeOf(encode('\u{feff}{}'))).toBe('invalid-json');
    expect(codeOf(new Uint8Array(Buffer.from('{"a":1}', 'utf16le')))).toBe('invalid-json');
  });

  it('accepts a depth of 16 and refuses 17, whatever brackets its strings hold', () => {
    expect(codeOf(encode('['.repeat(16) + ']'.repeat(16)))).toBe('read');
    expect(codeOf(encode('['.repeat(17) + ']'.repeat(17)))).toBe('invalid-request');
    expect(codeOf(encode(JSON.stringify({ a: '[{'.repeat(1000), b: '\\"[[[[' })))).toBe('read');
  });

  it('takes the last of repeated keys', () => {
    expect(parseJson(encode('{"a":1,"a":2}'))).toEqual({ a: 2 });
  });

  it.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million members', `{${'"a":1,'.repeat(1_000_000)}"a":1}`],
    ['eight million zeros', `[${'0,'.repeat(8_000_000)}0]`],
    ['sixteen million digits', `[${'1'.repeat(16_000_000)}]`],
    ['sixteen million spaces', ' '.repeat(16_000_000)],
  ])('refuses %s without parsing them', (_name, text) => {
    const bytes = encode(text);
    const parse = vi.spyOn(JSON, 'parse');
    expect(codeOf(bytes)).toBe('invalid-request');
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('checks strings full of backslashes and quotes in linear time', () => {
    // Looking back over all backslashes at each quote would take eight million million steps. No
    // machine does that within the limit.
    const bytes = encode(`{"a":"${'\\\\'.repeat(2_000_000)}${'\\"'.repeat(2_000_000)}"}`);
    expect(codeOf(bytes)).toBe('read');
  });

  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(parseJson(encode(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomId } from './random-id.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('randomId', () => {
  it.each([
    ['on a secure page', () => {}],
    [
      'on an insecure page, which has no randomUUID',
      () => {
        const { crypto } = globalThis;
        vi.stubGlobal('crypto', {
          getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
        });
      },
    ],
  ])('returns a UUID of version 4 %s', (_, arrange) => {
    arrange();
    const ids = Array.from({ length: 200 }, randomId);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(200);
  });
});

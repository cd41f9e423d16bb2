import { describe, expect, it } from 'vitest';
import { canaryForm } from './canary-form.ts';

const secret = Buffer.from('a canary?>?>~~ of some length');
const around = (before: number) =>
  Buffer.concat([Buffer.alloc(before, 'b'), secret, Buffer.alloc(5, 'a')]);

describe('canaryForm', () => {
  it.each([0, 1, 2, 3])('finds a secret after %i bytes, in each form', (before) => {
    for (const form of ['base64', 'base64url', 'hex'] as const)
      expect(canaryForm(secret, `{"text":"${around(before).toString(form)}"}`)).toBe(form);
    expect(canaryForm(secret, around(before).toString('hex').toUpperCase())).toBe('hex');
    expect(canaryForm(secret, around(before))).toBe('bytes');
  });

  it('finds no other text', () => {
    expect(canaryForm(secret, 'a canary of another length, and its base64')).toBeNull();
  });
});

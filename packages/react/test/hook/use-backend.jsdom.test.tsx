import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useBackend } from '../../src/hook/backend/use-backend.ts';

describe('F-15: the time limit of an HTTP backend', () => {
  it.each([0, -1, Number.NaN, Number.NEGATIVE_INFINITY])(
    'F-15: %s ms is misconfigured',
    (timeoutMs) => {
      const { result } = renderHook(() => useBackend({ backend: { url: '/compare', timeoutMs } }));
      expect([result.current.backend, result.current.problem?.code]).toEqual([
        null,
        'misconfigured',
      ]);
    },
  );

  it.each([0.5, 1, 60_000, Number.POSITIVE_INFINITY, undefined])(
    'F-15: %s ms is valid',
    (timeoutMs) => {
      const { result } = renderHook(() =>
        useBackend({
          backend: { url: '/compare', ...(timeoutMs !== undefined && { timeoutMs }) },
        }),
      );
      expect([result.current.backend?.name, result.current.problem]).toEqual(['http', null]);
    },
  );
});

describe('V-1: the rules of an HTTP backend', () => {
  it('reach the check of the verdict', () => {
    const { result, rerender } = renderHook((options: object) =>
      useBackend({ backend: { url: '/compare', ...options } }),
    );
    expect(result.current.backend?.threshold).toBeUndefined();
    rerender({ threshold: 3, decidesBy: 'flag' });
    expect(result.current.backend).toMatchObject({ threshold: 3, decidesBy: 'flag' });
  });
});

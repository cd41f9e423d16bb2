import type { Backend } from '@facecompare/contract';
import { scriptedBackend } from '@facecompare/contract/testing';
import type { Flow } from '@facecompare/flow';
import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useBackendChanges } from '../../src/hook/backend/use-backend-changes.ts';

const backend = (name: string): Backend => ({
  name,
  recipient: null,
  compare: scriptedBackend([]).compare,
});

function changes(first: Backend | null) {
  const send = vi.fn();
  const flow = { send } as unknown as Flow;
  const { rerender } = renderHook((now: Backend | null) => useBackendChanges(flow, now), {
    initialProps: first,
  });
  return { rerender, sent: () => send.mock.calls.length };
}

it('F-5: does not count a backend that appears, disappears or stays as a change', () => {
  const own = backend('own');
  const { rerender, sent } = changes(null);
  for (const now of [own, own, null, own, null]) rerender(now);
  expect(sent()).toBe(0);
});

it('F-5: counts new objects with equal values three times, and another backend always', () => {
  const { rerender, sent } = changes(backend('own'));
  expect(sent()).toBe(0);
  for (const expected of [1, 2, 3, 3, 3]) {
    rerender(backend('own'));
    expect(sent()).toBe(expected);
  }
  rerender(backend('other'));
  expect(sent()).toBe(4);
});

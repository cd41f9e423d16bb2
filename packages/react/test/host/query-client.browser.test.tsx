import type { CompareRequest } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import {
  MutationCache,
  onlineManager,
  QueryClient,
  QueryClientProvider,
  useIsMutating,
} from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  onScreen,
  problemCode,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const Busy = () => <output>{useIsMutating({ mutationKey: ['facecompare'] })}</output>;
const busy = () => Number(screen.getByText(/^\d+$/, { selector: 'output' }).textContent);

function page(steps: Parameters<typeof show>[0] = {}, client = new QueryClient()) {
  const around = (widget: ReactNode) => (
    <QueryClientProvider client={client}>
      <Busy />
      {widget}
    </QueryClientProvider>
  );
  return { client, cache: client.getMutationCache(), ...show({ ...steps, around }) };
}

/** Returns every value that can be reached from here without a call. */
function reachable(from: unknown, seen = new Set<unknown>()): Set<unknown> {
  if (typeof from !== 'object' || from === null || seen.has(from)) return seen;
  seen.add(from);
  for (const key of Reflect.ownKeys(from))
    reachable(Object.getOwnPropertyDescriptor(from, key)?.value, seen);
  return seen;
}

describe('with TanStack Query', () => {
  tidyPage();

  it('the comparison is a mutation while it runs, and is removed afterwards', async () => {
    const { person, cache } = page({ steps: [{ answer: sampleVerdict('match'), delayMs: 200 }] });
    await bothPhotos(person);
    expect(busy()).toBe(0);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    await waitFor(() => expect(busy()).toBe(1));
    expect(cache.getAll().map(({ options, state }) => [options.mutationKey, state.status])).toEqual(
      [[['facecompare', 'compare', 'scripted'], 'pending']],
    );
    await onScreen('match');
    await waitFor(() => expect(busy()).toBe(0));
    await waitFor(() => expect(cache.getAll()).toEqual([]));
  });

  it('no photo can be reached from the cache at any moment', async () => {
    const { person, cache, backend } = page({
      steps: [{ answer: sampleVerdict('match'), delayMs: 100 }],
    });
    const found: unknown[] = [];
    let looks = 0;
    const look = () => {
      looks++;
      for (const { state, options } of cache.getAll())
        found.push(...[...reachable([state, options])].filter((value) => value instanceof Blob));
    };
    const stop = cache.subscribe(look);
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    look();
    await onScreen('match');
    stop();
    expect(looks).toBeGreaterThan(2);
    expect(found).toEqual([]);
    // The search finds a photo if there is one.
    expect(
      [...reachable(backend.requests satisfies readonly CompareRequest[])].some(
        (value) => value instanceof Blob,
      ),
    ).toBe(true);
  });

  it('the global callbacks run, without the photos', async () => {
    const [onMutate, onSuccess, onError] = [vi.fn(), vi.fn(), vi.fn()];
    const client = new QueryClient({
      mutationCache: new MutationCache({ onMutate, onSuccess, onError }),
    });
    const { person } = page(
      { steps: [{ answer: { code: 'timeout' } }, { answer: sampleVerdict('match') }] },
      client,
    );
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    await person.click(button(en.retry));
    await onScreen('match');
    expect([
      onMutate.mock.calls.length,
      onSuccess.mock.calls.length,
      onError.mock.calls.length,
    ]).toEqual([2, 1, 1]);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ problem: { code: 'timeout' } });
    expect(onSuccess.mock.calls[0]?.[0]).toEqual(sampleVerdict('match'));
    expect([onMutate.mock.calls[0]?.[0], onSuccess.mock.calls[0]?.[1]]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('Cancel aborts the comparison, and leaves no mutation', async () => {
    const { person, cache, backend } = page({ steps: [{ answer: 'never' }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(busy()).toBe(1));
    await person.click(button(en.cancel));
    await onScreen('ready');
    await waitFor(() => expect(cache.getAll()).toEqual([]));
    expect(backend.aborted).toBe(1);
    expect(busy()).toBe(0);
  });

  it('unmounting aborts the comparison, and leaves no mutation', async () => {
    const { person, cache, backend, unmount } = page({ steps: [{ answer: 'never' }] });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await waitFor(() => expect(cache.getAll()).toHaveLength(1));
    unmount();
    await waitFor(() => expect(cache.getAll()).toEqual([]));
    expect(backend.aborted).toBe(1);
  });

  it('the defaults of the host cause no retry and no wait for the network', async () => {
    const client = new QueryClient({
      defaultOptions: {
        mutations: { retry: 5, retryDelay: 1, networkMode: 'online', gcTime: 600_000 },
      },
    });
    onlineManager.setOnline(false);
    const { person, backend, cache } = page(
      { steps: [{ answer: { code: 'overloaded' } }] },
      client,
    );
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('overloaded');
    expect(backend.requests).toHaveLength(1);
    await waitFor(() => expect(cache.getAll()).toEqual([]));
    onlineManager.setOnline(true);
  });

  it('the comparison also works without a QueryClient', async () => {
    const { person, backend } = show();
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(backend.requests).toHaveLength(1);
  });
});

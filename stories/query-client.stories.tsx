import { sampleVerdict } from '@facecompare/contract/testing';
import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { QueryClient, QueryClientProvider, useIsMutating } from '@tanstack/react-query';
import { expect, waitFor } from 'storybook/test';
import { press, see } from './person.ts';
import { reach } from './reach.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';

const clientOf = (loaded: Readonly<Record<string, unknown>>): QueryClient =>
  loaded.client as QueryClient;

/** What a page shows of a comparison, such as a spinner in its header. */
function RunningComparisons() {
  const count = useIsMutating({ mutationKey: ['facecompare'] });
  return <output aria-label="Comparisons running">useIsMutating: {count}</output>;
}

/**
 * If the page has a QueryClient, the widget uses it by itself, and every comparison is a mutation
 * of that client.
 */
const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Widget/TanStack Query',
  globals: { language: 'en' },
  loaders: [...scriptedWidget.loaders, () => ({ client: new QueryClient() })],
  decorators: [
    (Story, { loaded }) => (
      <QueryClientProvider client={clientOf(loaded)}>
        <Story />
        <RunningComparisons />
      </QueryClientProvider>
    ),
  ],
};
export default meta;

/** Returns everything that a cache holds, down to the leaves. */
function everythingIn(value: unknown, seen = new Set<unknown>()): Set<unknown> {
  if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    for (const inner of Object.values(value)) everythingIn(inner, seen);
  }
  return seen;
}

/**
 * The client has the comparison while it runs. It never has the photos, and nothing of the
 * comparison stays.
 */
export const Comparison: StoryObj<ScriptedArgs> = {
  args: { script: [{ answer: 'never' }, { answer: sampleVerdict('match') }] },
  play: async ({ canvas, loaded }) => {
    const cache = clientOf(loaded).getMutationCache();
    const running = await canvas.findByLabelText('Comparisons running');
    await expect(running).toHaveTextContent('useIsMutating: 0');
    await reach(canvas, 'comparing');
    await waitFor(() => expect(running).toHaveTextContent('useIsMutating: 1'));
    const states = cache.getAll().map(({ state }) => state);
    await expect(states).toEqual([
      expect.objectContaining({ status: 'pending', variables: undefined }),
    ]);
    await expect([...everythingIn(states)].filter((value) => value instanceof Blob)).toEqual([]);

    await press(canvas, en.cancel);
    await waitFor(() => expect(running).toHaveTextContent('useIsMutating: 0'));
    await waitFor(() => expect(cache.getAll()).toHaveLength(0));

    await press(canvas, en.ready.compare);
    await see(canvas, en.match.heading);
    await waitFor(() => expect(cache.getAll()).toHaveLength(0));
  },
};

/** The host's code runs around the widget, but never between a backend and its verdict. */
import type { Backend, CompareVerdict } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend, scriptedGuide } from '@facecompare/contract/testing';
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en, FaceCompare, type FaceCompareHandle, type FaceCompareProps } from '../../src/index.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  button,
  onScreen,
  part,
  problemCode,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const FILES: NonNullable<FaceCompareProps['sources']> = { selfie: ['file'], reference: ['file'] };

/** Adds both photos, without a camera. */
async function both({
  person,
  handle,
}: Pick<ReturnType<typeof show>, 'person' | 'handle'>): Promise<void> {
  await start(person);
  await waitFor(() => expect(screenName()).toBe('add'));
  handle.current?.choose('selfie', await patternFile(1));
  await waitFor(() => expect(root().dataset.side).toBe('reference'));
  handle.current?.choose('reference', await patternFile(7));
  await waitFor(() => expect(screenName()).toBe('ready'));
}

/** A backend that answers when the test releases it. */
function heldBackend(name: string, recipient: string | null = null) {
  const asked: {
    readonly signal: AbortSignal;
    readonly answer: (verdict: CompareVerdict) => void;
  }[] = [];
  const backend: Backend = {
    name,
    recipient,
    compare: (_, { signal }) => new Promise((answer) => asked.push({ signal, answer })),
  };
  return { backend, asked };
}

/** Errors of the host reach the page, and must not fail the test run. */
function expectPageErrors() {
  const seen: string[] = [];
  const collect = (event: ErrorEvent | PromiseRejectionEvent) => {
    seen.push(String('reason' in event ? event.reason : event.error));
    event.preventDefault();
  };
  addEventListener('error', collect);
  addEventListener('unhandledrejection', collect);
  return {
    seen,
    end: () => {
      removeEventListener('error', collect);
      removeEventListener('unhandledrejection', collect);
      // They are in the console too.
      vi.mocked(console.error).mockClear();
    },
  };
}

/** A host that renders again on every report of the widget, with new objects in each render. */
function Restless({ draw }: { readonly draw: (again: () => void) => ReactNode }) {
  const [, again] = useState(0);
  return draw(() => again((count) => count + 1));
}

const boom = () => {
  throw new Error('analytics');
};

describe('F-2: a QueryClient of the host', () => {
  tidyPage();
  // TanStack Query reports what the host's own callbacks throw to the page.
  let errors: ReturnType<typeof expectPageErrors>;
  beforeEach(() => {
    errors = expectPageErrors();
  });
  afterEach(() => errors.end());

  it.each([
    ['onSuccess throws', { onSuccess: boom }],
    ['onSettled rejects', { onSettled: async () => boom() }],
    ['onMutate throws', { onMutate: boom }],
    ['onMutate never ends', { onMutate: () => new Promise<void>(() => {}) }],
    ['onSuccess never ends', { onSuccess: () => new Promise<void>(() => {}) }],
    ['onSettled never ends', { onSettled: () => new Promise<void>(() => {}) }],
  ])('F-2: whose global %s changes no verdict', async (_, cache) => {
    const client = new QueryClient({ mutationCache: new MutationCache(cache) });
    const onVerdict = vi.fn();
    const around = (widget: ReactNode) => (
      <QueryClientProvider client={client}>{widget}</QueryClientProvider>
    );
    const shown = show({ sources: FILES, around, onVerdict });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await onScreen('match');
    expect(onVerdict).toHaveBeenCalledExactlyOnceWith(sampleVerdict('match'));
  });

  it('F-2: whose global onError throws keeps the problem of the backend', async () => {
    const client = new QueryClient({ mutationCache: new MutationCache({ onError: boom }) });
    const around = (widget: ReactNode) => (
      <QueryClientProvider client={client}>{widget}</QueryClientProvider>
    );
    const shown = show({ sources: FILES, around, steps: [{ answer: { code: 'overloaded' } }] });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await onScreen('failed');
    expect(problemCode()).toBe('overloaded');
  });

  it('F-2: that cannot build a mutation does not prevent the verdict', async () => {
    const client = new QueryClient();
    vi.spyOn(client.getMutationCache(), 'build').mockImplementation(boom);
    const around = (widget: ReactNode) => (
      <QueryClientProvider client={client}>{widget}</QueryClientProvider>
    );
    const shown = show({ sources: FILES, around });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await onScreen('match');
  });
});

describe('callbacks of the host', () => {
  tidyPage();

  it('F-3: report nothing after a reset() during the report of a verdict', async () => {
    const reports: string[] = [];
    const shown = show({
      sources: FILES,
      onEvent: ({ type }) => {
        reports.push(type);
        if (type === 'compare/succeeded') shown.handle.current?.reset();
      },
      onVerdict: () => reports.push('onVerdict'),
    });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await onScreen('welcome');
    expect(reports.slice(-2)).toEqual(['compare/succeeded', 'reset']);
  });

  it.each(['onEvent', 'onVerdict', 'onConsent', 'onProblem'] as const)(
    'F-2: stop nothing when %s throws, and the error is reported',
    async (name) => {
      const errors = expectPageErrors();
      const steps = [
        { answer: { code: 'overloaded' } as const },
        { answer: sampleVerdict('match') },
      ];
      const shown = show({ sources: FILES, steps, [name]: vi.fn(boom) });
      await both(shown);
      await shown.person.click(button(en.ready.compare));
      await onScreen('failed');
      await shown.person.click(button(en.retry));
      await onScreen('match');
      await waitFor(() => expect(errors.seen[0]).toContain('analytics'));
      errors.end();
    },
  );

  it('F-2: are reported when they throw in a button, after the button has done its work', async () => {
    const errors = expectPageErrors();
    const shown = show({ sources: FILES, onCancel: boom });
    await both(shown);
    await shown.person.click(button(en.withdraw));
    await onScreen('welcome');
    await waitFor(() => expect(errors.seen).toEqual(['Error: analytics']));
    errors.end();
  });
});

describe('F-5: a backend that changes during a comparison', () => {
  tidyPage();

  it('F-5: aborts the old comparison, starts a new one, and shows only the new verdict', async () => {
    const [one, other] = [heldBackend('one'), heldBackend('other')];
    const onVerdict = vi.fn();
    const shown = show({ sources: FILES, backend: one.backend, onVerdict });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await waitFor(() => expect(one.asked).toHaveLength(1));
    shown.change({ backend: other.backend });
    await waitFor(() => expect(other.asked).toHaveLength(1));
    expect(one.asked[0]?.signal.aborted).toBe(true);
    one.asked[0]?.answer(sampleVerdict('match'));
    other.asked[0]?.answer(sampleVerdict('no-match'));
    await onScreen('no-match');
    expect(onVerdict.mock.calls).toEqual([[sampleVerdict('no-match')]]);
  });

  it('F-5: counts as another one even if its values are equal', async () => {
    const [one, other] = [heldBackend('own'), heldBackend('own')];
    const shown = show({ sources: FILES, backend: one.backend });
    await both(shown);
    await shown.person.click(button(en.ready.compare));
    await waitFor(() => expect(one.asked).toHaveLength(1));
    shown.change({ backend: other.backend });
    await waitFor(() => expect(other.asked).toHaveLength(1));
    expect(one.asked[0]?.signal.aborted).toBe(true);
  });

  it('F-5: compares once when the host creates a new object in each render, and renders on each event', async () => {
    let compares = 0;
    const onVerdict = vi.fn();
    const handle = createRef<FaceCompareHandle>();
    const compare: Backend['compare'] = async (_, { onPhase }) => {
      compares++;
      for (const phase of ['preparing', 'sending', 'comparing'] as const) onPhase?.(phase);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return sampleVerdict('match');
    };
    const draw = (again: () => void) => {
      const backend: Backend = {
        name: 'inline',
        recipient: null,
        compare: (...asked) => compare(...asked),
      };
      return (
        <FaceCompare
          ref={handle}
          sources={FILES}
          backend={backend}
          onEvent={again}
          onVerdict={onVerdict}
        />
      );
    };
    render(<Restless draw={draw} />);
    const person = userEvent.setup();
    await both({ person, handle });
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect([compares, onVerdict.mock.calls.length]).toEqual([1, 1]);
  });

  it('F-15: may be an object literal that has a url and functions and is new in each render', async () => {
    const sent: RequestInit[] = [];
    const answer = JSON.stringify({
      data: { isMatched: true, dissimilarity: 1, threshold: 2.4 },
      error_code: null,
    });
    const literal = (token: string) => ({
      url: '/compare',
      headers: { 'x-tenant': 'a' },
      getAccessToken: () => token,
      fetch: async (_: RequestInfo | URL, init?: RequestInit) => {
        sent.push(init ?? {});
        return new Response(answer);
      },
    });
    const shown = show({ sources: FILES, backend: literal('old') });
    await both(shown);
    shown.change({ backend: literal('new') });
    await shown.person.click(button(en.ready.compare));
    await onScreen('match');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer new', 'x-tenant': 'a' });
  });

  it('F-15: gets every field of the request prop as it is, and no default', async () => {
    const bodies: Record<string, unknown>[] = [];
    const answer = JSON.stringify({
      data: { isMatched: true, dissimilarity: 1, threshold: 2.4 },
      error_code: null,
    });
    const fetch = async (_: RequestInfo | URL, init?: RequestInit) => {
      bodies.push(JSON.parse(String(init?.body)));
      return new Response(answer);
    };
    const request = {
      country: 'EGY',
      liveness: '0',
      getExtractedData: true,
      transactionId: 't-1',
      clientTransactionId: 'c-1',
    };
    for (const given of [request, undefined]) {
      const shown = show({
        sources: FILES,
        backend: { url: '/compare', fetch },
        ...(given && { request: given }),
      });
      await both(shown);
      await shown.person.click(button(en.ready.compare));
      await onScreen('match');
      shown.unmount();
    }
    const keys = (body: object | undefined) =>
      Object.keys(body ?? {}).filter(
        (key) => !key.startsWith('face_image') && key !== 'request_id',
      );
    expect(bodies[0]).toMatchObject({
      country: 'EGY',
      liveness: '0',
      getExtractedData: true,
      transaction_id: 't-1',
      client_transaction_id: 'c-1',
    });
    expect([keys(bodies[0]).length, keys(bodies[1])]).toEqual([5, []]);
  });
});

describe('slow or broken guides and hosts', () => {
  tidyPage();

  it('F-9: a guide that never answers blocks a person for ten seconds, and the host gets a report', async () => {
    const onProblem = vi.fn();
    const inspect = vi.fn(() => new Promise<never>(() => {}));
    const shown = show({ sources: FILES, guide: { ...scriptedGuide(), inspect }, onProblem });
    await start(shown.person);
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    shown.handle.current?.choose('selfie', await patternFile(1));
    // The ten seconds begin when the guide is called.
    await waitFor(() => expect(inspect).toHaveBeenCalled());
    expect(screenName()).toBe('preparing');
    for (let seconds = 0; seconds < 11; seconds++)
      await act(() => vi.advanceTimersByTimeAsync(1000));
    vi.useRealTimers();
    await waitFor(() => expect(root().dataset.side).toBe('reference'));
    expect(onProblem).toHaveBeenCalledExactlyOnceWith({ code: 'timeout' });
  });

  it.each([
    ['nothing', undefined],
    ['no faces', { hint: null, problem: null }],
    ['a text', 'fine'],
    ['faces that are none', { hint: null, problem: null, faces: [{ x: Number.NaN }, null, 3] }],
  ])('F-12: a guide that answers %s lets the photo pass', async (_, found) => {
    const shown = show({
      sources: FILES,
      guide: { ...scriptedGuide(), inspect: async () => found as never },
    });
    await start(shown.person);
    shown.handle.current?.choose('selfie', await patternFile(1));
    await waitFor(() => expect(root().dataset.side).toBe('reference'));
  });

  it.each([
    ['a hint that is none', { hint: 'nonsense', problem: { code: 'low-quality' }, faces: [] }],
    ['a problem that is none', { hint: null, problem: { code: 'nonsense' }, faces: [] }],
    [
      'a direction that is none',
      { hint: 'off-centre', direction: 'inwards', problem: { code: 'low-quality' }, faces: [] },
    ],
  ])(
    'F-12: a guide that answers %s rejects the photo with a message that exists',
    async (_, found) => {
      const shown = show({
        sources: FILES,
        guide: { ...scriptedGuide(), inspect: async () => found as never },
      });
      await start(shown.person);
      shown.handle.current?.choose('selfie', await patternFile(1));
      await waitFor(() => expect(screenName()).toBe('problem'));
      expect(problemCode()).toBe('low-quality');
      expect(part('heading')?.textContent).not.toBe('');
    },
  );

  it('F-12: a new Blob as reference in each render, and a render on each event, cause no endless loop', async () => {
    const bytes = await (await patternFile(3)).arrayBuffer();
    let renders = 0;
    const draw = (again: () => void) => {
      renders++;
      return (
        <FaceCompare
          sources={FILES}
          reference={new Blob([bytes])}
          backend={scriptedBackend([])}
          onEvent={again}
        />
      );
    };
    render(<Restless draw={draw} />);
    await start(userEvent.setup());
    let before = -1;
    await waitFor(
      () => {
        const now = renders;
        const quiet = now === before;
        before = now;
        expect(quiet).toBe(true);
      },
      { interval: 300 },
    );
    expect(renders).toBeLessThan(60);
    expect(screenName()).toBe('add');
  });

  it('F-12: another photo of the same size still replaces it, even for such a host', async () => {
    const [one, other] = await Promise.all([patternFile(3), patternFile(4)]);
    const padded = async (file: File, size: number) =>
      new Blob([await file.arrayBuffer(), new Uint8Array(size - file.size)]);
    const size = Math.max(one.size, other.size);
    const [a, b] = await Promise.all([padded(one, size), padded(other, size)]);
    const shown = show({ sources: FILES, reference: a });
    await start(shown.person);
    shown.handle.current?.choose('selfie', await patternFile(1));
    await waitFor(() => expect(screenName()).toBe('ready'));
    for (let count = 0; count < 8; count++) {
      shown.change({ reference: new Blob([a]) });
      await waitFor(() => expect(screenName()).toBe('ready'));
    }
    const shownPhoto = () =>
      root().querySelector<HTMLImageElement>('figure[data-side="reference"] img')?.src;
    const before = shownPhoto();
    shown.change({ reference: b });
    await waitFor(() => expect(shownPhoto()).not.toBe(before));
  });
});

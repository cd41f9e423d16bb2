import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ComparePhase } from '../backend.ts';
import { codeOf, requestOf } from '../http/answering-server.test-support.ts';
import { problemOf } from '../problem.ts';
import { sampleInconclusive, sampleVerdict } from './sample-verdict.ts';
import { scriptedBackend } from './scripted-backend.ts';

const signal = new AbortController().signal;
const match = sampleVerdict('match');

afterEach(() => {
  vi.useRealTimers();
});

describe('scriptedBackend', () => {
  it('answers in order, repeats the last answer, and records its requests', async () => {
    const backend = scriptedBackend([{ answer: sampleVerdict('no-match') }, { answer: match }]);
    const requests = ['a', 'b', 'c'].map((requestId) => requestOf({ requestId }));
    const outcomes: string[] = [];
    for (const request of requests)
      outcomes.push((await backend.compare(request, { signal })).outcome);
    expect(outcomes).toEqual(['no-match', 'match', 'match']);
    expect(backend.requests).toEqual(requests);
  });

  it('throws a problem as a ProblemError, and continues', async () => {
    const backend = scriptedBackend([
      { answer: { code: 'overloaded', retryAfter: 4 } },
      { answer: match },
    ]);
    const thrown = await backend.compare(requestOf(), { signal }).catch((error: unknown) => error);
    expect(problemOf(thrown)).toEqual({ code: 'overloaded', retryAfter: 4 });
    expect((await backend.compare(requestOf(), { signal })).outcome).toBe('match');
  });

  it('waits for its delay', async () => {
    vi.useFakeTimers();
    const done = vi.fn();
    const work = scriptedBackend([{ answer: match, delayMs: 500 }])
      .compare(requestOf(), { signal })
      .then(done);
    await vi.advanceTimersByTimeAsync(499);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await work;
    expect(done).toHaveBeenCalledWith(match);
  });

  it('reports the given phases, and two of its own by default', async () => {
    const phasesOf = async (phases?: readonly ComparePhase[]) => {
      const seen: ComparePhase[] = [];
      await scriptedBackend([{ answer: match, ...(phases ? { phases } : {}) }]).compare(
        requestOf(),
        {
          signal,
          onPhase: (phase) => seen.push(phase),
        },
      );
      return seen;
    };
    expect(await phasesOf()).toEqual(['preparing', 'sending']);
    expect(await phasesOf(['comparing'])).toEqual(['comparing']);
    expect(await phasesOf([])).toEqual([]);
  });

  it.each([
    'before it starts',
    'while it waits',
    'while it would wait for ever',
    'from within a phase',
  ])('is aborted %s, and leaves nothing pending', async (moment) => {
    vi.useFakeTimers();
    const backend = scriptedBackend([
      moment === 'while it waits' ? { answer: match, delayMs: 1_000 } : { answer: 'never' },
    ]);
    const controller = new AbortController();
    if (moment === 'before it starts') controller.abort();
    const onPhase = moment === 'from within a phase' ? () => controller.abort() : () => {};
    const work = codeOf(backend.compare(requestOf(), { signal: controller.signal, onPhase }));
    controller.abort();
    expect(await work).toBe('aborted');
    expect(backend.aborted).toBe(moment === 'before it starts' ? 0 : 1);
    expect(backend.requests).toHaveLength(moment === 'before it starts' ? 0 : 1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no listener on a signal that was never aborted', async () => {
    const controller = new AbortController();
    await scriptedBackend([{ answer: match }]).compare(requestOf(), { signal: controller.signal });
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('throws if its script is empty', async () => {
    expect(await codeOf(scriptedBackend([]).compare(requestOf(), { signal }))).toBe(
      'internal-error',
    );
  });

  it('names itself, and the given recipient', () => {
    expect(scriptedBackend([])).toMatchObject({
      name: 'scripted',
      recipient: 'https://scripted.example',
    });
    expect(scriptedBackend([], null).recipient).toBeNull();
  });
});

describe('the samples', () => {
  it('are consistent', () => {
    expect(sampleVerdict('match')).toMatchObject({
      outcome: 'match',
      dissimilarity: 1.2,
      similarity: 0.75,
      problem: null,
    });
    expect(sampleVerdict('no-match').similarity).toBeLessThan(0.5);
  });
  it('blame exactly the photos of the problem', () => {
    const problem = { code: 'no-face', sides: ['reference'] } as const;
    const verdict = sampleInconclusive(problem);
    expect(verdict).toMatchObject({
      outcome: 'inconclusive',
      problem,
      similarity: null,
      dissimilarity: null,
    });
    expect(verdict.sides).toEqual({
      selfie: { faceFound: true, problem: null },
      reference: { faceFound: false, problem },
    });
    expect(sampleInconclusive({ code: 'verdict-inconsistent' }).sides.selfie.problem).toBeNull();
  });
});

import type { Backend } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { type FlowEvent, initialState, type Job, pairId } from '@facecompare/flow';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepared } from '../../test/support/face.test-support.ts';
import { type Edge, performJob } from './run-job.ts';

const [selfie, reference] = [
  prepared('a3bb189e-8bf9-4888-9912-ace4e6543002'),
  prepared('1f0d9c1e-8a43-4b0e-9c55-0f8f3f1f7a11'),
];
const compare: Job = { kind: 'compare', jobId: 7, selfie, reference };

function perform(job: Job, edge: Partial<Edge> = {}, signal = new AbortController().signal) {
  const events: FlowEvent[] = [];
  const whole: Edge = {
    video: () => null,
    backend: () => scriptedBackend([{ answer: sampleVerdict('match') }]),
    imageRules: () => ({}),
    photos: () => initialState().photos,
    requestFields: () => ({}),
    consent: () => undefined,
    queryClient: () => undefined,
    reviewBand: () => undefined,
    messagesLoaded: async () => {},
    burstGuide: () => undefined,
    guide: () => undefined,
    guiding: () => Promise.reject(new Error('There is no guide.')),
    ...edge,
  };
  return {
    events,
    done: performJob(job, { signal, report: (event) => events.push(event) }, whole),
  };
}

const problemOf = (done: Promise<void>) =>
  done.then(
    () => null,
    (error) => error.problem?.code ?? String(error),
  );

describe('performJob', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('compares with the id of the pair, and reports phases and verdict with its job id', async () => {
    const backend = scriptedBackend([
      { answer: sampleVerdict('no-match'), phases: ['sending', 'comparing'] },
    ]);
    const { events, done } = perform(compare, { backend: () => backend });
    await done;
    expect(events).toEqual([
      { type: 'compare/phase', jobId: 7, phase: 'sending' },
      { type: 'compare/phase', jobId: 7, phase: 'comparing' },
      { type: 'compare/succeeded', jobId: 7, verdict: sampleVerdict('no-match') },
    ]);
    expect(backend.requests).toEqual([
      { selfie, reference, requestId: pairId(selfie.id, reference.id) },
    ]);
  });

  it('reads the backend when it is needed, and passes it the signal', async () => {
    const controller = new AbortController();
    const compareSpy = vi.fn<Backend['compare']>(async () => sampleVerdict('match'));
    const backend = vi.fn(() => ({ name: 'fake', recipient: null, compare: compareSpy }));
    await perform(compare, { backend }, controller.signal).done;
    expect(backend).toHaveBeenCalledTimes(1);
    expect(compareSpy.mock.calls[0]?.[1].signal).toBe(controller.signal);
  });

  it('aborts the comparison with the signal', async () => {
    const controller = new AbortController();
    const backend = scriptedBackend([{ answer: 'never', phases: [] }]);
    const { events, done } = perform(compare, { backend: () => backend }, controller.signal);
    controller.abort();
    expect(await problemOf(done)).toBe('aborted');
    expect([events, backend.aborted]).toEqual([[], 1]);
  });

  it('passes on what a backend throws', async () => {
    const backend = scriptedBackend([{ answer: { code: 'overloaded', retryAfter: 2 } }]);
    expect(await problemOf(perform(compare, { backend: () => backend }).done)).toBe('overloaded');
  });

  it('lets every photo pass when there is no guide', async () => {
    const { events, done } = perform({
      kind: 'inspect',
      side: 'reference',
      jobId: 3,
      image: reference,
    });
    await done;
    expect(events).toEqual([
      { type: 'image/inspected', side: 'reference', jobId: 3, finding: null },
    ]);
  });

  it('takes a frame of the current video', async () => {
    const frame = { width: 640, height: 480, close: () => {} };
    vi.stubGlobal('createImageBitmap', async () => frame);
    const grey = {
      drawImage() {},
      clearRect() {},
      getImageData: () => ({ data: new Uint8ClampedArray(1024).fill(128) }),
    };
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => grey }) });
    const video = { readyState: 4, videoWidth: 640, videoHeight: 480 } as HTMLVideoElement;
    const { events, done } = perform(
      { kind: 'shoot', side: 'selfie', jobId: 2 },
      { video: () => video },
    );
    await done;
    expect(events).toEqual([{ type: 'frame/taken', side: 'selfie', jobId: 2, frame }]);
  });

  it("C-36 closes the frame when it cannot be prepared, even if the host's image rules cannot be read", async () => {
    const grey = {
      drawImage() {},
      clearRect() {},
      getImageData: () => ({ data: new Uint8ClampedArray(1024).fill(128) }),
    };
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => grey }) });
    const video = { readyState: 4, videoWidth: 640, videoHeight: 480 } as HTMLVideoElement;
    const unreadable = {
      get maxEdge(): never {
        throw new Error('of the host');
      },
    };
    for (const rules of [{ maxEdge: 0 }, unreadable]) {
      const frame = { width: 640, height: 480, close: vi.fn() } as unknown as ImageBitmap;
      vi.stubGlobal('createImageBitmap', async () => frame);
      const edge = { video: () => video, imageRules: () => rules };
      await perform({ kind: 'shoot', side: 'selfie', jobId: 2 }, edge).done;
      expect(
        await problemOf(
          perform(
            { kind: 'prepare', side: 'selfie', jobId: 3, input: frame, source: 'camera' },
            edge,
          ).done,
        ),
      ).not.toBe(null);
      expect(frame.close).toHaveBeenCalled();
    }
  });

  it.each([
    ['there is no video', null],
    [
      'the video shows nothing yet',
      { readyState: 1, videoWidth: 640, videoHeight: 480 } as HTMLVideoElement,
    ],
    ['the video has no size', { readyState: 4, videoWidth: 0, videoHeight: 0 } as HTMLVideoElement],
  ])('C-36 takes no frame when %s', async (_, video) => {
    const { events, done } = perform(
      { kind: 'shoot', side: 'selfie', jobId: 2 },
      { video: () => video },
    );
    expect(await problemOf(done)).toBe('camera-not-ready');
    expect(events).toEqual([]);
  });

  it('rejects an invalid file before anything is decoded', async () => {
    const job: Job = {
      kind: 'prepare',
      side: 'reference',
      jobId: 4,
      input: new Blob(['%PDF']),
      source: 'file',
    };
    expect(await problemOf(perform(job).done)).toBe('image-unsupported');
    expect(await problemOf(perform({ ...job, input: new Blob([]) }).done)).toBe('image-empty');
  });

  it("reads the host's photo from its own URL, and from nowhere else", async () => {
    vi.stubGlobal('location', new URL('https://host.example/page'));
    const fetched = vi.fn(async () => new Response(new Blob(['%PDF'])));
    vi.stubGlobal('fetch', fetched);
    const job: Job = {
      kind: 'prepare',
      side: 'reference',
      jobId: 5,
      input: '/held.jpg',
      source: 'host',
    };
    expect(await problemOf(perform(job).done)).toBe('image-unsupported');
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(
      await problemOf(perform({ ...job, input: 'https://elsewhere.example/held.jpg' }).done),
    ).toBe('misconfigured');
    expect(
      await problemOf(perform({ ...job, input: `data:image/png;base64,${btoa('%PDF')}` }).done),
    ).toBe('image-unsupported');
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('F-16: never prepares photos early with a backend that sends them, whatever the flow config says', async () => {
    const startOnPhoto = vi.fn(async () => {});
    const headStart: Job = { kind: 'head-start', side: 'selfie', image: selfie };
    const backend = (recipient: string | null) => () => ({
      ...scriptedBackend([]),
      recipient,
      headStart: startOnPhoto,
    });
    await perform(headStart, { backend: backend('https://faces.example') }).done;
    expect(startOnPhoto).not.toHaveBeenCalled();
    await perform(headStart, { backend: backend(null) }).done;
    expect(startOnPhoto).toHaveBeenCalledTimes(1);
  });

  it('F-15: sends the fields that the host set, and nothing else of its object', async () => {
    const fields = {
      country: 'EGY',
      getExtractedData: false,
      requestId: 'mine',
      selfie: 'mine',
      extra: 1,
    };
    const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
    await perform(compare, { backend: () => backend, requestFields: () => fields }).done;
    expect(backend.requests).toEqual([
      {
        country: 'EGY',
        getExtractedData: false,
        selfie,
        reference,
        requestId: pairId(selfie.id, reference.id),
      },
    ]);
  });

  it('V-1: judges a verdict by the rules of its backend', async () => {
    const verdictOf = async (answer: object, rules: object = {}, reviewBand?: number) => {
      const scripted = scriptedBackend([{ answer: { ...sampleVerdict('match'), ...answer } }]);
      const { done, events } = perform(compare, {
        backend: () => ({
          name: 'own',
          recipient: null,
          compare: (...given) => scripted.compare(...given),
          ...rules,
        }),
        reviewBand: () => reviewBand,
      });
      await done;
      const last = events.at(-1);
      return last?.type === 'compare/succeeded' && last.verdict;
    };
    const scaled = { dissimilarity: 8, threshold: 20, similarity: 0.8, margin: 0.6 };
    expect(await verdictOf(scaled)).toMatchObject({ outcome: 'inconclusive' });
    expect(await verdictOf(scaled, { threshold: 20 })).toMatchObject({ outcome: 'match' });
    const bare = { dissimilarity: null, threshold: null, similarity: null, margin: null };
    expect(await verdictOf(bare)).toMatchObject({ outcome: 'inconclusive' });
    expect(await verdictOf(bare, { decidesBy: 'flag' })).toMatchObject({ outcome: 'match' });
    expect(await verdictOf({}, {}, 0.6)).toMatchObject({ problem: { code: 'near-threshold' } });
    expect(await verdictOf({}, {}, 0.4)).toMatchObject({ outcome: 'match', margin: 0.5 });
  });
});

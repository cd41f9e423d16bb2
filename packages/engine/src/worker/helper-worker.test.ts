/**
 * Tests the messages to the helper worker with a scripted one in its place. The tests of `onDevice`
 * run the real one.
 */
import { ProblemError } from '@facecompare/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HELPER_WORKER, startHelperWorker } from './helper-worker.ts';

type Script = (message: unknown, worker: FakeWorker) => void;

let made: FakeWorker[] = [];
let script: Script = () => {};

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly heard: unknown[] = [];
  readonly made: readonly [url: string, options: WorkerOptions];
  ended = false;
  constructor(...given: [url: string, options: WorkerOptions]) {
    this.made = given;
    made.push(this);
  }
  postMessage(message: unknown): void {
    this.heard.push(message);
    queueMicrotask(() => script(message, this));
  }
  terminate(): void {
    this.ended = true;
  }
}

const equipment = { kernels: {} as WebAssembly.Module, modelFiles: new Map() };
const photo = new Blob(['photo']);
const noFace = { problem: { code: 'no-face' as const } };
const answering =
  (answer: unknown): Script =>
  (message, worker) => {
    if (typeof message === 'object' && message && 'blob' in message)
      worker.onmessage?.({ data: answer });
  };

beforeEach(() => {
  made = [];
  vi.stubGlobal('self', { location: { href: 'https://site.invalid/worker.js' } });
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('the helper worker', () => {
  it('starts from the same script on first use, and gets its equipment once', async () => {
    script = answering({ reading: noFace });
    const equip = vi.fn(() => equipment);
    const read = startHelperWorker(equip);
    expect(made).toEqual([]);
    expect(await read(photo, { turn: true })).toEqual(noFace);
    expect(await read(photo, {})).toEqual(noFace);
    expect(made.map((worker) => worker.made)).toEqual([
      ['https://site.invalid/worker.js', { type: 'module', name: HELPER_WORKER }],
    ]);
    expect(made[0]?.heard).toEqual([
      equipment,
      { blob: photo, options: { turn: true } },
      { blob: photo, options: {} },
    ]);
    expect(equip).toHaveBeenCalledOnce();
  });

  it('reports a photo that cannot be opened', async () => {
    script = answering({ problem: { code: 'image-corrupt' } });
    await expect(startHelperWorker(() => equipment)(photo, {})).rejects.toEqual(
      new ProblemError({ code: 'image-corrupt' }),
    );
  });

  it('returns null after any other failure in the helper, and accepts the next photo', async () => {
    script = answering({ problem: null });
    const read = startHelperWorker(() => equipment);
    expect(await read(photo, {})).toBeNull();
    script = answering({ reading: noFace });
    expect(await read(photo, {})).toEqual(noFace);
  });

  it('returns null if the helper breaks, ends it, and never starts it again', async () => {
    const prevented = vi.fn();
    script = (message, worker) => {
      if (message !== equipment)
        worker.onerror?.({ preventDefault: prevented } as unknown as Event);
    };
    const read = startHelperWorker(() => equipment);
    expect(await read(photo, {})).toBeNull();
    expect(await read(photo, {})).toBeNull();
    expect(made.map(({ ended }) => ended)).toEqual([true]);
    expect(prevented).toHaveBeenCalledOnce();
  });

  it('returns null if a worker may not start another', async () => {
    vi.stubGlobal('Worker', undefined);
    expect(await startHelperWorker(() => equipment)(photo, {})).toBeNull();
  });
});

import type { LoadProgress } from '@facecompare/contract';
import { expect, it, vi } from 'vitest';
import { loadFiles } from './load-files.ts';
import {
  answer,
  FILE,
  factsOf,
  good,
  HALF,
  half,
  misbehavingServer,
  problemFrom,
  storageInMemory,
} from './misbehaving-server.test-support.ts';

const quick = { pausesMs: [5, 10], stallMs: 5_000 };

it('R-16 adds up the progress of all files, and it never falls', async () => {
  const [first, second] = [await misbehavingServer(half({}), good), await misbehavingServer(good)];
  const reported: LoadProgress[] = [];
  const sources = [first.source, { ...second.source, name: 'feature' }];
  const files = await loadFiles(sources, {
    cache: false,
    patience: quick,
    onProgress: (progress) => reported.push(progress),
  });
  expect([...files.keys()]).toEqual(['detect', 'feature']);
  for (const bytes of files.values()) expect(factsOf(bytes)).toEqual(factsOf(FILE));
  expect(reported.every(({ loaded }, index) => loaded > (reported[index - 1]?.loaded ?? 0))).toBe(
    true,
  );
  expect(reported.at(-1)).toEqual({ loaded: 2 * FILE.length, total: 2 * FILE.length });
  expect(reported.every(({ total }) => total === 2 * FILE.length)).toBe(true);
});

it('counts a stored file as soon as it has been read', async () => {
  const server = await misbehavingServer(good);
  const caches = storageInMemory();
  await loadFiles([server.source], { cache: true, caches });
  await vi.waitFor(() => expect(caches.kept.size).toBe(1));
  const onProgress = vi.fn();
  await loadFiles([server.source], { cache: true, caches, onProgress });
  expect(onProgress.mock.calls).toEqual([[{ loaded: FILE.length, total: FILE.length }]]);
});

it('stops the other downloads if one fails, and continues them in the next call', async () => {
  const slow = await misbehavingServer(half({ ETag: '"v1"' }, 'silence'), good);
  const missing = await misbehavingServer(
    (response) => setTimeout(() => answer(404, '')(response, {}), 300),
    good,
  );
  const sources = [slow.source, { ...missing.source, name: 'feature' }];
  expect(await problemFrom(loadFiles(sources, { cache: false, patience: quick }))).toMatchObject({
    code: 'engine-unavailable',
  });
  await vi.waitFor(() => expect(slow.open).toBe(0));
  expect((await loadFiles(sources, { cache: false, patience: quick })).size).toBe(2);
  expect(slow.asked[1]).toMatchObject({ range: `bytes=${HALF}-` });
});

it('ends on abort', async () => {
  const server = await misbehavingServer(half({ ETag: '"v1"' }, 'silence'));
  const controller = new AbortController();
  const work = loadFiles([server.source], {
    cache: false,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(await problemFrom(work)).toEqual({ code: 'aborted' });
  await vi.waitFor(() => expect(server.open).toBe(0));
});

import { gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { type LoadFileOptions, loadFile } from './load-file.ts';
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
const options = (more: Partial<LoadFileOptions> = {}): LoadFileOptions => ({
  cache: false,
  patience: quick,
  ...more,
});

/** Records the reported progress, and checks that it never falls. */
function progress() {
  const reported: number[] = [];
  return {
    reported,
    onProgress: (loaded: number) => {
      expect(loaded).toBeGreaterThan(reported.at(-1) ?? -1);
      reported.push(loaded);
    },
  };
}

const flipped = FILE.slice();
flipped[HALF] = (flipped[HALF] ?? 0) ^ 1;

it('loads a file, sends no cookie and no referrer, and fills its buffer with it', async () => {
  const server = await misbehavingServer(good);
  const bytes = await loadFile(server.source, options());
  expect(factsOf(bytes)).toEqual(server.source.facts);
  expect(bytes.buffer.byteLength).toBe(FILE.length);
  expect(server.urls).toEqual(['GET /facecompare/fr_detect.onnx']);
  expect(server.asked[0]).not.toHaveProperty('cookie');
  expect(server.asked[0]).not.toHaveProperty('referer');
});

it('R-16 continues from 50 % after a broken download, and requests only the rest', async () => {
  const server = await misbehavingServer(half(), good);
  const { reported, onProgress } = progress();
  const bytes = await loadFile(server.source, options({ onProgress }));
  expect(factsOf(bytes)).toEqual(server.source.facts);
  expect(server.asked).toHaveLength(2);
  expect(server.asked[1]).toMatchObject({ range: `bytes=${HALF}-`, 'if-range': '"v1"' });
  expect(reported).toContain(HALF);
  expect(reported.at(-1)).toBe(FILE.length);
});

it('R-16 continues in a later call, when the person tries again', async () => {
  const server = await misbehavingServer(half(), answer(503, ''), answer(503, ''), good);
  expect(await problemFrom(loadFile(server.source, options()))).toMatchObject({
    code: 'engine-unavailable',
  });
  const { reported, onProgress } = progress();
  expect(factsOf(await loadFile(server.source, options({ onProgress })))).toEqual(
    server.source.facts,
  );
  expect(reported[0]).toBe(HALF);
  expect(server.asked[3]).toMatchObject({ range: `bytes=${HALF}-` });
});

it('R-16 uses the date of the file if its ETag is weak', async () => {
  const date = 'Tue, 24 Nov 2026 00:00:00 GMT';
  const server = await misbehavingServer(half({ ETag: 'W/"v1"', 'Last-Modified': date }), good);
  await loadFile(server.source, options());
  expect(server.asked[1]).toMatchObject({ 'if-range': date });
});

it.each([
  ['gives the whole file again', (response, _) => good(response, {})],
  ['has another file by now', answer(200, FILE, { ETag: '"v2"' })],
] as const satisfies readonly (readonly [string, typeof good])[])(
  'R-16 starts over if the server %s; progress does not fall',
  async (_, second) => {
    const server = await misbehavingServer(half(), second);
    const { reported, onProgress } = progress();
    expect(factsOf(await loadFile(server.source, options({ onProgress })))).toEqual(
      server.source.facts,
    );
    expect(server.asked).toHaveLength(2);
    expect(reported.at(-1)).toBe(FILE.length);
  },
);

it.each([
  ['no name for the version', {}],
  ['only a weak one', { ETag: 'W/"v1"' }],
  ['an encoding', { ETag: '"v1"', 'Content-Encoding': 'unknown' }],
])('R-16 requests the whole file again after an answer with %s', async (_, headers) => {
  const server = await misbehavingServer(half(headers), good);
  expect(factsOf(await loadFile(server.source, options()))).toEqual(server.source.facts);
  expect(server.asked[1]).not.toHaveProperty('range');
});

it('R-16 reads a gzip answer, and requests the whole file again if it broke off', async () => {
  const zipped = gzipSync(FILE);
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Encoding': 'gzip',
    ETag: '"v1"',
  };
  const server = await misbehavingServer(
    (response) => {
      response.writeHead(200, { ...headers, 'Content-Length': zipped.length });
      response.write(zipped.subarray(0, zipped.length / 2), () =>
        setTimeout(() => response.destroy(), 50),
      );
    },
    answer(200, zipped, headers),
  );
  expect(factsOf(await loadFile(server.source, options()))).toEqual(server.source.facts);
  expect(server.asked).toHaveLength(2);
  expect(server.asked[1]).not.toHaveProperty('range');
});

it.each([
  ['another part', 206, `bytes 0-${FILE.length - 1}/${FILE.length}`],
  ['the rest of a longer file', 206, `bytes ${HALF}-${FILE.length - 1}/${FILE.length + 1}`],
  ['no word on which part', 206, 'bytes'],
  ['that there is no such part', 416, `bytes */${FILE.length}`],
])('R-16 does not use a rest if the server answers %s', async (_, status, range) => {
  const server = await misbehavingServer(
    half(),
    answer(status, FILE, { 'Content-Range': range }),
    good,
  );
  expect(factsOf(await loadFile(server.source, options()))).toEqual(server.source.facts);
  expect(server.asked).toHaveLength(3);
  expect(server.asked[2]).not.toHaveProperty('range');
});

it('R-16 closes a silent connection after a while, and continues from there', async () => {
  const server = await misbehavingServer(half({ ETag: '"v1"' }, 'silence'), good);
  expect(
    factsOf(await loadFile(server.source, options({ patience: { ...quick, stallMs: 200 } }))),
  ).toEqual(server.source.facts);
  expect(server.asked[1]).toMatchObject({ range: `bytes=${HALF}-` });
});

it('requests the file again after a 500', async () => {
  const server = await misbehavingServer(answer(500, ''), good);
  expect(factsOf(await loadFile(server.source, options()))).toEqual(server.source.facts);
});

it.each([
  ['a 404', answer(404, ''), 1, 'the answer is 404'],
  ['a 503 that stays', answer(503, ''), 3, 'the answer is 503'],
  [
    'an HTML page',
    answer(200, FILE, { 'Content-Type': 'text/html; charset=utf-8' }),
    1,
    'a page came in its place (text/html; charset=utf-8)',
  ],
  [
    'a connection that always breaks',
    half({}),
    3,
    `the connection failed after ${HALF} of ${FILE.length} bytes`,
  ],
])('R-15 names the file and what came: %s', async (_, answering, requests, came) => {
  const server = await misbehavingServer(answering);
  const source = { ...server.source, url: `${server.source.url}?key=secret` };
  const problem = await problemFrom(loadFile(source, options()));
  expect(problem).toEqual({ code: 'engine-unavailable', detail: `${server.source.url}: ${came}.` });
  expect(server.asked).toHaveLength(requests);
});

it.each([
  ['R-15 T-27 one flipped byte', answer(200, flipped), 'its SHA-256 differs'],
  ['R-15 truncated', answer(200, FILE.subarray(0, HALF)), `${HALF} bytes, not ${FILE.length}`],
  [
    'R-15 too long',
    answer(200, new Uint8Array(FILE.length + 1)),
    `${FILE.length + 1} bytes, not ${FILE.length}`,
  ],
])(
  "%s is another file, even from a request that bypasses the browser's HTTP cache",
  async (_, answering, came) => {
    const server = await misbehavingServer(answering);
    const { code, detail } = await problemFrom(loadFile(server.source, options()));
    expect(code).toBe('engine-integrity');
    expect(detail).toContain(came);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]).toMatchObject({ 'cache-control': 'no-cache' });
    expect(server.asked[1]).not.toHaveProperty('range');
  },
);

it('R-15 stops reading an endless answer at the length of the file', async () => {
  let sent = 0;
  const server = await misbehavingServer((response) => {
    const flow = () => {
      while (!response.destroyed && response.write(FILE.subarray(0, 100_000))) sent += 100_000;
      if (!response.destroyed) response.once('drain', flow);
    };
    flow();
  });
  expect(await problemFrom(loadFile(server.source, options()))).toMatchObject({
    code: 'engine-integrity',
  });
  await vi.waitFor(() => expect(server.open).toBe(0));
  expect(sent).toBeLessThan(20 * FILE.length);
});

it("T-27 loads the file again if the browser's HTTP cache holds an old one", async () => {
  const server = await misbehavingServer(answer(200, flipped), good);
  expect(factsOf(await loadFile(server.source, options()))).toEqual(server.source.facts);
});

it('ends at once when aborted during a download, and closes the connection', async () => {
  const server = await misbehavingServer(half({ ETag: '"v1"' }, 'silence'), good);
  const controller = new AbortController();
  const onProgress = (loaded: number) => loaded === HALF && controller.abort();
  expect(
    await problemFrom(loadFile(server.source, options({ signal: controller.signal, onProgress }))),
  ).toEqual({ code: 'aborted' });
  await vi.waitFor(() => expect(server.open).toBe(0));
  expect(server.asked).toHaveLength(1);
  await loadFile(server.source, options());
  expect(server.asked[1]).toMatchObject({ range: `bytes=${HALF}-` });
});

it('sends no request if it is aborted before, and ends a pause on abort', async () => {
  const server = await misbehavingServer(answer(503, ''));
  expect(
    await problemFrom(loadFile(server.source, options({ signal: AbortSignal.abort() }))),
  ).toEqual({ code: 'aborted' });
  expect(server.asked).toHaveLength(0);
  const controller = new AbortController();
  const work = loadFile(
    server.source,
    options({ signal: controller.signal, patience: { pausesMs: [60_000], stallMs: 1_000 } }),
  );
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  controller.abort();
  expect(await problemFrom(work)).toEqual({ code: 'aborted' });
});

it('downloads once for two simultaneous calls, and continues if one of them aborts', async () => {
  const server = await misbehavingServer(good);
  const controller = new AbortController();
  const leaving = problemFrom(loadFile(server.source, options({ signal: controller.signal })));
  const { reported, onProgress } = progress();
  const staying = loadFile(server.source, options({ onProgress }));
  controller.abort();
  expect(await leaving).toEqual({ code: 'aborted' });
  expect(factsOf(await staying)).toEqual(server.source.facts);
  expect(server.asked).toHaveLength(1);
  expect(reported.at(-1)).toBe(FILE.length);
});

it('R-15 loads nothing on an insecure page, which cannot check files', async () => {
  const server = await misbehavingServer(good);
  vi.stubGlobal('crypto', {});
  try {
    expect(await problemFrom(loadFile(server.source, options()))).toMatchObject({
      code: 'engine-unsupported',
    });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(server.asked).toHaveLength(0);
});

it('takes a stored file without a request', async () => {
  const server = await misbehavingServer(good);
  const caches = storageInMemory();
  await loadFile(server.source, options({ cache: true, caches }));
  await vi.waitFor(() => expect(caches.kept.size).toBe(1));
  const { reported, onProgress } = progress();
  expect(
    factsOf(await loadFile(server.source, options({ cache: true, caches, onProgress }))),
  ).toEqual(server.source.facts);
  expect(server.asked).toHaveLength(1);
  expect(reported).toEqual([FILE.length]);
});

it('neither reads nor writes the storage if the cache is off', async () => {
  const server = await misbehavingServer(good);
  const caches = storageInMemory();
  await loadFile(server.source, options({ caches }));
  expect(caches.open).not.toHaveBeenCalled();
});

it('T-27 downloads and replaces a damaged stored file', async () => {
  const server = await misbehavingServer(good);
  const caches = storageInMemory();
  await loadFile(server.source, options({ cache: true, caches }));
  await vi.waitFor(() => expect(caches.kept.size).toBe(1));
  const [key = ''] = caches.kept.keys();
  caches.kept.set(key, flipped);
  expect(factsOf(await loadFile(server.source, options({ cache: true, caches })))).toEqual(
    server.source.facts,
  );
  expect(server.asked).toHaveLength(2);
  await vi.waitFor(() =>
    expect(factsOf(caches.kept.get(key) ?? new Uint8Array())).toEqual(server.source.facts),
  );
});

it('keeps one version of a file, and does not touch other files', async () => {
  const server = await misbehavingServer(answer(200, flipped), good, good);
  const caches = storageInMemory();
  const load = async (source: typeof server.source) => {
    await loadFile(source, options({ cache: true, caches }));
    await vi.waitFor(() =>
      expect(
        [...caches.kept.keys()].some((key) =>
          key.includes(`/${source.name}?${source.facts.sha256}`),
        ),
      ).toBe(true),
    );
  };
  await load({ ...server.source, facts: factsOf(flipped) });
  await load({ ...server.source, name: 'other' });
  await load(server.source);
  expect([...caches.kept.keys()].map((key) => key.replace(/.*\//, '')).sort()).toEqual(
    [`detect?${factsOf(FILE).sha256}`, `other?${factsOf(FILE).sha256}`].sort(),
  );
});

it.each(['open', 'match', 'put'] as const)(
  'loads the file even if the storage refuses to %s',
  async (refusing) => {
    const server = await misbehavingServer(good);
    const refuse = vi.fn(() =>
      Promise.reject(new DOMException('full, or forbidden', 'QuotaExceededError')),
    );
    const cache = { ...(await storageInMemory().open('')), [refusing]: refuse };
    const caches = { open: refusing === 'open' ? refuse : async () => cache };
    expect(factsOf(await loadFile(server.source, options({ cache: true, caches })))).toEqual(
      server.source.facts,
    );
    await vi.waitFor(() => expect(refuse).toHaveBeenCalled());
  },
);

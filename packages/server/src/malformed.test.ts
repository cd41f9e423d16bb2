/**
 * 500 malformed requests, made from a seed, sent one after the other to the real server process with its real engine.
 *
 * What one costs is the processor time of the whole process (all threads, from its own `process.cpuUsage`) between the
 * moment before it is sent and the moment its answer is read. A valid request is measured the same way, before, during
 * and after. A malformed one may cost as much as the median valid one and half of it again, because collecting garbage
 * falls to whoever comes next; one that costs more is sent twice more and its least cost counts, because what a request
 * itself costs comes again and what chance adds does not.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPARE_PATH, FaceCompareAnswer, PROBLEMS } from '@facecompare/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MalformedRequest, malformedRequests } from './testing/malformed-requests.ts';
import { cameraFrame, decodes, portrait } from './testing/portraits.test-data.ts';
import { base64 } from './testing/sample-request.ts';
import { type ServerProcess, startServer } from './testing/server-process.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const COUNT = 500;
const SLACK = 1.5;

const folder = mkdtempSync(join(tmpdir(), 'facecompare-'));
const [cwd, temporary] = [join(folder, 'cwd'), join(folder, 'tmp')];
let server: ServerProcess;
let url: string;

beforeAll(async () => {
  for (const path of [cwd, temporary]) mkdirSync(path);
  server = startServer({ TMPDIR: temporary, ENGINE_THREADS: '1', API_KEY: 'canary-key-0123456789abcdef' }, cwd);
  url = await server.url;
});
afterAll(() => {
  server.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function send({
  method = 'POST',
  headers,
  query = '',
  body,
}: Omit<MalformedRequest, 'name'>): Promise<{ status: number; text: string; cost: number }> {
  const before = await server.cpu();
  const response = await fetch(url + COMPARE_PATH + query, {
    method,
    headers: { 'Content-Type': 'application/json', ApiKey: 'canary-key-0123456789abcdef', ...headers },
    body: body as string,
  });
  const text = await response.text();
  return { status: response.status, text, cost: (await server.cpu()) - before };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

it(`refuses ${COUNT} malformed requests (SEED=${SEED}), none of which costs more than a valid one`, { timeout: 300_000 }, async () => {
  const [selfie, reference] = await Promise.all([cameraFrame('ann'), cameraFrame('annAgain')]);
  const picture = (await portrait('ann')).resize(320);
  const [jpeg, png, webp] = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().webp().toBuffer(),
  ]);
  const requests = await malformedRequests(SEED, COUNT, {
    jpeg: Uint8Array.from(jpeg),
    png: Uint8Array.from(png),
    webp: Uint8Array.from(webp),
    decodes,
  });
  const valid: number[] = [];
  const sendValid = async () => {
    const { status, text, cost } = await send({ body: JSON.stringify({ face_image1: base64(selfie), face_image2: base64(reference) }) });
    expect([status, (JSON.parse(text) as FaceCompareAnswer).problem]).toEqual([200, null]);
    valid.push(cost);
  };

  // The first few pay for compiling, and are not counted.
  for (let warm = 0; warm < 8; warm++) await sendValid();
  for (const { name, ...request } of requests.slice(0, 30)) await send(request);
  valid.length = 0;
  for (let at = 0; at < 5; at++) await sendValid();

  const files = () => [readdirSync(cwd, { recursive: true }), readdirSync(temporary, { recursive: true })];
  const filesBefore = files();
  const costs: { name: string; cost: number; request: Omit<MalformedRequest, 'name'> }[] = [];
  const wrong: string[] = [];
  for (const [at, { name, ...request }] of requests.entries()) {
    const { status, text, cost } = await send(request);
    const { problem, data } = FaceCompareAnswer.parse(JSON.parse(text));
    const told = problem ? PROBLEMS[problem.code].status : null;
    if (status < 400 || status > 499 || told !== status || data !== null || /canary|stack|node_modules/.test(text))
      wrong.push(`${name}: ${status} ${problem?.code}`);
    costs.push({ name, cost, request });
    if (at % 50 === 49) await sendValid();
  }
  expect(wrong).toEqual([]);

  const bound = median(valid) * SLACK;
  for (const entry of costs.filter(({ cost }) => cost > bound)) {
    // The least of several is what it costs; the rest is what the machine did meanwhile, which counts nine megabytes more than others.
    for (let again = 0; again < 6; again++) entry.cost = Math.min(entry.cost, (await send(entry.request)).cost);
  }
  const dearest = costs.reduce((a, b) => (b.cost > a.cost ? b : a));
  console.info(
    `SEED=${SEED}: ${COUNT} malformed, median ${median(costs.map(({ cost }) => cost)).toFixed(1)} ms of processor time, most ${dearest.cost.toFixed(1)} ms (${dearest.name}); valid (N=${valid.length}): median ${median(valid).toFixed(1)} ms, most ${Math.max(...valid).toFixed(1)} ms`,
  );
  expect(costs.filter(({ cost }) => cost > bound).map(({ name, cost }) => `${name}: ${cost.toFixed(1)} ms`)).toEqual([]);
  expect(median(costs.map(({ cost }) => cost))).toBeLessThan(median(valid));

  expect(files()).toEqual(filesBefore);
  expect(server.child.exitCode).toBeNull();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(server.output()).not.toMatch(/canary/);
  expect(server.output()).not.toMatch(/[A-Za-z0-9+/=]{65}/);
});

/**
 * 500 malformed requests, made from a seed, sent one after the other to the real server process with its real engine. What is refused
 * before its images are decoded hands nothing to the threads of the engine. What one costs is measured by `npm run bench:malformed`.
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

/** A damaged image is found to be one by decoding it, which is the work of those threads; everything else is refused before. */
const DECODED: ReadonlySet<string> = new Set(['image-corrupt', 'image-too-many-pixels', 'image-too-small', 'image-unreadable']);

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
}: Omit<MalformedRequest, 'name'>): Promise<{ status: number; text: string; tasks: number }> {
  const before = await server.tasks();
  const response = await fetch(url + COMPARE_PATH + query, {
    method,
    headers: { 'Content-Type': 'application/json', ApiKey: 'canary-key-0123456789abcdef', ...headers },
    body: body as string,
  });
  const text = await response.text();
  return { status: response.status, text, tasks: (await server.tasks()) - before };
}

it(`S-11: refuses ${COUNT} malformed requests (SEED=${SEED}), and decodes only what has to be`, async () => {
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
  const sendValid = async () => {
    const { status, text, tasks } = await send({ body: JSON.stringify({ face_image1: base64(selfie), face_image2: base64(reference) }) });
    expect([status, (JSON.parse(text) as FaceCompareAnswer).problem, tasks]).toEqual([200, null, 2]);
  };
  await sendValid();

  const files = () => [readdirSync(cwd, { recursive: true }), readdirSync(temporary, { recursive: true })];
  const filesBefore = files();
  let decoded = 0;
  const wrong: string[] = [];
  for (const [at, { name, ...request }] of requests.entries()) {
    const { status, text, tasks } = await send(request);
    const { problem, data } = FaceCompareAnswer.parse(JSON.parse(text));
    const told = problem ? PROBLEMS[problem.code].status : null;
    if (status < 400 || status > 499 || told !== status || data !== null || /canary|stack|node_modules/.test(text))
      wrong.push(`${name}: ${status} ${problem?.code}`);
    if (tasks > (DECODED.has(problem?.code ?? '') ? 2 : 0)) wrong.push(`${name}: ${problem?.code} after ${tasks} tasks`);
    if (tasks > 0) decoded++;
    if (at % 50 === 49) await sendValid();
  }
  expect(wrong).toEqual([]);

  // Most are refused before: a server that decodes first would count 500.
  expect(decoded).toBeLessThan(COUNT / 2);

  expect(files()).toEqual(filesBefore);
  expect(server.child.exitCode).toBeNull();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(server.output()).not.toMatch(/canary/);
  expect(server.output()).not.toMatch(/[A-Za-z0-9+/=]{65}/);
});

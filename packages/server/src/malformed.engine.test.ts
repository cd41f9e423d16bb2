/**
 * Sends 500 malformed requests, made from a seed, one after the other to the real server process
 * with its real engine. A request that is refused before its images are decoded sends nothing to
 * the threads of the engine. `npm run bench:malformed` measures the cost of a request.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaceCompareAnswer, PROBLEMS } from '@facecompare/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { malformedTraffic, type SentRequest, sendMalformed } from './testing/malformed-traffic.ts';
import { type ServerProcess, startServer } from './testing/server-process.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const COUNT = 500;
const KEY = { ApiKey: 'canary-key-0123456789abcdef' };

/**
 * These kinds of damage show only when the engine's threads decode the image; everything else is
 * refused before.
 */
const DECODED: ReadonlySet<string> = new Set([
  'image-corrupt',
  'image-too-many-pixels',
  'image-too-small',
  'image-unreadable',
]);

const folder = mkdtempSync(join(tmpdir(), 'facecompare-'));
const [cwd, temporary] = [join(folder, 'cwd'), join(folder, 'tmp')];
let server: ServerProcess;
let url: string;

beforeAll(async () => {
  for (const path of [cwd, temporary]) mkdirSync(path);
  server = startServer({ TMPDIR: temporary, ENGINE_THREADS: '1', API_KEY: KEY.ApiKey }, cwd);
  url = await server.url;
});
afterAll(() => {
  server.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function send(
  request: SentRequest,
): Promise<{ status: number; text: string; tasks: number }> {
  const before = await server.tasks();
  const response = await sendMalformed(url, request, KEY);
  const text = await response.text();
  return { status: response.status, text, tasks: (await server.tasks()) - before };
}

it(`S-11: refuses ${COUNT} malformed requests (SEED=${SEED}), and decodes few`, async () => {
  const traffic = await malformedTraffic(SEED, COUNT);
  // The first one loads the models.
  for (const request of traffic.slice(0, 1)) await send(request);

  const files = () => [
    readdirSync(cwd, { recursive: true }),
    readdirSync(temporary, { recursive: true }),
  ];
  const filesBefore = files();
  let decoded = 0;
  const wrong: string[] = [];
  for (const request of traffic) {
    const { status, text, tasks } = await send(request);
    const { problem, data } = FaceCompareAnswer.parse(JSON.parse(text));
    if (request.valid) {
      expect([status, problem, tasks]).toEqual([200, null, 2]);
      continue;
    }
    const { name } = request;
    const expectedStatus = problem ? PROBLEMS[problem.code].status : null;
    if (
      status < 400 ||
      status > 499 ||
      expectedStatus !== status ||
      data !== null ||
      /canary|stack|node_modules/.test(text)
    )
      wrong.push(`${name}: ${status} ${problem?.code}`);
    if (tasks > (DECODED.has(problem?.code ?? '') ? 2 : 0))
      wrong.push(`${name}: ${problem?.code} after ${tasks} tasks`);
    if (tasks > 0) decoded++;
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

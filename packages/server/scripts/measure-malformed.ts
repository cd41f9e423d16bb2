/**
 * `npm run bench:malformed`: what a malformed request costs. A judgement for a person on a quiet machine, and for no test.
 *
 * What one costs is the processor time of the whole process (all threads, from its own `process.cpuUsage`) between the
 * moment before it is sent and the moment its answer is read. A valid request is measured the same way. A malformed one may cost
 * as much as the median valid one and half of it again, because collecting garbage falls to whoever comes next.
 */
import { COMPARE_PATH } from '@facecompare/contract';
import { type MalformedRequest, malformedRequests } from '../src/testing/malformed-requests.ts';
import { cameraFrame, decodes, portrait } from '../src/testing/portraits.test-data.ts';
import { base64 } from '../src/testing/sample-request.ts';
import { startServer } from '../src/testing/server-process.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const COUNT = 500;
const SLACK = 1.5;

const server = startServer({ ENGINE_THREADS: '1' });
const url = await server.url;

async function send({ method = 'POST', headers, query = '', body }: Omit<MalformedRequest, 'name'>): Promise<number> {
  const before = await server.cpu();
  const response = await fetch(url + COMPARE_PATH + query, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body as string,
  });
  await response.text();
  return (await server.cpu()) - before;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

try {
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
    valid.push(await send({ body: JSON.stringify({ face_image1: base64(selfie), face_image2: base64(reference) }) }));
  };
  // The first few pay for compiling, and are not counted.
  for (let warm = 0; warm < 8; warm++) await sendValid();
  for (const { name, ...request } of requests.slice(0, 30)) await send(request);
  valid.length = 0;

  const costs: { name: string; cost: number }[] = [];
  for (const [at, { name, ...request }] of requests.entries()) {
    if (at % 50 === 0) await sendValid();
    let cost = await send(request);
    // The least of several is what it costs; the rest is what the machine did meanwhile.
    for (let again = 0; again < 6 && cost > median(valid) * SLACK; again++) cost = Math.min(cost, await send(request));
    costs.push({ name, cost });
  }
  const dearest = costs.reduce((a, b) => (b.cost > a.cost ? b : a));
  console.info(
    `SEED=${SEED}: ${COUNT} malformed, median ${median(costs.map(({ cost }) => cost)).toFixed(1)} ms of processor time, most ${dearest.cost.toFixed(1)} ms (${dearest.name}); valid (N=${valid.length}): median ${median(valid).toFixed(1)} ms, most ${Math.max(...valid).toFixed(1)} ms`,
  );
  const dear = costs.filter(({ cost }) => cost > median(valid) * SLACK).map(({ name, cost }) => `${name}: ${cost.toFixed(1)} ms`);
  if (dear.length > 0) {
    console.error(`Dearer than a valid request and half of it again:\n${dear.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  server.child.kill('SIGKILL');
}

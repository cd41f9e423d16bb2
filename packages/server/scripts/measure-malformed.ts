/**
 * `npm run bench:malformed`: measures the cost of a malformed request. Run it by hand on a quiet
 * machine; it is no test.
 *
 * The cost is the processor time of the whole process (all threads, from its own
 * `process.cpuUsage`). It counts from just before a request is sent until its answer has been read.
 * A valid request is measured the same way. A malformed one may cost up to one and a half times the
 * median valid one, because the next request pays for collecting garbage.
 */
import {
  malformedTraffic,
  type SentRequest,
  sendMalformed,
} from '../src/testing/malformed-traffic.ts';
import { startServer } from '../src/testing/server-process.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const COUNT = 500;
const SLACK = 1.5;

const server = startServer({ ENGINE_THREADS: '1' });
const url = await server.url;

async function send(request: SentRequest): Promise<number> {
  const before = await server.cpu();
  await (await sendMalformed(url, request)).text();
  return (await server.cpu()) - before;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

try {
  const traffic = await malformedTraffic(SEED, COUNT);
  // The first few pay for compiling, and are not counted.
  for (const request of traffic.slice(0, 1))
    for (let warm = 0; warm < 8; warm++) await send(request);
  for (const request of traffic.slice(1, 31)) await send(request);

  const valid: number[] = [];
  const costs: { name: string; cost: number }[] = [];
  for (const request of traffic) {
    let cost = await send(request);
    if (request.valid) {
      valid.push(cost);
      continue;
    }
    // The least of several is the real cost; the rest comes from other work of the machine.
    for (let again = 0; again < 6 && cost > median(valid) * SLACK; again++)
      cost = Math.min(cost, await send(request));
    costs.push({ name: request.name, cost });
  }
  const dearest = costs.reduce((a, b) => (b.cost > a.cost ? b : a));
  console.info(
    `SEED=${SEED}: ${COUNT} malformed, median ${median(costs.map(({ cost }) => cost)).toFixed(1)} ms of processor time, most ${dearest.cost.toFixed(1)} ms (${dearest.name}); valid (N=${valid.length}): median ${median(valid).toFixed(1)} ms, most ${Math.max(...valid).toFixed(1)} ms`,
  );
  const dear = costs
    .filter(({ cost }) => cost > median(valid) * SLACK)
    .map(({ name, cost }) => `${name}: ${cost.toFixed(1)} ms`);
  if (dear.length > 0) {
    console.error(`Dearer than a valid request and half of it again:\n${dear.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  server.child.kill('SIGKILL');
}

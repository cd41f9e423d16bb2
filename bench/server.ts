/**
 * What the server adds to its models, all from one run: `npx tsx bench/server.ts`.
 *
 * 1. The floor: bare model runs on one thread, no decoding, no HTTP.
 * 2. One comparison over HTTP of two JPEGs of 640 x 480, one at a time, held against the sum of its model runs.
 * 3. Comparisons a second with four in flight, held against what all cores could do if models were everything.
 * 4. The delay of the server's event loop meanwhile, held against one run of the embedding net.
 *
 * The server runs in this process and the load comes from another one, so that 4 is about the server alone. Exits
 * with 1 where a bound is broken.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { COMPARE_PATH } from '@facecompare/contract';
import { createApp, createHttpServer, drain, engineUpstream } from '@facecompare/server';
import * as ort from 'onnxruntime-node';
import { cameraFrame } from '../packages/server/src/testing/portraits.ts';

const RUNS = 60;
const SECONDS = 8;
const IN_FLIGHT = 4;
const SHAPES = { detect: [1, 3, 240, 320], landmark: [1, 1, 64, 64], feature: [1, 3, 112, 112], liveness: [1, 3, 128, 128] } as const;
const NETS = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const spread = (values: readonly number[]): string =>
  `median ${median(values).toFixed(2)} ms, p10 ${quantile(values, 0.1).toFixed(2)}, p90 ${quantile(values, 0.9).toFixed(2)}, N = ${values.length}`;

/** Times of bare runs on one thread, in turn, so that a slow moment of the machine falls on all nets alike. */
async function modelRuns(): Promise<Record<keyof typeof SHAPES, number[]>> {
  const folder = new URL('../packages/engine/models/', import.meta.url);
  const times: Record<keyof typeof SHAPES, number[]> = { detect: [], landmark: [], feature: [], liveness: [] };
  const sessions = await Promise.all(
    NETS.map(
      async (net) =>
        [
          net,
          await ort.InferenceSession.create(readFileSync(new URL(`fr_${net}.onnx`, folder)), {
            intraOpNumThreads: 1,
            interOpNumThreads: 1,
            logSeverityLevel: 3,
          }),
        ] as const,
    ),
  );
  for (let run = -5; run < RUNS; run++) {
    for (const [net, session] of sessions) {
      const dims = SHAPES[net];
      const input = new ort.Tensor('float32', Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, Math.random), dims);
      const start = performance.now();
      await session.run({ input });
      if (run >= 0) times[net].push(performance.now() - start);
    }
  }
  await Promise.all(sessions.map(([, session]) => session.release()));
  return times;
}

interface Load {
  readonly url: string;
  readonly body: string;
  readonly inFlight: number;
  /** Comparisons in all, or seconds to keep it up. */
  readonly count?: number;
  readonly seconds?: number;
}

/** Milliseconds of each comparison, as its sender sees them. */
async function load({
  url,
  body,
  inFlight,
  count = Number.POSITIVE_INFINITY,
  seconds = Number.POSITIVE_INFINITY,
}: Load): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let started = 0;
  const lane = async () => {
    while (started < count && performance.now() < end) {
      started++;
      const start = performance.now();
      const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const answer = (await response.json()) as { data: { dissimilarity?: number } | null };
      if (answer.data?.dissimilarity === undefined) throw new Error(`The server answered ${response.status} without a comparison.`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return times;
}

async function main(): Promise<void> {
  const sender = fork(fileURLToPath(import.meta.url), ['--sender'], { execArgv: process.execArgv });
  const sent = async (task: Load): Promise<number[]> => {
    sender.send(task);
    const [times] = (await once(sender, 'message')) as [number[]];
    return times;
  };
  const cores = availableParallelism();
  const [selfie, reference] = await Promise.all([cameraFrame('ann'), cameraFrame('annAgain')]);
  const bodyWith = (liveness: string) =>
    JSON.stringify({
      face_image1: Buffer.from(selfie).toString('base64'),
      face_image2: Buffer.from(reference).toString('base64'),
      liveness,
    });

  const times = await modelRuns();
  const upstream = await engineUpstream({ threads: cores });
  const server = createHttpServer(createApp(upstream).fetch).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${COMPARE_PATH}`;
  const [plain, withSignal] = [bodyWith('0'), bodyWith('1')];
  await sent({ url, body: withSignal, inFlight: IN_FLIGHT, count: 24 });

  const onePlain = await sent({ url, body: plain, inFlight: 1, count: RUNS });
  const oneWithSignal = await sent({ url, body: withSignal, inFlight: 1, count: RUNS });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const many = await sent({ url, body: plain, inFlight: IN_FLIGHT, seconds: SECONDS });
  const perSecond = (1000 * many.length) / (performance.now() - start);
  delay.disable();
  const loopDelay = delay.percentile(99) / 1e6;
  sender.disconnect();
  await drain(server);
  await upstream.close?.();

  const photo = median(times.detect) + median(times.landmark) + median(times.feature);
  const [floor, floorWithSignal] = [2 * photo, 2 * photo + median(times.liveness)];
  const possible = (cores * 1000) / floor;
  console.log(`Node ${process.version}, ${cores} cores, ${cores} engine threads`);
  for (const net of NETS) console.log(`fr_${net}, one thread: ${spread(times[net])}`);
  console.log(`the floor, two photos: ${floor.toFixed(1)} ms, with the spoof net on the selfie ${floorWithSignal.toFixed(1)} ms`);
  console.log(`one comparison over HTTP: ${spread(onePlain)}; with the spoof net: ${spread(oneWithSignal)}`);
  console.log(
    `${IN_FLIGHT} in flight: ${perSecond.toFixed(1)} comparisons a second (${spread(many)}); models alone on ${cores} cores: ${possible.toFixed(1)}`,
  );

  const bounds = [
    ['one comparison / its model runs', median(onePlain) / floor, '<=', 1.5],
    ['one comparison / its model runs, with the spoof net', median(oneWithSignal) / floorWithSignal, '<=', 1.5],
    ['comparisons a second / models alone', perSecond / possible, '>=', 0.6],
    ['event loop delay, p99, in ms', loopDelay, '<', median(times.feature)],
  ] as const;
  for (const [name, value, sign, bound] of bounds) {
    const kept = sign === '>=' ? value >= bound : sign === '<' ? value < bound : value <= bound;
    console.log(`${kept ? 'kept  ' : 'BROKEN'} ${name}: ${value.toFixed(2)} ${sign} ${bound.toFixed(2)}`);
    if (!kept) process.exitCode = 1;
  }
}

if (process.argv.includes('--sender')) process.on('message', async (task: Load) => process.send?.(await load(task)));
else await main();

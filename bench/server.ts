/**
 * Measures the overhead of the server on top of its models, all from one run:
 * `npx tsx bench/server.ts`.
 *
 * 1. The floor: bare model runs on one thread, no decoding, no HTTP.
 * 2. One comparison over HTTP of two JPEGs of 640 x 480, one at a time, against the sum of its
 *    model runs.
 * 3. Comparisons a second with four in flight, against what all cores reach with nothing but
 *    models. That is one process for each core that runs nothing else, measured in turns with the
 *    server. Cores that share a memory, on a machine with other programs, never reach a whole
 *    multiple of one core.
 * 4. The delay of the server's event loop in that time, against one run of the embedding model.
 *
 * The server runs in this process and the load comes from another one, so that 4 is about the
 * server alone. It exits with 1 if a bound is broken.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { COMPARE_PATH } from '@facecompare/contract';
import { createApp, createHttpServer, drain, engineUpstream } from '@facecompare/server';
import * as ort from 'onnxruntime-node';
import { hold } from './bounds.ts';
import { cameraPhotos } from './photos.ts';
import { median, spread } from './statistics.ts';

/**
 * Everything is measured in turns, so that a slow moment of the machine affects everything equally.
 */
const ROUNDS = 8;
const RUNS = 9;
const SECONDS = 2.5;
const IN_FLIGHT = 4;
const SHAPES = {
  detect: [1, 3, 240, 320],
  landmark: [1, 1, 64, 64],
  feature: [1, 3, 112, 112],
  liveness: [1, 3, 128, 128],
} as const;
const NETS = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

type Times = Record<keyof typeof SHAPES, number[]>;
const noTimes = (): Times => ({ detect: [], landmark: [], feature: [], liveness: [] });

/**
 * Opens the models, each on one thread. Returns them with a function that adds some bare runs to
 * their times.
 */
async function bareModels(nets: readonly (keyof typeof SHAPES)[] = NETS) {
  const folder = new URL('../packages/engine/models/', import.meta.url);
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const;
  const open = async (net: keyof typeof SHAPES) => {
    const dims = SHAPES[net];
    const input = new ort.Tensor(
      'float32',
      Float32Array.from({ length: dims.reduce<number>((a, b) => a * b, 1) }, Math.random),
      dims,
    );
    return {
      net,
      input,
      session: await ort.InferenceSession.create(
        fileURLToPath(new URL(`fr_${net}.onnx`, folder)),
        options,
      ),
    };
  };
  const opened = await Promise.all(nets.map(open));
  return {
    async run(times: Times, runs: number): Promise<void> {
      for (let run = 0; run < runs; run++) {
        for (const { net, input, session } of opened) {
          const start = performance.now();
          await session.run({ input });
          times[net].push(performance.now() - start);
        }
      }
    },
    close: () => Promise.all(opened.map(({ session }) => session.release())),
  };
}

interface Load {
  readonly url: string;
  readonly body: string;
  readonly inFlight: number;
  /** The total number of comparisons; an alternative is the duration in seconds. */
  readonly count?: number;
  readonly seconds?: number;
}

/**
 * Returns how often the models of one comparison, the spoof model on the selfie included, ran in a
 * period on one thread.
 */
async function modelsFor(seconds: number): Promise<number> {
  opened ??= {
    photo: await bareModels(['detect', 'landmark', 'feature']),
    selfie: await bareModels(['liveness']),
  };
  const ignored = noTimes();
  const end = performance.now() + seconds * 1000;
  let comparisons = 0;
  for (; performance.now() < end; comparisons++) {
    await opened.photo.run(ignored, 2);
    await opened.selfie.run(ignored, 1);
  }
  return comparisons;
}
let opened: Record<'photo' | 'selfie', Awaited<ReturnType<typeof bareModels>>> | undefined;

/**
 * Sends one comparison by plain `node:http`. The sender shares the machine with the server and
 * should use little of it.
 */
function post(url: string, agent: Agent, body: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
    const message = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text)).on('error', reject);
    });
    message.on('error', reject).end(body);
  });
}

const agent = new Agent({ keepAlive: true });

/** Returns the milliseconds of each comparison, as measured by its sender. */
async function load({
  url,
  body,
  inFlight,
  count = Number.POSITIVE_INFINITY,
  seconds = Number.POSITIVE_INFINITY,
}: Load): Promise<number[]> {
  const bytes = new TextEncoder().encode(body);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let started = 0;
  const lane = async () => {
    while (started < count && performance.now() < end) {
      started++;
      const start = performance.now();
      const answer = await post(url, agent, bytes);
      if (!answer.includes('"dissimilarity"'))
        throw new Error('The server answered without a comparison.');
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return times;
}

/**
 * Returns the share of all cores that other programs use, measured for a second before our own
 * programs run.
 */
async function takenByOthers(): Promise<number> {
  const total = () =>
    cpus().reduce((sum, { times }) => sum + Object.values(times).reduce((a, b) => a + b, 0), 0);
  const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);
  const [allBefore, idleBefore] = [total(), idle()];
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return 1 - (idle() - idleBefore) / (total() - allBefore);
}

async function main(): Promise<void> {
  const others = await takenByOthers();
  const sender = fork(fileURLToPath(import.meta.url), ['--sender'], { execArgv: process.execArgv });
  const sent = async (task: Load): Promise<number[]> => {
    sender.send(task);
    const [times] = (await once(sender, 'message')) as [number[]];
    return times;
  };
  const cores = availableParallelism();
  const runners = Array.from({ length: cores }, () =>
    fork(fileURLToPath(import.meta.url), ['--models'], { execArgv: process.execArgv }),
  );
  const modelsOnAllCores = async (seconds: number): Promise<number> => {
    const counts = runners.map(async (runner) => {
      runner.send(seconds);
      const [count] = (await once(runner, 'message')) as [number];
      return count;
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0) / seconds;
  };
  const [face_image1, face_image2] = (await cameraPhotos()).map((photo) =>
    Buffer.from(photo).toString('base64'),
  );
  const bodyWith = (liveness: string) => JSON.stringify({ face_image1, face_image2, liveness });

  const upstream = await engineUpstream({ threads: cores });
  const server = createHttpServer(createApp(upstream).fetch).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${COMPARE_PATH}`;
  const [plain, withSignal] = [bodyWith('0'), bodyWith('1')];
  const models = await bareModels();
  const times = noTimes();
  const onePlain: number[] = [];
  const oneWithSignal: number[] = [];
  const many: number[] = [];
  await models.run(noTimes(), RUNS);
  await sent({ url, body: withSignal, inFlight: IN_FLIGHT, count: 40 });

  const delay = monitorEventLoopDelay({ resolution: 1 });
  let busy = 0;
  const alone: number[] = [];
  await modelsOnAllCores(0.2);
  for (let round = 0; round < ROUNDS; round++) {
    await models.run(times, RUNS);
    onePlain.push(...(await sent({ url, body: plain, inFlight: 1, count: RUNS })));
    oneWithSignal.push(...(await sent({ url, body: withSignal, inFlight: 1, count: RUNS })));
    alone.push(await modelsOnAllCores(SECONDS));
    const start = performance.now();
    delay.enable();
    many.push(...(await sent({ url, body: withSignal, inFlight: IN_FLIGHT, seconds: SECONDS })));
    delay.disable();
    busy += performance.now() - start;
  }
  const perSecond = (1000 * many.length) / busy;
  const loopDelay = delay.percentile(99) / 1e6;
  await models.close();
  for (const child of [sender, ...runners]) child.disconnect();
  await drain(server);
  await upstream.close?.();

  const photo = median(times.detect) + median(times.landmark) + median(times.feature);
  const [floor, floorWithSignal] = [2 * photo, 2 * photo + median(times.liveness)];
  const possible = alone.reduce((sum, each) => sum + each, 0) / alone.length;
  console.log(`Node ${process.version}, ${cores} cores, ${cores} engine threads`);
  if (others > 0.1) {
    console.log(
      `Other programs took ${(100 * others).toFixed(0)} % of the cores at the start: on a quiet machine the ratios below are others.`,
    );
  }
  for (const net of NETS) console.log(`fr_${net}, one thread: ${spread(times[net], 2)} ms`);
  console.log(
    `the floor, two photos: ${floor.toFixed(1)} ms, with the spoof model on the selfie ${floorWithSignal.toFixed(1)} ms`,
  );
  console.log(
    `one comparison over HTTP: ${spread(onePlain)} ms; with the spoof model: ${spread(oneWithSignal)} ms`,
  );
  console.log(
    `${IN_FLIGHT} in flight, with the spoof model, as the widget asks: ${perSecond.toFixed(1)} comparisons a second (${spread(many)} ms); models alone on ${cores} cores: ${possible.toFixed(1)} measured, ${((cores * 1000) / floorWithSignal).toFixed(1)} by the floor`,
  );

  hold('one comparison / its model runs', median(onePlain) / floor, '<=', 1.5);
  const ratio = median(oneWithSignal) / floorWithSignal;
  hold('one comparison / its model runs, with the spoof model', ratio, '<=', 1.5);
  hold('comparisons a second / models alone', perSecond / possible, '>=', 0.6);
  hold('event loop delay, p99, in ms', loopDelay, '<', median(times.feature));
}

if (process.argv.includes('--models'))
  process.on('message', async (seconds: number) => process.send?.(await modelsFor(seconds)));
else if (process.argv.includes('--sender'))
  process.on('message', async (task: Load) => process.send?.(await load(task)));
else await main();

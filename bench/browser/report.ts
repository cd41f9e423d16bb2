/** Measures and prints each part of the bench, and checks its bounds. */
import type { Browser } from 'playwright';
import type { Pair } from '../labelled-pairs.ts';
import type { Bounds } from './bounds.ts';
import { measureGuidance, type Round, rateOf } from './guidance.ts';
import { judgePairs } from './judge-pairs.ts';
import { measureMemory } from './memory.ts';
import type { Candidate } from './open-page.ts';
import { OURS } from './ours.ts';
import type { Judged } from './page/subject.ts';
import type { Site } from './serve.ts';
import { median, percent, separationOf, spread } from './statistics.ts';
import { table } from './table.ts';
import { timeCold } from './time-cold.ts';
import { floorOf, modelMedians, timeWarm } from './time-warm.ts';
import { weightOf } from './weigh.ts';

interface Part {
  readonly browser: Browser;
  readonly site: Site;
  readonly bounds: Bounds;
}

const COLD_ROUNDS = 9;
const WARM_ROUNDS = 8;
const GUIDANCE_ROUNDS = 4;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** Bytes, cold and warm, ours first among the candidates. */
export async function reportTimes(
  part: Part & { readonly isolated: Site; readonly candidates: readonly Candidate[] },
): Promise<void> {
  const { browser, site, isolated, candidates, bounds } = part;
  const cold = await timeCold(browser, site, candidates, COLD_ROUNDS);
  const warm = await timeWarm(browser, site.url, candidates, WARM_ROUNDS);
  const shared = await timeWarm(browser, isolated.url, candidates, 3);

  console.info('\nOver the wire, MB, by file (brotli 11; on the disk)');
  for (const [at, { name }] of candidates.entries()) {
    for (const { path, brotli, raw } of cold[at]?.files ?? [])
      console.info(`  ${name}: ${path} ${megabytes(brotli)}; ${megabytes(raw)}`);
  }
  const weights = cold.map(({ files }) => weightOf(files));
  const colds = cold.map(({ milliseconds }) => median(milliseconds));
  const warms = warm.comparisons.map(median);
  console.info(
    `\n${table([
      ['median (p10 to p90, N)', ...candidates.map(({ name }) => name)],
      ['over the wire, MB brotli', ...weights.map(megabytes)],
      ['first verdict of a page, ms', ...cold.map(({ milliseconds }) => spread(milliseconds))],
      ['warm comparison, ms', ...warm.comparisons.map(spread)],
      ['the same, cross-origin isolated, ms', ...shared.comparisons.map(spread)],
    ])}\n`,
  );
  for (const [name, { models }] of [
    ['one thread', warm] as const,
    ['cross-origin isolated', shared] as const,
  ]) {
    const times = modelMedians(models);
    const each = Object.entries(times).map(([net, time]) => `${net} ${time.toFixed(1)}`);
    console.info(
      `bare model runs, ${name}: ${each.join(', ')} ms; two photos ${floorOf(times).toFixed(1)} ms`,
    );
  }
  const [weight = Number.NaN, ...otherWeights] = weights;
  const [first = Number.NaN, ...otherFirsts] = colds;
  const [one = Number.NaN, ...others] = warms;
  bounds.hold(
    'warm comparison / its model runs',
    one / floorOf(modelMedians(warm.models)),
    '<=',
    1.4,
  );
  for (const [at, { name }] of candidates.slice(1).entries()) {
    bounds.hold(`${name}: its warm comparison / ours`, (others[at] ?? Number.NaN) / one, '>=', 2);
    bounds.hold(
      `${name}: our first verdict / its`,
      first / (otherFirsts[at] ?? Number.NaN),
      '<=',
      1,
    );
    bounds.hold(`${name}: our bytes / its`, weight / (otherWeights[at] ?? Number.NaN), '<', 1);
  }
}

/** Guidance on a camera of 60 frames a second. */
export async function reportGuidance({ browser, site, bounds }: Part): Promise<void> {
  const { guided, plain, models } = await measureGuidance(browser, site.url, GUIDANCE_ROUNDS);
  const { detect, landmark } = modelMedians(models);
  const of = (rounds: readonly Round[], value: (round: Round) => number) =>
    median(rounds.map(value));
  const tasks = (rounds: readonly Round[]) =>
    `${of(rounds, ({ longest }) => longest.processor).toFixed(1)} ms of the processor, ${of(rounds, ({ longest }) => longest.wall).toFixed(1)} ms on the clock`;
  const cameraFrames = of(guided, ({ watched }) => watched.cameraFrames);
  const alone = 1000 / (detect + landmark);
  // The guide cannot report on a frame that the camera does not send.
  const possible = Math.min(alone, cameraFrames);
  console.info(
    `\nguidance, reports a second: ${spread(guided.map(rateOf))}; detector and landmarks alone: ${alone.toFixed(1)}`,
  );
  console.info(
    `frames of the camera a second: ${cameraFrames.toFixed(1)}; reports that saw a face: ${percent(of(guided, ({ watched }) => watched.faces))}`,
  );
  console.info(
    `longest task of the page from its start on: ${tasks(guided)}; without guidance: ${tasks(plain)}`,
  );
  console.info(
    `load of the main thread: ${percent(
      of(guided, ({ load }) => load),
      2,
    )}; without: ${percent(
      of(plain, ({ load }) => load),
      2,
    )}`,
  );
  bounds.hold(
    'reports a second / what is possible',
    median(guided.map(rateOf)) / possible,
    '>=',
    0.7,
  );
  bounds.hold(
    'reports that saw the face',
    of(guided, ({ watched }) => watched.faces),
    '>=',
    0.99,
  );
  const longestOf = (rounds: readonly Round[]) => of(rounds, ({ longest }) => longest.processor);
  // In both rounds the longest task is the script of the tool that drives the browser. The bound is
  // above 1, because one task never takes the same time twice.
  bounds.hold(
    'longest task with guidance / without',
    longestOf(guided) / longestOf(plain),
    '<=',
    1.1,
  );
  bounds.hold(
    'main thread, guidance',
    of(guided, ({ load }) => load) - of(plain, ({ load }) => load),
    '<=',
    0.05,
    4,
  );
}

/** The memory that is still held after 100 comparisons. */
export async function reportMemory({ browser, site, bounds }: Part): Promise<void> {
  const [after10, after100] = await measureMemory(browser, site.url, OURS);
  console.info(
    `\nmemory after 10 comparisons: heaps of page and worker ${megabytes(after10.heaps)} MB, after 100: ${megabytes(after100.heaps)} MB`,
  );
  bounds.hold('heaps after 100 / after 10', after100.heaps / after10.heaps, '<=', 1.1);
  if (after10.process === null || after100.process === null) return;
  console.info(
    `the page's process: ${megabytes(after10.process)} MB, ${megabytes(after100.process)} MB`,
  );
  bounds.hold('process after 100 / after 10', after100.process / after10.process, '<=', 1.1);
}

/** How well each library separates labelled pairs, on the pairs that all of them compared. */
export async function reportSeparation(
  part: Part & { readonly candidates: readonly Candidate[]; readonly pairs: readonly Pair[] },
): Promise<void> {
  const { browser, site, candidates, bounds, pairs } = part;
  const judged: (readonly Judged[])[] = [];
  for (const candidate of candidates) {
    // Other libraries silently take one face of several. Ours does the same here, because otherwise
    // it would get easier pairs.
    const asked = candidate === OURS ? { ...OURS, settings: { people: 'main' } } : candidate;
    judged.push(await judgePairs(browser, site.url, asked, pairs.length));
  }
  const both = pairs.map((_, at) => judged.every((each) => each[at]?.distance != null));
  const separations = judged.map((each) =>
    separationOf(
      pairs.flatMap(({ same }, at) =>
        both[at] ? [{ same, distance: each[at]?.distance ?? Number.NaN }] : [],
      ),
    ),
  );
  const compared = judged.map((each) => each.filter(({ distance }) => distance !== null).length);
  const { genuine = 0, impostors = 0 } = separations[0] ?? {};
  console.info(
    `\n${table([
      [
        `${genuine} pairs of one person, ${impostors} of two`,
        ...candidates.map(({ name }) => name),
      ],
      [`compared, of ${pairs.length}`, ...compared],
      ['AUC', ...separations.map(({ auc }) => auc.toFixed(5))],
      ["d'", ...separations.map(({ dPrime }) => dPrime.toFixed(2))],
      [
        'one person recognised at no false match',
        ...separations.map(({ tarAtNoFalseMatch }) => percent(tarAtNoFalseMatch)),
      ],
      [
        'right at the best threshold',
        ...separations.map(({ bestAccuracy }) => percent(bestAccuracy)),
      ],
    ])}\n`,
  );
  const [ours, ...others] = separations;
  for (const [at, { name }] of candidates.slice(1).entries()) {
    bounds.hold(
      `${name}: our AUC - its`,
      (ours?.auc ?? Number.NaN) - (others[at]?.auc ?? Number.NaN),
      '>=',
      0,
      5,
    );
    bounds.hold(
      `${name}: our d' - its`,
      (ours?.dPrime ?? Number.NaN) - (others[at]?.dPrime ?? Number.NaN),
      '>',
      0,
    );
  }
}

/** Measures and prints each part of the bench, and checks its bounds. */
import type { Browser } from 'playwright';
import { hold } from '../bounds.ts';
import type { Pair } from '../labelled-pairs.ts';
import { separationOf } from '../separation.ts';
import type { Site } from '../serve.ts';
import { median, percent, spread } from '../statistics.ts';
import { table } from '../table.ts';
import { measureGuidance, type Round, rateOf } from './guidance.ts';
import { judgePairs } from './judge-pairs.ts';
import { measureMemory } from './memory.ts';
import type { Candidate } from './open-page.ts';
import { OURS } from './ours.ts';
import type { ModelTimes } from './page/subject.ts';
import { timeCold, timeWarm } from './times.ts';

const COLD_ROUNDS = 9;
const WARM_ROUNDS = 8;
const GUIDANCE_ROUNDS = 4;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** Returns the time of the models that two photos need. */
const floorOf = ({ detect, landmark, feature }: ModelTimes): number =>
  2 * (detect + landmark + feature);

/** Bytes, cold and warm, ours first among the candidates. */
export async function reportTimes(
  browser: Browser,
  [site, isolated]: readonly [Site, Site],
  candidates: readonly Candidate[],
): Promise<void> {
  const cold = await timeCold(browser, site, candidates, COLD_ROUNDS);
  const warm = await timeWarm(browser, site.origin, candidates, WARM_ROUNDS);
  const shared = await timeWarm(browser, isolated.origin, candidates, 3);
  const rows = candidates.map(({ name }, at) => {
    const { files = [], milliseconds = [] } = cold[at] ?? {};
    const [each, together] = [warm, shared].map(({ comparisons }) => comparisons[at] ?? []);
    const weight = files.reduce((sum, { brotli }) => sum + brotli, 0);
    return { name, files, weight, milliseconds, warm: each ?? [], shared: together ?? [] };
  });

  console.info('\nOver the wire, MB, by file (brotli 11; on the disk)');
  for (const { name, files } of rows)
    for (const { path, brotli, raw } of files)
      console.info(`  ${name}: ${path} ${megabytes(brotli)}; ${megabytes(raw)}`);
  const row = (title: string, cell: (one: (typeof rows)[number]) => string) => [
    title,
    ...rows.map(cell),
  ];
  const lines = [
    row('median (p10 to p90, N)', ({ name }) => name),
    row('over the wire, MB brotli', ({ weight }) => megabytes(weight)),
    row('first verdict of a page, ms', ({ milliseconds }) => spread(milliseconds)),
    row('warm comparison, ms', ({ warm }) => spread(warm)),
    row('the same, cross-origin isolated, ms', ({ shared }) => spread(shared)),
  ];
  console.info(`\n${table(lines)}\n`);
  for (const [name, { models }] of Object.entries({
    'one thread': warm,
    'cross-origin isolated': shared,
  })) {
    const each = Object.entries(models).map(([net, time]) => `${net} ${time.toFixed(1)}`);
    console.info(
      `bare model runs, ${name}: ${each.join(', ')} ms; two photos ${floorOf(models).toFixed(1)} ms`,
    );
  }
  const [ours, ...others] = rows;
  if (!ours) return;
  const one = median(ours.warm);
  hold('warm comparison / its model runs', one / floorOf(warm.models), '<=', 1.4);
  for (const { name, weight, milliseconds, warm: its } of others) {
    hold(`${name}: its warm comparison / ours`, median(its) / one, '>=', 2);
    const first = median(ours.milliseconds) / median(milliseconds);
    hold(`${name}: our first verdict / its`, first, '<=', 1);
    hold(`${name}: our bytes / its`, ours.weight / weight, '<', 1);
  }
}

/** Guidance on a camera of 60 frames a second. */
export async function reportGuidance(browser: Browser, site: Site): Promise<void> {
  const { guided, plain, models } = await measureGuidance(browser, site.origin, GUIDANCE_ROUNDS);
  const middle = (rounds: readonly Round[]) => {
    const of = (value: (round: Round) => number) => median(rounds.map(value));
    return {
      frames: of(({ watched }) => watched.cameraFrames),
      faces: of(({ watched }) => watched.faces),
      load: of(({ load }) => load),
      wall: of(({ longest }) => longest.wall),
      longest: of(({ longest }) => longest.processor),
    };
  };
  const [watching, showing] = [middle(guided), middle(plain)];
  const rates = guided.map(rateOf);
  const alone = 1000 / (models.detect + models.landmark);
  const task = ({ longest, wall }: typeof watching) =>
    `${longest.toFixed(1)} ms of the processor, ${wall.toFixed(1)} ms on the clock`;
  console.info(`
guidance, reports a second: ${spread(rates)}; detector and landmarks alone: ${alone.toFixed(1)}
frames of the camera a second: ${watching.frames.toFixed(1)}; reports that saw a face: ${percent(watching.faces)}
longest task of the page from its start on: ${task(watching)}; without guidance: ${task(showing)}
load of the main thread: ${percent(watching.load, 2)}; without: ${percent(showing.load, 2)}`);
  // The guide cannot report on a frame that the camera does not send.
  const possible = Math.min(alone, watching.frames);
  hold('reports a second / what is possible', median(rates) / possible, '>=', 0.7);
  hold('reports that saw the face', watching.faces, '>=', 0.99);
  // In both rounds the longest task is the script of the tool that drives the browser. The bound is
  // above 1, because one task never takes the same time twice.
  hold('longest task with guidance / without', watching.longest / showing.longest, '<=', 1.1);
  hold('main thread, guidance', watching.load - showing.load, '<=', 0.05, 4);
}

/** The memory that is still held after 100 comparisons. */
export async function reportMemory(browser: Browser, site: Site): Promise<void> {
  const [after10, after100] = await measureMemory(browser, site.origin, OURS);
  console.info(
    `\nmemory after 10 comparisons: heaps of page and worker ${megabytes(after10.heaps)} MB, after 100: ${megabytes(after100.heaps)} MB`,
  );
  hold('heaps after 100 / after 10', after100.heaps / after10.heaps, '<=', 1.1);
  if (after10.process === null || after100.process === null) return;
  console.info(
    `the page's process: ${megabytes(after10.process)} MB, ${megabytes(after100.process)} MB`,
  );
  hold('process after 100 / after 10', after100.process / after10.process, '<=', 1.1);
}

/** How well each library separates labelled pairs, on the pairs that all of them compared. */
export async function reportSeparation(
  browser: Browser,
  site: Site,
  candidates: readonly Candidate[],
  pairs: readonly Pair[],
): Promise<void> {
  const judged: (readonly (number | null)[])[] = [];
  for (const candidate of candidates) {
    // Other libraries silently take one face of several. Ours does the same here, because otherwise
    // it would get easier pairs.
    const asked = candidate === OURS ? { ...OURS, settings: { people: 'main' } } : candidate;
    judged.push(await judgePairs(browser, site.origin, asked, pairs.length));
  }
  const comparedByAll = pairs.map((_, at) => judged.every((each) => each[at] != null));
  const rows = candidates.map(({ name }, index) => {
    const distances = judged[index] ?? [];
    const common = pairs.flatMap(({ same }, at) =>
      comparedByAll[at] ? [{ same, distance: distances[at] ?? Number.NaN }] : [],
    );
    const compared = distances.filter((distance) => distance !== null).length;
    return { name, compared, ...separationOf(common) };
  });
  const [ours, ...others] = rows;
  if (!ours) return;
  const row = (title: string, cell: (one: (typeof rows)[number]) => string | number) => [
    title,
    ...rows.map(cell),
  ];
  const lines = [
    row(`${ours.genuine} pairs of one person, ${ours.impostors} of two`, ({ name }) => name),
    row(`compared, of ${pairs.length}`, ({ compared }) => compared),
    row('AUC', ({ auc }) => auc.toFixed(5)),
    row("d'", ({ dPrime }) => dPrime.toFixed(2)),
    row('one person recognised at no false match', ({ tarAtNoFalseMatch }) =>
      percent(tarAtNoFalseMatch),
    ),
    row('right at the best threshold', ({ bestAccuracy }) => percent(bestAccuracy)),
  ];
  console.info(`\n${table(lines)}\n`);
  for (const { name, auc, dPrime } of others) {
    hold(`${name}: our AUC - its`, ours.auc - auc, '>=', 0, 5);
    hold(`${name}: our d' - its`, ours.dPrime - dPrime, '>', 0);
  }
}

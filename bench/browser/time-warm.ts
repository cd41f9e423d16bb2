/**
 * Times comparisons of the same two photos by loaded libraries, in turns, with our bare model runs
 * between them.
 */
import type { Browser } from 'playwright';
import { type Candidate, openPage } from './open-page.ts';
import type { ModelTimes } from './page/subject.ts';
import { median } from './statistics.ts';

export interface Warm {
  /** Milliseconds of each comparison, for each candidate. */
  readonly comparisons: readonly (readonly number[])[];
  /** The medians of our models, one for each round. */
  readonly models: readonly ModelTimes[];
}

const RUNS = 9;

/** @param candidates ours first */
export async function timeWarm(
  browser: Browser,
  site: string,
  candidates: readonly Candidate[],
  rounds: number,
): Promise<Warm> {
  const pages = [];
  for (const candidate of candidates) pages.push(await openPage(browser, candidate, { site }));
  const comparisons = candidates.map((): number[] => []);
  const models: ModelTimes[] = [];
  const [ours] = pages;
  for (let round = 0; round < rounds; round++) {
    const times = await ours?.evaluate((runs) => window.library.subject.timeModels?.(runs), RUNS);
    if (times) models.push(times);
    for (const [at, page] of pages.entries()) {
      comparisons[at]?.push(...(await page.evaluate((runs) => window.library.warm(runs), RUNS)));
    }
  }
  for (const page of pages) await page.context().close();
  return { comparisons, models };
}

const NETS = ['detect', 'landmark', 'feature', 'liveness'] as const;

/** Returns the median of each model over the rounds. */
export const modelMedians = (models: readonly ModelTimes[]): ModelTimes => {
  const [detect = 0, landmark = 0, feature = 0, liveness = 0] = NETS.map((net) =>
    median(models.map((times) => times[net])),
  );
  return { detect, landmark, feature, liveness };
};

/** Returns the time of the models that two photos need. */
export const floorOf = ({ detect, landmark, feature }: ModelTimes): number =>
  2 * (detect + landmark + feature);

/** Times the first verdict of pages, and comparisons by loaded libraries. All take turns. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Site } from '../serve.ts';
import { median } from '../statistics.ts';
import { type Candidate, openPage } from './open-page.ts';
import type { ModelTimes } from './page/subject.ts';

export interface Weighed {
  readonly path: string;
  /** Bytes on the disk. */
  readonly raw: number;
  /** Bytes with brotli at its best (quality 11, the default). */
  readonly brotli: number;
}

/** Weighs each file that was served, except the page itself and the photos. */
const weigh = (served: ReadonlyMap<string, Uint8Array>): readonly Weighed[] =>
  [...served]
    .filter(([path]) => !/\.(html|jpg)$/.test(path))
    .map(([path, bytes]) => ({
      path,
      raw: bytes.length,
      brotli: brotliCompressSync(bytes).length,
    }))
    .sort((a, b) => b.brotli - a.brotli);

export interface Cold {
  readonly milliseconds: readonly number[];
  /** The files that the page requested until its verdict. */
  readonly files: readonly Weighed[];
}

/** Measures from the start of a navigation to the first verdict, with an empty cache. */
export async function timeCold(
  browser: Browser,
  site: Site,
  candidates: readonly Candidate[],
  rounds: number,
): Promise<readonly Cold[]> {
  const milliseconds = candidates.map((): number[] => []);
  const files: (readonly Weighed[])[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [at, candidate] of candidates.entries()) {
      site.served.clear();
      const page = await openPage(browser, candidate, { site: site.origin, cold: true });
      milliseconds[at]?.push(await page.evaluate(() => window.firstVerdict));
      files[at] ??= weigh(site.served);
      await page.context().close();
    }
  }
  return milliseconds.map((each, at) => ({ milliseconds: each, files: files[at] ?? [] }));
}

export interface Warm {
  /** Milliseconds of each comparison, for each candidate. */
  readonly comparisons: readonly (readonly number[])[];
  /** The medians of our models over the rounds. */
  readonly models: ModelTimes;
}

const RUNS = 9;

/** Times comparisons of the same two photos, with our bare model runs between them. */
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
  for (let round = 0; round < rounds; round++) {
    for (const [at, page] of pages.entries()) {
      const times = await page.evaluate((runs) => window.library.subject.timeModels?.(runs), RUNS);
      if (times) models.push(times);
      comparisons[at]?.push(...(await page.evaluate((runs) => window.library.warm(runs), RUNS)));
    }
  }
  for (const page of pages) await page.context().close();
  return { comparisons, models: modelMedians(models) };
}

/** Returns the median of each model over the rounds. */
export const modelMedians = (models: readonly ModelTimes[]): ModelTimes => {
  const of = (net: keyof ModelTimes) => median(models.map((times) => times[net]));
  return {
    detect: of('detect'),
    landmark: of('landmark'),
    feature: of('feature'),
    liveness: of('liveness'),
  };
};

/**
 * Measures guidance on a camera of 640 x 480, and its cost for the page, against the same camera
 * without it. In turns.
 */
import type { Browser } from 'playwright';
import { type LongestTask, longestTaskIn } from './longest-task.ts';
import { openPage } from './open-page.ts';
import { OURS } from './ours.ts';
import type { Watched } from './page/camera.ts';
import type { ModelTimes } from './page/subject.ts';
import { modelMedians } from './times.ts';

export interface Round {
  readonly watched: Watched;
  /** Share of the time that the page's main thread was busy (its own processor time). */
  readonly load: number;
  readonly longest: LongestTask;
}

export interface Guidance {
  readonly guided: readonly Round[];
  readonly plain: readonly Round[];
  /** Their medians; the guided pages measure them after the watch. */
  readonly models: ModelTimes;
}

const SECONDS = 5;
/**
 * The browser compiles the models twice. The second, optimised compilation runs after they have run
 * a while.
 */
const WARM_UP_SECONDS = 3;
const RUNS = 25;

/**
 * Each round is a page of its own, traced from its first task on, so that the work of guidance
 * during loading counts too. The load is measured after the trace, because tracing costs a third of
 * what it measures.
 */
async function watchOnce(
  browser: Browser,
  site: string,
  guided: boolean,
): Promise<Round & { readonly models: ModelTimes | null }> {
  const candidate = guided ? OURS : { ...OURS, settings: { engine: 'off' } };
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  const page = await openPage(browser, candidate, {
    site,
    onPage: (page) => browser.startTracing(page, { categories }),
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const watch = (seconds: number) =>
    page.evaluate((how) => window.library.subject.watch?.(how), {
      guided,
      milliseconds: 1000 * seconds,
    });
  await page.evaluate(() => window.library.subject.camera?.());
  await watch(WARM_UP_SECONDS);
  const longest = longestTaskIn(await browser.stopTracing(), site);
  const before = await busy();
  const watched = await watch(SECONDS);
  const after = await busy();
  const models = guided
    ? await page.evaluate((runs) => window.library.subject.timeModels?.(runs), RUNS)
    : null;
  await page.context().close();
  if (!watched) throw new Error('The page has no guide.');
  return { watched, load: (after - before) / SECONDS, longest, models: models ?? null };
}

export async function measureGuidance(
  browser: Browser,
  site: string,
  rounds: number,
): Promise<Guidance> {
  const [guided, plain, models]: [Round[], Round[], ModelTimes[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    plain.push(await watchOnce(browser, site, false));
    const watched = await watchOnce(browser, site, true);
    guided.push(watched);
    if (watched.models) models.push(watched.models);
  }
  return { guided, plain, models: modelMedians(models) };
}

/** Reports in a second. */
export const rateOf = ({ watched: { readings, span } }: Round): number =>
  (1000 * (readings - 1)) / span;

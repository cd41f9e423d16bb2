/**
 * Plays a widget's interleavings in a browser: two browsers run side by side, and each page plays a
 * stretch.
 */
import type { Browser, Page } from 'playwright';
import { add, type Counts, combine, NOTHING } from './page/counted.ts';
import type { Point } from './page/points.ts';
import type { Stretch, Stuck, Unclean } from './page/start.ts';

export interface Measured {
  /** The version of the browser. */
  readonly version: string;
  readonly played: number;
  readonly left: Counts;
  readonly reached: Readonly<Partial<Record<Point, number>>>;
  /** The points that the widget says it has. */
  readonly points: readonly Point[];
  /** Milliseconds that the slowest camera stayed on. */
  readonly slowest: number;
  readonly unclean: readonly Unclean[];
  /** Those that were stuck twice. */
  readonly stuck: readonly Stuck[];
  /** Those that were stuck once, and not when they were played again. */
  readonly again: readonly Stuck[];
  /** What was counted after one of each was leaked on purpose. */
  readonly control: Counts;
}

/** Interleavings of one page; then another page is loaded. */
const STRETCH = 50;
/** The bench stops when a widget is stuck this often. */
const ENOUGH_STUCK = 12;

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(url);
  await page
    .waitForFunction(() => 'bench' in window, null, { timeout: 30_000 })
    .catch((cause: unknown) => {
      throw new Error(`The page did not start. ${faults.join(' ')}`, { cause });
    });
  return page;
}

interface Range {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly onProgress: (played: number) => void;
}

/**
 * Plays all interleavings in two browsers that share the work. Two pages of one browser would share
 * its fake camera. When one page releases it, the other sometimes waits for its first frame.
 *
 * @throws Error if a page cannot be loaded or breaks
 */
export async function measure(
  open: () => Promise<Browser>,
  url: string,
  range: Range,
): Promise<Measured> {
  const browsers = [await open(), await open()] as const;
  try {
    return await play(browsers, url, range);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

async function play(
  browsers: readonly [Browser, Browser],
  url: string,
  { seed, from, to, onProgress }: Range,
): Promise<Measured> {
  const [one] = browsers;
  const first = await openPage(one, url);
  const points = await first.evaluate(() => window.bench.points);
  const control = await first.evaluate(() => window.bench.control());
  await first.context().close();

  const stretches: Stretch[] = [];
  const stuck: Stuck[] = [];
  const again: Stuck[] = [];
  let next = from;
  let played = 0;
  const playRange = async (browser: Browser, from: number, to: number) => {
    const page = await openPage(browser, url);
    const stretch = await page.evaluate((range) => window.bench.play(...range), [
      seed,
      from,
      to,
    ] as const);
    await page.context().close();
    stretches.push(stretch);
    return stretch;
  };
  const lane = async (browser: Browser) => {
    while (next < to && stuck.length < ENOUGH_STUCK) {
      const start = next;
      const end = Math.min(to, start + STRETCH);
      next = end;
      const stretch = await playRange(browser, start, end);
      for (const first of stretch.stuck.slice(0, ENOUGH_STUCK)) {
        // On a machine under load a camera can take longer than the bench waits. A widget that
        // hangs does so again.
        const second = await playRange(browser, first.index, first.index + 1);
        stuck.push(...second.stuck);
        if (second.stuck.length === 0) again.push(first);
      }
      played += end - start;
      onProgress(played);
    }
  };
  await Promise.all(browsers.map(lane));

  const reached: Partial<Record<Point, number>> = {};
  for (const stretch of stretches)
    for (const point of points)
      reached[point] = (reached[point] ?? 0) + (stretch.reached[point] ?? 0);
  return {
    version: one.version(),
    points,
    control,
    reached,
    left: stretches.reduce((sum, { left }) => combine(sum, left, add), NOTHING),
    played: Object.values(reached).reduce(add, 0),
    slowest: Math.max(0, ...stretches.map(({ slowest }) => slowest)),
    unclean: stretches.flatMap(({ unclean }) => unclean).sort((a, b) => a.index - b.index),
    stuck,
    again,
  };
}

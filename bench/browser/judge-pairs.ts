/** Compares labelled pairs with a library on a page. */
import type { Browser } from 'playwright';
import type { Pair } from '../labelled-pairs.ts';
import { type Candidate, openPage } from './open-page.ts';
import type { Judged } from './page/subject.ts';
import type { Served } from './serve.ts';

/** Returns the addresses of a pair's photos. They are numbers, so that no name is in any log. */
const addressOf = (pair: number, side: 'a' | 'b'): string => `/faces/${pair}${side}.jpg`;

export const faceFiles = (pairs: readonly Pair[]): readonly (readonly [string, Served])[] =>
  pairs.flatMap(({ a, b }, at) => [
    [addressOf(at, 'a'), a] as const,
    [addressOf(at, 'b'), b] as const,
  ]);

/**
 * Pairs in one call. A page releases no memory during a call, so the pairs are spread over several
 * calls.
 */
const STRETCH = 50;

export async function judgePairs(
  browser: Browser,
  site: string,
  candidate: Candidate,
  count: number,
): Promise<readonly Judged[]> {
  const page = await openPage(browser, candidate, { site });
  const judged: Judged[] = [];
  for (let from = 0; from < count; from += STRETCH) {
    const to = Math.min(count, from + STRETCH);
    const pairs = Array.from(
      { length: to - from },
      (_, at) => [addressOf(from + at, 'a'), addressOf(from + at, 'b')] as const,
    );
    judged.push(...(await page.evaluate((asked) => window.library.judge(asked), pairs)));
  }
  await page.context().close();
  return judged;
}

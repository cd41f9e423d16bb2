/** Compares labelled pairs with a library on a page. */
import type { Browser } from 'playwright';
import type { Pair } from '../labelled-pairs.ts';
import type { Files } from '../serve.ts';
import { type Candidate, openPage } from './open-page.ts';

/** Returns the addresses of a pair's photos. They are numbers, so that no name is in any log. */
const addressesOf = (pair: number) => [`/faces/${pair}a.jpg`, `/faces/${pair}b.jpg`] as const;

export const faceFiles = (pairs: readonly Pair[]): Files =>
  new Map(
    pairs.flatMap(({ a, b }, at) => {
      const [one, two] = addressesOf(at);
      return [[one, a] as const, [two, b] as const];
    }),
  );

/**
 * Pairs in one call. A page releases no memory during a call, so the pairs are spread over several
 * calls.
 */
const STRETCH = 50;

/** Returns the distance of each pair; null if the library did not compare it. */
export async function judgePairs(
  browser: Browser,
  site: string,
  candidate: Candidate,
  count: number,
): Promise<readonly (number | null)[]> {
  const page = await openPage(browser, candidate, { site });
  const pairs = Array.from({ length: count }, (_, at) => addressesOf(at));
  const judged: (number | null)[] = [];
  while (pairs.length > 0)
    judged.push(
      ...(await page.evaluate((asked) => window.library.judge(asked), pairs.splice(0, STRETCH))),
    );
  await page.context().close();
  return judged;
}

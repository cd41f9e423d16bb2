/**
 * Measures the time from the start of a navigation to the first verdict: with an empty cache, each
 * page once a round, in turns.
 */
import type { Browser } from 'playwright';
import { type Candidate, openPage } from './open-page.ts';
import type { Site } from './serve.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface Cold {
  readonly milliseconds: number[];
  /** The files that the page requested until its verdict. */
  files: readonly Weighed[];
}

export async function timeCold(
  browser: Browser,
  site: Site,
  candidates: readonly Candidate[],
  rounds: number,
): Promise<readonly Cold[]> {
  const cold = candidates.map((): Cold => ({ milliseconds: [], files: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, candidate] of candidates.entries()) {
      site.served.clear();
      const page = await openPage(browser, candidate, { site: site.url, cold: true });
      cold[at]?.milliseconds.push(await page.evaluate(() => window.firstVerdict));
      const entry = cold[at];
      if (entry && round === 0) entry.files = weigh(site.served);
      await page.context().close();
    }
  }
  return cold;
}

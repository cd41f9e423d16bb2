import { rmSync, writeFileSync } from 'node:fs';
import type { Environment } from '../config/variables.ts';
import { measurePairs } from './measure-pairs.ts';
import type { EvaluateOptions } from './options-in.ts';
import { type ProgressStream, progressOn } from './progress.ts';
import { readPairs } from './read-pairs.ts';
import { detPlot } from './report/det-plot.ts';
import { namedPairs } from './report/named-pairs.ts';
import { reportText } from './report/report-text.ts';
import { resultsIn } from './results-file.ts';
import { distancesOf } from './statistics/distances-of.ts';
import { upstreamBackend } from './upstream-backend.ts';
import { urlBackend } from './url-backend.ts';

/** What a run writes to, and what it reads besides its files. */
export interface Surroundings {
  readonly env: Environment;
  readonly print: (text: string) => void;
  readonly progress: ProgressStream;
  readonly signal: AbortSignal;
}

/**
 * Measures a backend and prints the report.
 * @returns the exit code
 * @throws UsageMistake if the user has to change something
 * @throws Error if the backend does not start
 */
export async function evaluate(
  options: EvaluateOptions,
  { env, print, progress: stream, signal }: Surroundings,
): Promise<0 | 1 | 130> {
  const pairs = readPairs(options.file);
  const kept = options.results ?? `${options.file}.results.jsonl`;
  const results = resultsIn(kept);
  const chosen =
    'url' in options.backend
      ? urlBackend(options.backend.url, env.FACECOMPARE_API_KEY)
      : await upstreamBackend(options.backend.upstream, env);
  const progress = progressOn(stream, pairs.length);
  const { measured, stopped } = await measurePairs(pairs, chosen, {
    concurrency: options.concurrency ?? chosen.concurrency,
    results,
    signal,
    onPair: progress.show,
  }).finally(() => chosen.close());
  progress.end();
  const done = measured.filter((pair) => pair !== undefined);
  if (stopped !== null) {
    if (stopped !== 'aborted') print(`The backend failed ten times in a row: ${stopped.code}.`);
    print(
      `Stopped after ${done.length} of ${pairs.length} pairs. Run the same command again to go on: the results file has what is done.`,
    );
    return stopped === 'aborted' ? 130 : 1;
  }
  print(reportText(done, { title: chosen.title, wanted: options.wanted }));
  if (options.names) print(namedPairs(pairs, done));
  if (options.plot !== null) writeFileSync(options.plot, detPlot(distancesOf(done)));
  if (options.results === null) rmSync(kept, { force: true });
  return 0;
}

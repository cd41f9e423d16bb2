import { parseArgs } from 'node:util';
import { UPSTREAM_NAMES, type UpstreamName } from './upstream-backend.ts';
import { UsageMistake } from './usage-mistake.ts';

export interface EvaluateOptions {
  readonly file: string;
  readonly backend: { readonly url: string } | { readonly upstream: UpstreamName };
  readonly concurrency: number | null;
  readonly results: string | null;
  readonly wanted: number | null;
  readonly plot: string | null;
  readonly names: boolean;
}

const FLAGS = {
  url: { type: 'string' },
  upstream: { type: 'string' },
  concurrency: { type: 'string' },
  results: { type: 'string' },
  fmr: { type: 'string' },
  plot: { type: 'string' },
  names: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new UsageMistake(error instanceof Error ? error.message : 'The options are wrong.');
  }
}

const isUpstream = (name: string): name is UpstreamName =>
  UPSTREAM_NAMES.some((known) => known === name);

function numberIn(text: string | undefined, fits: (value: number) => boolean, claim: string) {
  if (text === undefined) return null;
  const value = Number(text);
  if (!fits(value)) throw new UsageMistake(claim);
  return value;
}

/**
 * Reads the command line.
 * @returns null if the user asks for help
 * @throws UsageMistake with one sentence
 */
export function optionsIn(args: readonly string[]): EvaluateOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const { url, upstream = 'engine', results = null, plot = null, names = false } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageMistake('Name one file of pairs.');
  if (url !== undefined && values.upstream !== undefined)
    throw new UsageMistake('Give --url or --upstream, not both.');
  if (!isUpstream(upstream))
    throw new UsageMistake(`--upstream must be ${UPSTREAM_NAMES.join(' or ')}.`);
  return {
    file,
    backend: url === undefined ? { upstream } : { url },
    concurrency: numberIn(
      values.concurrency,
      (value) => Number.isInteger(value) && value >= 1 && value <= 64,
      '--concurrency must be a whole number from 1 to 64.',
    ),
    results,
    wanted: numberIn(
      values.fmr,
      (value) => value > 0 && value < 1,
      '--fmr must be a number above 0 and below 1.',
    ),
    plot,
    names,
  };
}

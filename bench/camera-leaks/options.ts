/** The options of the command line. */
import { env } from 'node:process';
import { parseArgs } from 'node:util';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Options {
  readonly browsers: readonly BrowserName[];
  /** Interleavings of our widget in each browser. */
  readonly runs: Readonly<Record<BrowserName, number>>;
  /** Interleavings of each other widget. */
  readonly peerRuns: number;
  readonly peers: boolean;
  readonly seed: number;
  /** Play only this interleaving of the seed. */
  readonly only: number | null;
}

const USAGE = `Usage: npm run bench:leaks -- [--runs N] [--browser chromium|firefox] [--peers] [--seed N] [--only N]
  --runs     interleavings for each widget and browser (1,000 in Chromium, 200 in Firefox; 200 for each other widget)
  --browser  one browser instead of both
  --peers    other widgets as well, in the first of the browsers; they are installed into bench/peers
  --seed     plays the same interleavings again; SEED=N does the same
  --only     plays one interleaving of a seed, as a failure names it`;

/**
 * Reads the options of the command line.
 * @throws Error with the usage, if a value is not a whole number above 0, or an option is unknown
 */
export function readOptions(arguments_: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      ...{ runs: text, browser: text, seed: text, only: text },
      peers: { type: 'boolean', default: false },
    },
  });
  const whole = (name: string, text: string | undefined, least: number): number | null => {
    if (text === undefined) return null;
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < least)
      throw new Error(`${name} "${text}" is not a number it can use.\n${USAGE}`);
    return number;
  };
  const browsers =
    values.browser === undefined ? BROWSERS : BROWSERS.filter((name) => name === values.browser);
  if (browsers.length === 0)
    throw new Error(`There is no browser "${values.browser}" here.\n${USAGE}`);
  const runs = whole('--runs', values.runs, 1);
  return {
    browsers,
    runs: { chromium: runs ?? 1000, firefox: runs ?? 200 },
    peerRuns: runs ?? 200,
    peers: values.peers,
    seed: whole('--seed', values.seed ?? env.SEED, 0) ?? Math.floor(Math.random() * 2 ** 31),
    only: whole('--only', values.only, 0),
  };
}

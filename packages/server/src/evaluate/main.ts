#!/usr/bin/env node
/** The command `facecompare-evaluate`: measures a backend on labelled pairs of photos. */
import { evaluate } from './evaluate.ts';
import { HELP } from './help.ts';
import { optionsIn } from './options-in.ts';
import { UsageMistake } from './usage-mistake.ts';

const stop = new AbortController();
process.on('SIGINT', () => {
  // The second press does not wait for running comparisons.
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
});

async function run(): Promise<number> {
  const options = optionsIn(process.argv.slice(2));
  if (options === null) {
    process.stdout.write(HELP);
    return 0;
  }
  return evaluate(options, {
    env: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    progress: process.stderr,
    signal: stop.signal,
  });
}

/** Reduces an error to the first line of its message, because the rest may hold data. */
function fail(error: unknown): number {
  const message = error instanceof Error ? error.message : 'unknown error';
  if (error instanceof UsageMistake) process.stderr.write(`${message}\nSee --help.\n`);
  else process.stderr.write(`Cannot measure: ${message.split('\n')[0]}\n`);
  return error instanceof UsageMistake ? 2 : 1;
}

process.exitCode = await run().catch(fail);

/**
 * `npm run measure:loop`: measures how long an edit takes to show, without a build. It edits a
 * source of the contract, and restores it. It measures the open demo page, and the tests of the
 * React package in watch mode. Prints the median, the minimum and the maximum. `-- page` or
 * `-- watch` measures only one of them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tools/open-browser.ts';
import { ROOT } from '../tools/step.mjs';

const EDITED = join(ROOT, 'packages/contract/src/problem.ts');
const TIMES = 5;
/** How long one edit may take before the measurement gives up, in milliseconds. */
const LIMIT_MS = 60_000;

interface Running {
  readonly child: ChildProcess;
  /** Resolves when the program prints the text for the first time. */
  printed(text: RegExp): Promise<void>;
}

function run(name: string, args: readonly string[]): Running {
  const child = spawn('npm', ['run', name, ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  const printed = (text: RegExp) =>
    until(async () => {
      if (child.exitCode !== null) throw new Error(`npm run ${name} ended:\n${output}`);
      if (!text.test(output)) return false;
      output = '';
      return true;
    }, 10 * LIMIT_MS);
  return { child, printed };
}

/** Ends a program and all its child processes. */
function end({ child }: Running): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
}

async function until(holds: () => Promise<boolean>, limit = LIMIT_MS): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > limit) throw new Error(`Nothing after ${limit} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function timesOf(
  edit: (turn: number) => string,
  shown: (turn: number) => Promise<void>,
  undone: () => Promise<void>,
) {
  const source = readFileSync(EDITED, 'utf8');
  const times: number[] = [];
  try {
    for (let turn = 1; turn <= TIMES; turn++) {
      writeFileSync(EDITED, edit(turn).concat(source));
      const started = performance.now();
      await shown(turn);
      times.push(performance.now() - started);
      writeFileSync(EDITED, source);
      await undone();
    }
  } finally {
    writeFileSync(EDITED, source);
  }
  return times.sort((a, b) => a - b);
}

function report(what: string, times: readonly number[]): void {
  const [least, median, most] = [0, (times.length - 1) / 2, times.length - 1].map((at) =>
    ((times[at] ?? 0) / 1000).toFixed(2),
  );
  console.log(`${what}: median ${median} s, ${least} to ${most} s (N = ${times.length})`);
}

async function measurePage(): Promise<void> {
  const dev = run('dev', []);
  const browser = await launchChromium();
  try {
    await dev.printed(/Local:.*5173/);
    const page = await browser.newPage();
    await page.goto('http://localhost:5173/');
    await page.getByRole('heading').first().waitFor();
    const mark = () =>
      page.evaluate(() => document.documentElement.dataset.edit).catch(() => undefined);
    const times = await timesOf(
      (turn) =>
        `if (typeof document !== 'undefined') document.documentElement.dataset.edit = '${turn}';\n`,
      (turn) => until(async () => (await mark()) === String(turn)),
      () => page.reload().then(() => until(async () => (await mark()) === undefined)),
    );
    report('An edit in the contract shows in the open demo', times);
  } finally {
    await browser.close();
    end(dev);
  }
}

async function measureWatch(): Promise<void> {
  const watch = run('test:watch', ['--', 'packages/react', '--reporter=default']);
  try {
    const waiting = /Waiting for file changes|Tests failed\. Watching/;
    await watch.printed(waiting);
    const times = await timesOf(
      () => "throw new Error('edited');\n",
      () => watch.printed(/ FAIL | ❯ .*\(0 test\)/),
      () => watch.printed(/PASS {2}Waiting for file changes/),
    );
    report('A failing test of the React package shows in watch mode', times);
  } finally {
    end(watch);
  }
}

const asked = process.argv[2];
if (asked !== 'watch') await measurePage();
if (asked !== 'page') await measureWatch();

/**
 * `npm run measure:loop`: measures how long an edit takes to show, without a build. It edits a
 * source of the contract, and restores it. It measures the open demo page, and the tests of the
 * React package in watch mode. Prints the median, the minimum and the maximum. `-- page` or
 * `-- watch` measures only one of them.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../tools/open-browser.ts';
import { ROOT } from '../tools/step.mjs';

const EDITED = join(ROOT, 'packages/contract/src/problem.ts');
const TIMES = 5;
/** How long one edit may take before the measurement gives up, in milliseconds. */
const LIMIT_MS = 60_000;

async function until(holds: () => Promise<boolean>, limit = LIMIT_MS): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > limit) throw new Error(`Nothing after ${limit} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts a command. `end` also ends all its child processes. */
function run(name: string, args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn('npm', ['run', name, ...args], { cwd: ROOT, env, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  return {
    /** Resolves when the command has printed the text since the last time. */
    printed: (text: RegExp) =>
      until(async () => {
        if (child.exitCode !== null) throw new Error(`npm run ${name} ended:\n${output}`);
        if (!text.test(output)) return false;
        output = '';
        return true;
      }, 10 * LIMIT_MS),
    end: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    },
  };
}

/** Edits the source several times, and prints how long each edit took to show. */
async function measure(
  what: string,
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
  const [least = 0, , median = 0, , most = 0] = times
    .sort((a, b) => a - b)
    .map((ms) => (ms / 1000).toFixed(2));
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
    await measure(
      'An edit in the contract shows in the open demo',
      (turn) =>
        `if (typeof document !== 'undefined') document.documentElement.dataset.edit = '${turn}';\n`,
      (turn) => until(async () => (await mark()) === String(turn)),
      () => page.reload().then(() => until(async () => (await mark()) === undefined)),
    );
  } finally {
    await browser.close();
    dev.end();
  }
}

async function measureWatch(): Promise<void> {
  const watch = run('test:watch', ['--', 'packages/react', '--reporter=default']);
  try {
    const waiting = /Waiting for file changes|Tests failed\. Watching/;
    await watch.printed(waiting);
    await measure(
      'A failing test of the React package shows in watch mode',
      () => "throw new Error('edited');\n",
      () => watch.printed(/ FAIL | ❯ .*\(0 test\)/),
      () => watch.printed(/PASS {2}Waiting for file changes/),
    );
  } finally {
    watch.end();
  }
}

const asked = process.argv[2];
if (asked !== 'watch') await measurePage();
if (asked !== 'page') await measureWatch();

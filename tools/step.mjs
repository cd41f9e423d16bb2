import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The pnpm version that made the lockfile. */
export const PNPM = ['npx', '--yes', 'pnpm@12.21.0'];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one command and prints its purpose. The output is shown only if the command fails, unless
 * `live` is set. Then it is shown at once, because the command is long and a person waits.
 */
export function step(title, [command, ...args], { live = false, env = {} } = {}) {
  const started = Date.now();
  process.stdout.write(live ? `- ${title} ...\n` : `- ${title} ... `);
  return new Promise((resolve, reject) => {
    // On Windows the names of npm and npx end in .cmd, and only a shell finds them.
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => reject(new StepError(title, error.message)));
    child.on('close', (code) => {
      if (code === 0) {
        process.stdout.write(
          live ? `  ${title}: done in ${seconds(started)}\n` : `${seconds(started)}\n`,
        );
        resolve(output);
      } else {
        if (!live) process.stdout.write('failed\n');
        reject(new StepError(title, output.trim()));
      }
    });
  });
}

/** A step that failed, with its output. */
export class StepError extends Error {
  constructor(title, output) {
    super(`"${title}" failed.`);
    this.output = output;
  }
}

/** Ends the program with one clear line, after the output of the failed step. */
export function giveUp(error, advice) {
  if (error instanceof StepError && error.output) console.error(`\n${error.output}`);
  console.error(`\n${error.message}${advice ? ` ${advice}` : ''}`);
  process.exit(1);
}

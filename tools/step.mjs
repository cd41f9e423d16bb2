import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The pnpm version that made the lockfile. */
export const PNPM = ['npx', '--yes', 'pnpm@12.21.0'];

/**
 * Runs one command and prints its purpose. The output is shown only if the command fails, unless
 * `live` is set. Then it is shown at once, because the command is long and a person waits.
 * @param command a text whose words have no spaces, or the words
 * @returns {Promise<string>} its output
 * @throws StepError with the output and the advice for a person, if it fails
 */
export function step(title, command, { live = false, env = {}, advice = '' } = {}) {
  const [program, ...args] = typeof command === 'string' ? command.split(' ') : command;
  const started = Date.now();
  const out = live ? 'inherit' : 'pipe';
  process.stdout.write(live ? `- ${title} ...\n` : `- ${title} ... `);
  return new Promise((resolve, reject) => {
    // On Windows the names of npm and npx end in .cmd, and only a shell finds them.
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, out],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', (error) => reject(new StepError(title, error.message, advice)));
    child.on('close', (code) => {
      const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s\n`;
      if (code === 0) process.stdout.write(live ? `  ${title}: done in ${seconds}` : seconds);
      else if (!live) process.stdout.write('failed\n');
      if (code === 0) resolve(output);
      else reject(new StepError(title, output.trim(), advice));
    });
  });
}

/** A step that failed, with its output. */
export class StepError extends Error {
  constructor(title, output, advice) {
    super(`"${title}" failed.`);
    this.output = output;
    this.advice = advice;
  }
}

/** Ends the program with one clear line, after the output of the failed step. */
export function giveUp(error, advice = error.advice) {
  if (error.output) console.error(`\n${error.output}`);
  console.error(`\n${error.message}${advice ? ` ${advice}` : ''}`);
  process.exit(1);
}

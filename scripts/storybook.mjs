/** `npm run storybook`: installs, prepares, builds and opens the stories on a port of their own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, requireNode } from './prepare.mjs';
import { giveUp, ROOT, step } from './step.mjs';

const port = Number(process.env.PORT ?? 6006);

async function main() {
  requireNode();
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    giveUp(new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`));
  console.log('FaceCompare stories: getting ready (about two minutes the first time, seconds afterwards)');
  await install();
  await build();
  await step('Cutting the sample photos', ['npx', 'tsx', 'scripts/sample-photos.ts']);
  serve();
}

function serve() {
  console.log(`- Starting Storybook: http://localhost:${port} (end it with Ctrl-C)`);
  // A taken port ends it with one line, where it would otherwise quietly take the next one.
  const flags = ['--port', String(port), '--exact-port', '--ci', '--no-open', '--no-version-updates', '--disable-telemetry'];
  // Not through npx, which would stand between this and the signals.
  const storybook = spawn(process.execPath, [join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), 'dev', ...flags], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the whole group of processes; Storybook ends in its own time, and this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => storybook.kill('SIGTERM'));
  storybook.on('error', (error) => giveUp(error));
  storybook.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

main().catch((error) => giveUp(error));

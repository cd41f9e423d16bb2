/** `npm start`: installs, prepares, builds and serves the demo page and the API on one port. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, buildDemo, install, requireNode } from './prepare.mjs';
import { giveUp, ROOT } from './step.mjs';

const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? '127.0.0.1';

/** Asked first, because nobody wants to wait for a build to hear that the port is taken. */
const portIsFree = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function main() {
  requireNode();
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    giveUp(new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`));
  if (!(await portIsFree()))
    giveUp(new Error(`${host}:${port} is taken or not to be had.`), `Choose another port: PORT=${port + 1} npm start`);
  console.log('FaceCompare: getting ready (about two minutes the first time, seconds afterwards)');
  await install();
  await build();
  await buildDemo();
  serve();
}

function serve() {
  const server = spawn(process.execPath, [join(ROOT, 'packages/server/dist/main.js')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: host, DEMO_FOLDER: join(ROOT, 'examples/onboarding/dist') },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the whole group of processes; the server ends in its own time, and this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

main().catch((error) => giveUp(error));

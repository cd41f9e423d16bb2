/** `npm start`: installs, prepares, builds and serves the demo page and the API on one port. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, buildDemo, install, requireNode } from '../tools/prepare.mjs';
import { portOr, serve } from '../tools/serve.mjs';
import { giveUp, ROOT } from '../tools/step.mjs';

const port = portOr(4173);
const host = process.env.HOST ?? '127.0.0.1';

/** Checked first, so that a taken port is reported before the build. */
const portIsFree = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function main() {
  requireNode();
  if (!(await portIsFree()))
    giveUp(
      new Error(`${host}:${port} is taken or not to be had.`),
      `Choose another port: PORT=${port + 1} npm start`,
    );
  console.log('FaceCompare: getting ready (about two minutes the first time, seconds afterwards)');
  await install();
  await build();
  await buildDemo();
  // docs/performance.md explains the flag.
  serve(['--single-threaded-gc', join(ROOT, 'packages/server/dist/main.js')], {
    PORT: String(port),
    HOST: host,
    DEMO_FOLDER: join(ROOT, 'examples/onboarding/dist'),
  });
}

main().catch((error) => giveUp(error));

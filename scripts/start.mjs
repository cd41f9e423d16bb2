/** `npm start`: installs, prepares, builds and serves the demo pages, the bank's server and the API on
 * one port. */
import { createServer } from 'node:net';
import { build, buildDemo, install } from '../tools/prepare.mjs';
import { portOr, serve } from '../tools/serve.mjs';
import { giveUp } from '../tools/step.mjs';

const port = portOr(4173);
const host = process.env.HOST ?? '127.0.0.1';

/** Checked first, so that a taken port is reported before the build. */
await new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', () =>
    giveUp(
      new Error(`${host}:${port} is taken or not to be had.`),
      `Choose another port: PORT=${port + 1} npm start`,
    ),
  );
  probe.listen(port, host, () => probe.close(resolve));
});
console.log('FaceCompare: getting ready (about two minutes the first time, seconds afterwards)');
await install();
await build();
await buildDemo();
// docs/performance.md explains the flag.
serve([
  ['--single-threaded-gc', 'examples/onboarding/server/dist/main.js'],
  { PORT: port, HOST: host, DEMO_FOLDER: 'examples/onboarding/dist' },
]);

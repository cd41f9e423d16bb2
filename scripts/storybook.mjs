/** `npm run storybook`: installs, prepares, builds and opens the stories on a port of their own. */
import { join } from 'node:path';
import { build, cutSamplePhotos, install, requireNode } from '../tools/prepare.mjs';
import { portOr, serve } from '../tools/serve.mjs';
import { giveUp, ROOT } from '../tools/step.mjs';

async function main() {
  requireNode();
  const port = portOr(6006);
  console.log(
    'FaceCompare stories: getting ready (about two minutes the first time, seconds afterwards)',
  );
  await install();
  await build();
  await cutSamplePhotos();
  console.log(`- Starting Storybook: http://localhost:${port} (end it with Ctrl-C)`);
  // A taken port ends it with one line. Without the flag it would silently take the next port.
  const flags = [
    '--port',
    String(port),
    '--exact-port',
    '--ci',
    '--no-open',
    '--no-version-updates',
    '--disable-telemetry',
  ];
  serve([join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), 'dev', ...flags]);
}

main().catch((error) => giveUp(error));

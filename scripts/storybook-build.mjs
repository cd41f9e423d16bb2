/**
 * `npm run storybook:build`: builds the stories and their pages as files for any web server, in
 * `storybook-static/`. Fails if they are too large.
 */
import { join } from 'node:path';
import { bytesIn } from '../tools/files.mjs';
import { build, cutSamplePhotos, install, requireNode } from '../tools/prepare.mjs';
import { giveUp, ROOT, step } from '../tools/step.mjs';

const FOLDER = join(ROOT, 'storybook-static');
/** The files of the engine on the device, whose size this build cannot change. */
const MODELS = join(FOLDER, 'facecompare');
const LIMIT_MB = 15;

async function main() {
  requireNode();
  await install();
  await build();
  await cutSamplePhotos();
  const flags = ['--output-dir', FOLDER, '--disable-telemetry', '--quiet'];
  await step('Building the stories', ['npx', 'storybook', 'build', ...flags]);
  const megabytes = (bytesIn(FOLDER) - bytesIn(MODELS)) / 1e6;
  const large = megabytes > LIMIT_MB;
  console.log(
    `${large ? 'OVER' : 'ok  '} ${megabytes.toFixed(1)} MB of ${LIMIT_MB}  storybook-static, without the models`,
  );
  process.exitCode = large ? 1 : 0;
}

main().catch((error) => giveUp(error));

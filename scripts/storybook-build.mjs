/**
 * `npm run storybook:build`: builds the stories and their pages as files for any web server, in
 * `storybook-static/`. Fails if they are too large.
 */
import { join } from 'node:path';
import { bytesIn } from '../tools/files.mjs';
import { build, cutSamplePhotos, install } from '../tools/prepare.mjs';
import { ROOT, step } from '../tools/step.mjs';

const NAME = 'storybook-static';
const LIMIT_MB = 15;

await install();
await build();
await cutSamplePhotos();
const command = `npx storybook build --output-dir ${NAME} --disable-telemetry --quiet`;
await step('Building the stories', command);
const folder = join(ROOT, NAME);
// This build cannot change the size of the files of the engine on the device.
const megabytes = (bytesIn(folder) - bytesIn(join(folder, 'facecompare'))) / 1e6;
const large = megabytes > LIMIT_MB;
console.log(
  `${large ? 'OVER' : 'ok  '} ${megabytes.toFixed(1)} MB of ${LIMIT_MB}  ${NAME}, without the models`,
);
process.exitCode = large ? 1 : 0;

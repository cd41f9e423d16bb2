/** `npm run storybook`: installs, prepares, builds and opens the stories on a port of their own. */
import { build, cutSamplePhotos, install } from '../tools/prepare.mjs';
import { portOr, serve } from '../tools/serve.mjs';

const port = portOr(6006);
console.log(
  'FaceCompare stories: getting ready (about two minutes the first time, seconds afterwards)',
);
await install();
await build();
await cutSamplePhotos();
console.log(`- Starting Storybook: http://localhost:${port} (end it with Ctrl-C)`);
// A taken port ends it with one line. Without `--exact-port` it would silently take the next port.
const flags = `--port ${port} --exact-port --ci --no-open --no-version-updates --disable-telemetry`;
serve([['node_modules/storybook/dist/bin/dispatcher.js', 'dev', ...flags.split(' ')]]);

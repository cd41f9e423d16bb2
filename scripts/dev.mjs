/**
 * `npm run dev`: the demo page with hot reload, and its API. The page reads the packages from their
 * sources, so an edit in any of them shows at once. The server runs built code: a compiler in watch
 * mode builds it, and the server restarts after each change.
 */
import { forgetBuild } from '../tools/built.mjs';
import { cutSamplePhotos, install, prepareModels } from '../tools/prepare.mjs';
import { portOr, serve } from '../tools/serve.mjs';
import { step } from '../tools/step.mjs';

const COMPILER = 'node_modules/typescript/bin/tsc -b tsconfig.build.json --watch';
const SERVER = 'examples/onboarding/server';
const API = `--watch --watch-preserve-output --single-threaded-gc ${SERVER}/dist/main.js`;
const PAGE = `node_modules/vite/bin/vite.js examples/onboarding --port ${portOr(5173)} --strictPort`;

console.log(
  'FaceCompare: getting ready to develop (about two minutes the first time, seconds afterwards)',
);
await install();
await prepareModels();
// The compiler in watch mode writes into `dist`.
forgetBuild();
await step('Building the server', `npx tsc -b ${SERVER}`);
await cutSamplePhotos();
serve(
  [`${COMPILER} --preserveWatchOutput`.split(' ')],
  // The dev server of the page forwards `/api` and `/bank` to this port.
  [API.split(' '), { PORT: 4173 }],
  [PAGE.split(' ')],
);

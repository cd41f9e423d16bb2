/**
 * `npm run dev`: the demo page with hot reload, and its API. The page reads the packages from their
 * sources, so an edit in any of them shows at once. The server runs built code: a compiler in watch
 * mode builds it, and the server restarts after each change.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { forgetBuild } from '../tools/built.mjs';
import { cutSamplePhotos, install, prepareModels, requireNode } from '../tools/prepare.mjs';
import { portOr } from '../tools/serve.mjs';
import { giveUp, ROOT, step } from '../tools/step.mjs';

/** The port of the API. The dev server of the page forwards `/api` to it. */
const API_PORT = 4173;
const bin = (path) => join(ROOT, 'node_modules', path);

const PROGRAMS = {
  compiler: [
    bin('typescript/bin/tsc'),
    '-b',
    'tsconfig.build.json',
    '--watch',
    '--preserveWatchOutput',
  ],
  api: [
    '--watch',
    '--watch-preserve-output',
    '--single-threaded-gc',
    join(ROOT, 'packages/server/dist/main.js'),
  ],
  page: [
    bin('vite/bin/vite.js'),
    'examples/onboarding',
    '--port',
    String(portOr(5173)),
    '--strictPort',
  ],
};

/** Runs programs together. All of them end with the first one that ends, and with this one. */
function runTogether(programs) {
  const children = Object.entries(programs).map(([name, args]) => {
    const env = name === 'api' ? { ...process.env, PORT: String(API_PORT) } : process.env;
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.on('error', (error) => giveUp(error));
    return child;
  });
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const child of children) child.on('exit', end);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function main() {
  requireNode();
  console.log(
    'FaceCompare: getting ready to develop (about two minutes the first time, seconds afterwards)',
  );
  await install();
  await prepareModels();
  // The compiler in watch mode writes into `dist`.
  forgetBuild();
  await step('Building the server', ['npx', 'tsc', '-b', 'packages/server']);
  await cutSamplePhotos();
  runTogether(PROGRAMS);
}

main().catch((error) => giveUp(error));

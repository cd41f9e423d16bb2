import { join } from 'node:path';
import { listen } from './listen.ts';
import { type RunningServer, runServer } from './run-server.ts';
import { ROOT } from './step.mjs';

export { ROOT, type RunningServer };

/** Returns a port that is free now. */
export async function freePort(): Promise<number> {
  const { port, stop } = await listen(() => {});
  await stop();
  return port;
}

/** Starts the real server as `npm start` does, with the built demo page. */
export const startServer = (
  demoFolder = join(ROOT, 'examples/onboarding/dist'),
): Promise<RunningServer> =>
  runServer(
    ['--single-threaded-gc', join(ROOT, 'examples/onboarding/server/dist/main.js')],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DEMO_FOLDER: demoFolder },
    },
    (output) => /is ready: (\S+)/.exec(output)?.[1] ?? null,
  );

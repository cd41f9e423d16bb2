import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './step.mjs';

export { ROOT };

/** Returns a port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

export interface RunningServer {
  readonly url: string;
  /** Returns everything that it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the real server as `npm start` does, with the built demo page. */
export async function startServer(
  demoFolder = join(ROOT, 'examples/onboarding/dist'),
): Promise<RunningServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--single-threaded-gc', join(ROOT, 'packages/server/dist/main.js')],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DEMO_FOLDER: demoFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /is ready: (\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
  const url = await ready;
  return {
    url,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

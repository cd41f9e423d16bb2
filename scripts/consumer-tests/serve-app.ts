import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort, ROOT, type RunningServer } from '../../tools/start-server.ts';
import { environmentOutside } from './environment-outside.ts';
import type { OwnServer } from './hosts.ts';

/**
 * Starts the server of a built app, as its user does.
 * @param settings more of its environment
 */
export async function serveApp(
  folder: string,
  { start, ready }: OwnServer,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...start], {
    cwd: folder,
    env: {
      ...environmentOutside(process.env, ROOT),
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(ready)) resolve();
      });
    }
    child.on('exit', (code) =>
      reject(new Error(`The server of ${folder} ended with ${code}: ${output}`)),
    );
  });
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

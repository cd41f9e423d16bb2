import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, ROOT, type RunningServer } from '../../e2e/start-server.ts';
import { environmentOutside } from './environment-outside.ts';

/**
 * Serves a built Next app.
 * @param settings more of its environment
 */
export async function serveNext(folder: string, settings: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const command = [join(folder, 'node_modules/next/dist/bin/next'), 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...environmentOutside(process.env, ROOT), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  while (!output.includes('Ready in')) {
    if (child.exitCode !== null) throw new Error(`Next ended with ${child.exitCode}: ${output}`);
    await wait(50);
  }
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

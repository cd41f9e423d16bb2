import { type RunningServer, runServer } from '../../tools/run-server.ts';
import { freePort, ROOT } from '../../tools/start-server.ts';
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
  const env = { ...environmentOutside(process.env, ROOT), HOST: '127.0.0.1', PORT: String(port) };
  return runServer(start, { cwd: folder, env: { ...env, ...settings } }, (output) =>
    output.includes(ready) ? `http://127.0.0.1:${port}` : null,
  );
}

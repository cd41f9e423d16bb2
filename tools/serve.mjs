import { spawn } from 'node:child_process';
import { giveUp, ROOT } from './step.mjs';

/** The port of the environment, or the usual one. */
export function portOr(usual) {
  const port = Number(process.env.PORT ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    giveUp(new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`));
  return port;
}

/** Runs a server until it ends, and ends with it. Not through npx, which would stand between this and the signals. */
export function serve(args, env = {}) {
  const server = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the whole group of processes; the server ends in its own time, and this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', (error) => giveUp(error));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

import { spawn } from 'node:child_process';
import { giveUp, ROOT } from './step.mjs';

/** Returns the port of the environment, or the default one. */
export function portOr(usual) {
  const port = Number(process.env.PORT ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    giveUp(new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`));
  return port;
}

/**
 * Runs a server until it ends, and ends with it. It does not use npx, which would not pass the
 * signals on.
 */
export function serve(args, env = {}) {
  const server = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the whole process group. The server ends by itself, and this process waits for
  // it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', (error) => giveUp(error));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

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
 * Runs programs of Node together. All of them end with the first one that ends, and with this one.
 * It does not use npx, which would not pass the signals on.
 * @param programs the arguments of each, and more of its environment
 */
export function serve(...programs) {
  const children = programs.map(([args, env = {}]) =>
    spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    }),
  );
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  // Ctrl-C reaches the whole process group. The programs end by themselves, and this process waits
  // for them.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', end);
  for (const child of children) {
    child.on('error', (error) => giveUp(error));
    child.on('exit', (code, signal) => {
      process.exitCode ??= code ?? (signal ? 1 : 0);
      end();
    });
  }
}

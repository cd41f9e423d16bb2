import { execFile } from 'node:child_process';
import { ROOT } from '../../tools/step.mjs';
import { environmentOutside } from './environment-outside.ts';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one command in a folder outside the repository, as if the repository did not exist.
 * @param settings more of its environment
 * @throws Error with all its output, if it fails
 */
export function runIn(
  folder: string,
  [command = '', ...args]: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const options = {
    cwd: folder,
    env: { ...environmentOutside(process.env, ROOT), ...settings },
    maxBuffer: 64 * 1024 * 1024,
    // On Windows the names of npm and npx end in .cmd, and only a shell finds them.
    shell: process.platform === 'win32',
  };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error)
        reject(
          new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${stdout}\n${stderr}`, {
            cause: error,
          }),
        );
      else resolve({ stdout, stderr });
    });
  });
}

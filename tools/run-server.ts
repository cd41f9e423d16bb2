import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningServer {
  readonly url: string;
  /** Returns everything that it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts a program of Node that serves, and waits until it is ready.
 * @param urlIn finds the URL in what the program has printed; null until it is ready
 */
export async function runServer(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  urlIn: (output: string) => string | null,
): Promise<RunningServer> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = urlIn(output);
      if (found !== null) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) =>
      reject(new Error(`The server in ${options.cwd} ended with ${code}: ${output}`)),
    );
  });
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

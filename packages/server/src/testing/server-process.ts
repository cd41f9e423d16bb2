import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/**
 * Loaded before the main file. On request it reports to the parent how much processor time the
 * process has used, and how many messages it has sent to its threads. It is plain JavaScript,
 * because its worker threads load it too.
 */
const REPORT_USAGE = `data:text/javascript,${encodeURIComponent(`
import { isMainThread, MessagePort } from 'node:worker_threads';
if (isMainThread) {
  let handed = 0;
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...given) {
    handed++;
    return postMessage.apply(this, given);
  };
  process.on('message', () => process.send({ ...process.cpuUsage(), handed }));
}
`)}`;

interface Usage extends NodeJS.CpuUsage {
  readonly handed: number;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  /** The address of the server, once it is ready. */
  readonly url: Promise<string>;
  /** Everything it wrote to stdout and stderr. */
  readonly output: () => string;
  /** Processor time it took so far, in milliseconds, over all its threads. */
  cpu(): Promise<number>;
  /** Tasks that it has sent to the threads of the engine so far. */
  tasks(): Promise<number>;
  /** Its exit code, once it has ended. */
  readonly exit: Promise<number | null>;
}

/**
 * Starts the real server in a process of its own, as the command does.
 * @param env its whole configuration; PORT 0 by default
 * @param main another file to start, which runs from the sources
 */
export function startServer(
  env: Readonly<Record<string, string>>,
  cwd: string = process.cwd(),
  main: string = MAIN,
): ServerProcess {
  const child = fork(main, {
    cwd,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    execArgv: [
      '--single-threaded-gc',
      // A proxy runs from the sources. The threads of the engine need built code.
      ...(env.UPSTREAM === 'vlens' || main !== MAIN ? ['--conditions=source'] : []),
      '--import',
      import.meta.resolve('tsx'),
      '--import',
      REPORT_USAGE,
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      const ready = /FaceCompare is ready: (\S+)/.exec(output)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    exit.then((code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
  // Tests of servers that are not meant to start check the exit code instead.
  url.catch(() => undefined);
  async function usage(): Promise<Usage> {
    child.send('usage');
    const [usage] = (await once(child, 'message')) as [Usage];
    return usage;
  }
  return {
    child,
    url,
    exit,
    output: () => output,
    async cpu() {
      const { user, system } = await usage();
      return (user + system) / 1000;
    },
    tasks: async () => (await usage()).handed,
  };
}

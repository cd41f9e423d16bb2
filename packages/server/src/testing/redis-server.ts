import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real Redis of one test, in a temporary folder. */
export interface RedisServer {
  readonly folder: string;
  /** The path of its Unix socket. */
  readonly socket: string;
  /** Starts it, also again after `kill`. It ends when it accepts connections. */
  start(): Promise<void>;
  /** Stops it as a loss of power does: it writes nothing more. */
  kill(): Promise<void>;
  /** Lets it answer nothing until `resume`. Its connections stay open. */
  pause(): void;
  resume(): void;
  /** Kills it and deletes its folder. */
  remove(): Promise<void>;
}

/** Without other options it writes nothing to the disk, and listens on its socket only. */
const OPTIONS = ['--port', '0', '--save', '', '--appendonly', 'no', '--logfile', ''];

/** Returns a port that no process uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** Waits until a server accepts connections. */
function accepting(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      if (/ready to accept connections/i.test(output)) resolve();
    });
    child.on('error', ({ message }) =>
      reject(new Error(`redis-server did not start, npm run test:redis installs it: ${message}`)),
    );
    child.on('exit', (code) => reject(new Error(`redis-server ended with ${code}: ${output}`)));
  });
}

/**
 * Prepares a Redis; `start` starts it.
 * @param options returns more options of the command redis-server, for files in its folder
 */
export async function redisServer(
  options: (folder: string) => readonly string[] = () => [],
): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'facecompare-redis-'));
  const socket = join(folder, 'redis.sock');
  let child: ChildProcess | null = null;
  async function kill(): Promise<void> {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  return {
    folder,
    socket,
    async start() {
      const args = [...OPTIONS, '--dir', folder, '--unixsocket', socket, ...options(folder)];
      child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'pipe'] });
      await accepting(child);
    },
    kill,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

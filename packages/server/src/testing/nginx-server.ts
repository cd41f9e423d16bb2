import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './redis-server.ts';

/** A real nginx of one test, in a temporary folder. */
export interface NginxServer {
  readonly folder: string;
  readonly url: string;
  /** Kills it and deletes its folder. */
  remove(): Promise<void>;
}

/**
 * Sends each request to the next server. It asks another one only if a connection fails, because a
 * comparison that was sent may have been counted. One process runs as the user of the test.
 */
const configuration = (folder: string, port: number, addresses: readonly string[]) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')}
  client_max_body_size 17m;
  client_body_buffer_size 17m;
  upstream nodes {
    ${addresses.map((url) => `server ${new URL(url).host} max_fails=0;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port} backlog=511;
    location / {
      proxy_pass http://nodes;
      proxy_http_version 1.1;
      proxy_next_upstream error;
      proxy_read_timeout 300s;
    }
  }
}
`;

/** Waits until it accepts connections. */
async function accepting(child: ChildProcess, url: string): Promise<void> {
  let output = '';
  let ended: Error | undefined;
  child.stderr?.on('data', (chunk) => {
    output += String(chunk);
  });
  child.on('error', ({ message }) => {
    ended = new Error(`nginx did not start, npm run test:redis installs it: ${message}`);
  });
  child.on('exit', (code) => {
    ended ??= new Error(`nginx ended with ${code}: ${output}`);
  });
  const isReady = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await isReady())) {
    if (ended) throw ended;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Starts nginx in front of servers, in turn.
 * @param addresses their addresses (`http://127.0.0.1:4173`)
 */
export async function nginxServer(addresses: readonly string[]): Promise<NginxServer> {
  const folder = await mkdtemp(join(tmpdir(), 'facecompare-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, addresses));
  // Debian has nginx in a folder that only the path of root contains.
  const PATH = `${process.env.PATH}${delimiter}/usr/sbin`;
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  async function remove(): Promise<void> {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  }
  await accepting(child, url).catch(async (error) => {
    await remove();
    throw error;
  });
  return { folder, url, remove };
}

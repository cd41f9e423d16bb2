/**
 * Serves the built page and the engine's files from one plain server, under the strictest headers.
 * It may corrupt a file on purpose.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { ROOT } from '../../tools/start-server.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';

const ENGINE = join(ROOT, 'packages/engine');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
  /** Bytes of the body that the browser sent. */
  sent: number;
}

/** Answers instead of the server; false means that the server answers. */
export type Corrupt = (path: string, bytes: Buffer, response: ServerResponse) => boolean;

export interface DeviceServer {
  readonly url: string;
  /** Every request, in order. */
  readonly asked: Asked[];
  /** Corrupts answers until it is null again. */
  corrupt: Corrupt | null;
  /** The policy of every answer; strict unless a test changes it. */
  policy: string;
  /** Cross-origin isolation. */
  isolated: boolean;
  stop(): Promise<void>;
}

export async function serveDevice(
  built: Promise<BuiltPage> = buildPage('device-page'),
): Promise<DeviceServer> {
  const { folder, remove } = await built;
  const fileOf = (path: string): string => {
    const [, name] = /^\/facecompare\/(.+)$/.exec(path) ?? [];
    if (name) return join(ENGINE, 'browser-files', name);
    return join(folder, path === '/' ? 'index.html' : path);
  };
  const device: DeviceServer = {
    url: '',
    asked: [],
    corrupt: null,
    policy: STRICT_POLICY,
    isolated: false,
    async stop() {
      server.closeAllConnections();
      server.close();
      remove();
    },
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://own.invalid').pathname;
    const asked: Asked = {
      method: request.method ?? '',
      path,
      range: request.headers.range,
      sent: 0,
    };
    device.asked.push(asked);
    request.on('data', (part: Buffer) => {
      asked.sent += part.length;
    });
    response.setHeader('Content-Security-Policy', device.policy);
    // As any host serves its assets; a corrupt file must not be cached.
    response.setHeader('Cache-Control', device.corrupt ? 'no-store' : 'max-age=3600');
    if (device.isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    let bytes: Buffer;
    try {
      bytes = readFileSync(fileOf(path));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(fileOf(path))] ?? 'application/octet-stream');
    if (device.corrupt?.(path, bytes, response)) return;
    response
      .writeHead(200, { 'Content-Length': bytes.length })
      .end(request.method === 'HEAD' ? undefined : bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(device, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  });
}

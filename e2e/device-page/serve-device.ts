/**
 * Serves the built page and the engine's files from one plain server, under the strictest headers.
 * It may corrupt a file on purpose.
 */
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileIn, listen, type Site, send, typeOf } from '../../tools/listen.ts';
import { ROOT } from '../../tools/start-server.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';

const ENGINE = join(ROOT, 'packages/engine/browser-files');

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Bytes of the body that the browser sent. */
  sent: number;
}

/** Answers instead of the server; false means that the server answers. */
export type Corrupt = (path: string, bytes: Buffer, response: ServerResponse) => boolean;

export interface DeviceServer extends Site {
  /** Every request, in order. */
  readonly asked: Asked[];
  /** Corrupts answers until it is null again. */
  corrupt: Corrupt | null;
  /** The policy of every answer; strict unless a test changes it. */
  policy: string;
  /** Cross-origin isolation. */
  isolated: boolean;
}

export async function serveDevice(
  built: Promise<BuiltPage> = buildPage('device-page'),
): Promise<DeviceServer> {
  const { folder, remove } = await built;
  const site = await listen(async (request, response, path) => {
    const asked: Asked = { method: request.method ?? '', path, sent: 0 };
    device.asked.push(asked);
    request.on('data', (part: Buffer) => {
      asked.sent += part.length;
    });
    response.setHeader('Content-Security-Policy', device.policy);
    // As any host serves its assets; a corrupt file must not be cached.
    response.setHeader('Cache-Control', device.corrupt ? 'no-store' : 'max-age=3600');
    response.setHeader('Content-Type', typeOf(path));
    if (device.isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    const [, name] = /^\/facecompare\/(.+)$/.exec(path) ?? [];
    const bytes = await (name ? fileIn(ENGINE, name) : fileIn(folder, path));
    if (!bytes || !device.corrupt?.(path, bytes, response)) send(response, path, bytes);
  });
  const device: DeviceServer = {
    ...site,
    asked: [],
    corrupt: null,
    policy: STRICT_POLICY,
    isolated: false,
    async stop() {
      await site.stop();
      remove();
    },
  };
  return device;
}

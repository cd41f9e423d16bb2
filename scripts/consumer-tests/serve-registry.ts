import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLISHABLE } from './publishable.ts';
import { tarballOf } from './tarball-of.ts';

export interface Registry {
  /** The address for `@facecompare:registry`. */
  readonly url: string;
  close(): void;
}

interface Packed {
  readonly name: string;
  readonly version: string;
}

/**
 * Serves a registry with only our packed packages, so that they are installed by name and version.
 */
export async function serveRegistry(trials: string): Promise<Registry> {
  const packed = Object.keys(PUBLISHABLE).map((name) => {
    const file = tarballOf(trials, name);
    return { path: `/-/${name}.tgz`, bytes: readFileSync(file), manifest: manifestIn(file) };
  });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const tarball = packed.find((entry) => entry.path === path);
    const entry = packed.find(({ manifest }) => `/${manifest.name}` === path);
    if (tarball) response.end(tarball.bytes);
    else if (entry)
      response
        .setHeader('Content-Type', 'application/json')
        .end(JSON.stringify(documentOf(entry.manifest, entry.bytes, urlOf(entry.path))));
    else
      response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"not found"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const urlOf = (path: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return {
    url: urlOf('/'),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const manifestIn = (file: string): Packed =>
  JSON.parse(execFileSync('tar', ['-xzOf', file, 'package/package.json'], { encoding: 'utf8' }));

const hash = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(bytes).digest(encoding);

/** Returns the document of a package in a registry. */
const documentOf = (manifest: Packed, bytes: Uint8Array, tarball: string) => ({
  name: manifest.name,
  'dist-tags': { latest: manifest.version },
  versions: {
    [manifest.version]: {
      ...manifest,
      dist: {
        tarball,
        integrity: `sha512-${hash('sha512', bytes, 'base64')}`,
        shasum: hash('sha1', bytes, 'hex'),
      },
    },
  },
});

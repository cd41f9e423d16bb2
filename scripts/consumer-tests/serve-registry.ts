import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listen } from '../../tools/listen.ts';
import { PUBLISHABLE } from './publishable.ts';
import { tarballOf } from './tarball-of.ts';

export interface Registry {
  /** The address for `@facecompare:registry`. */
  readonly url: string;
  close(): Promise<void>;
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
  const { origin, stop } = await listen((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const tarball = packed.find((entry) => entry.path === path);
    const entry = packed.find(({ manifest }) => `/${manifest.name}` === path);
    if (tarball) return response.end(tarball.bytes);
    response.setHeader('Content-Type', 'application/json');
    if (!entry) return response.writeHead(404).end('{"error":"not found"}');
    const { manifest, bytes } = entry;
    return response.end(JSON.stringify(documentOf(manifest, bytes, `${origin}${entry.path}`)));
  });
  return { url: `${origin}/`, close: stop };
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

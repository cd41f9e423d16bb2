import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listen, type Site } from '../../tools/listen.ts';
import { PUBLISHABLE, tarballOf } from './publishable.ts';

const hash = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(bytes).digest(encoding);

/** Returns a tarball, and its package's document in a registry. */
function packed(trials: string, name: string) {
  const file = tarballOf(trials, name);
  const bytes = readFileSync(file);
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', file, 'package/package.json'], { encoding: 'utf8' }),
  );
  const document = (tarball: string) => {
    const integrity = `sha512-${hash('sha512', bytes, 'base64')}`;
    const dist = { tarball, integrity, shasum: hash('sha1', bytes, 'hex') };
    return {
      name: manifest.name,
      'dist-tags': { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist } },
    };
  };
  return { path: `/-/${name}.tgz`, package: `/${manifest.name}`, bytes, document };
}

/**
 * Serves a registry with only our packed packages, so that they are installed by name and version.
 */
export async function serveRegistry(trials: string): Promise<Site> {
  const all = Object.keys(PUBLISHABLE).map((name) => packed(trials, name));
  const site: Site = await listen((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const tarball = all.find((entry) => entry.path === path);
    if (tarball) return response.end(tarball.bytes);
    const entry = all.find((one) => one.package === path);
    response.setHeader('Content-Type', 'application/json');
    if (!entry) return response.writeHead(404).end('{"error":"not found"}');
    return response.end(JSON.stringify(entry.document(`${site.origin}${entry.path}`)));
  });
  return site;
}

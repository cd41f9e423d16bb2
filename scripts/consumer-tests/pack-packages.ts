import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PNPM, ROOT } from '../../tools/step.mjs';
import { PUBLISHABLE, tarballOf } from './publishable.ts';
import { runIn } from './run-in.ts';
import { serveRegistry } from './serve-registry.ts';

/**
 * Packs every package once for all tests of the project, and serves the tarballs. Afterwards it
 * removes all files of the consumer tests; `KEEP=1` keeps them.
 */
export default async function packPackages(project: TestProject): Promise<() => void> {
  const trials = realpathSync(mkdtempSync(join(tmpdir(), 'facecompare-hosts-')));
  mkdirSync(join(trials, 'tarballs'));
  const pack = (name: string) =>
    runIn(join(ROOT, 'packages', name), [...PNPM, 'pack', '--out', tarballOf(trials, name)]);
  await Promise.all(Object.keys(PUBLISHABLE).map(pack));
  const registry = await serveRegistry(trials);
  project.provide('trials', trials);
  project.provide('registry', `${registry.origin}/`);
  return () => {
    registry.stop();
    if (process.env.KEEP) console.log(`Kept: ${trials}`);
    else rmSync(trials, { recursive: true, force: true });
  };
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PNPM, ROOT } from '../step.mjs';
import { PUBLISHABLE } from './publishable.ts';
import { runIn } from './run-in.ts';
import { tarballOf } from './tarball-of.ts';

/** Packs every package once for all tests of the project, and afterwards removes all that the trials wrote; `KEEP=1` keeps it. */
export default async function packPackages(project: TestProject): Promise<() => void> {
  const trials = realpathSync(mkdtempSync(join(tmpdir(), 'facecompare-hosts-')));
  mkdirSync(join(trials, 'tarballs'));
  project.provide('trials', trials);
  const pack = (name: string) => runIn(join(ROOT, 'packages', name), [...PNPM, 'pack', '--out', tarballOf(trials, name)]);
  await Promise.all(Object.keys(PUBLISHABLE).map(pack));
  return () => {
    if (process.env.KEEP) console.log(`Kept: ${trials}`);
    else rmSync(trials, { recursive: true, force: true });
  };
}

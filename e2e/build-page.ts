import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, mergeConfig } from 'vite';
import { ROOT } from '../tools/start-server.ts';

export interface BuiltPage {
  readonly folder: string;
  remove(): void;
}

/**
 * Builds one of the small pages beside the tests, as a host builds its own.
 * @param path its folder within `e2e`
 * @param config the build; a page in React by default
 */
export async function buildPage(
  path: string,
  config: InlineConfig = { plugins: [react()] },
): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-page-'));
  const root = join(ROOT, 'e2e', path);
  await build(
    mergeConfig(config, {
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { ONE_FILE } from '../../packages/element/scripts/bundles.ts';
import { documentedIntegrity } from '../../packages/element/scripts/integrity.ts';
import { ROOT } from '../../tools/start-server.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';

const PAGES = ['modules.html', 'vue.html', 'svelte.html'];

/**
 * Builds pages in Vue, in Svelte and with modules, each as its host would, and pages that only have
 * a script tag.
 */
export async function buildElementPage(): Promise<BuiltPage> {
  const root = join(ROOT, 'e2e/element-page');
  const built = await buildPage('element-page', {
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'face-compare' } } }),
      svelte({ configFile: false }),
    ],
    build: { rolldownOptions: { input: PAGES.map((page) => join(root, page)) } },
  });
  const script = join(ROOT, 'packages/element/dist', ONE_FILE);
  for (const name of [ONE_FILE, ONE_FILE.replace('.iife', '.other.iife')])
    copyFileSync(script, join(built.folder, name));
  // The languages and the later files, which the one file fetches from its own folder.
  for (const folder of ['locales', 'parts', 'lazy'])
    cpSync(join(ROOT, 'packages/element/dist', folder), join(built.folder, folder), {
      recursive: true,
    });
  const plain = join(built.folder, 'index.html');
  writeFileSync(plain, readFileSync(plain, 'utf8').replace('INTEGRITY', documentedIntegrity()));
  return built;
}

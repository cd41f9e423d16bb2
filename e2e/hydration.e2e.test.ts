/**
 * The page rendered in Node and hydrated in a browser, with each React that the widget supports, in
 * React's own development build.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { fileIn, listen, type Site, send } from '../tools/listen.ts';
import { ROOT } from '../tools/start-server.ts';
import { agree, press } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';

const ENTRIES = join(ROOT, 'e2e/hydration-page');
const folder = mkdtempSync(join(tmpdir(), 'facecompare-hydration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

declare global {
  interface Window {
    readonly page: {
      readonly version: string;
      /** Whether the element of the server is still on the page. */
      kept(): boolean;
      unmount(): void;
    };
  }
}

interface Drawer {
  readonly version: string;
  readonly drawn: () => string;
}

/** Bundles an entry with one React and everything else in it. */
async function bundle(entry: string, suffix: string): Promise<string> {
  const forNode = entry === 'server';
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: {
      alias: [
        { find: /^react(?=$|\/)/, replacement: join(ROOT, `node_modules/react${suffix}`) },
        { find: /^react-dom(?=$|\/)/, replacement: join(ROOT, `node_modules/react-dom${suffix}`) },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      ssr: forNode,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: join(ENTRIES, `${entry}.tsx`),
        output: { entryFileNames: `${entry}${suffix}.mjs`, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return join(folder, `${entry}${suffix}.mjs`);
}

describe.each([
  ['18.', '-18'],
  ['19.', ''],
])('R-60: with React %s', (version, suffix) => {
  let drawer: Drawer;
  const written: unknown[] = [];
  const site = setUp(async (): Promise<Site> => {
    drawer = (await import(pathToFileURL(await bundle('server', suffix)).href)) as Drawer;
    await bundle('browser', suffix);
    const hear = (...reported: unknown[]) => void written.push(reported);
    const { error, warn } = console;
    Object.assign(console, { error: hear, warn: hear });
    const html = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><div id="root">${drawer.drawn()}</div><script type="module" src="/browser${suffix}.mjs"></script>`;
    Object.assign(console, { error, warn });
    return listen(async (_, response, path) =>
      send(response, path, path === '/' ? Buffer.from(html) : await fileIn(folder, path)),
    );
  });

  it('R-60: Node imports and renders it without a window, and writes nothing to the console', () => {
    expect('window' in globalThis || 'document' in globalThis).toBe(false);
    expect(drawer.version.startsWith(version)).toBe(true);
    expect(drawer.drawn()).toContain('data-screen="welcome"');
    expect(written).toEqual([]);
  });

  it('R-60: the browser hydrates it with 0 warnings, keeps its elements, and it works', async () => {
    const page = await site.open(site.server.origin);
    await page.getByText('127.0.0.1').first().waitFor();
    const about = await page.evaluate(() => ({
      running: window.page.version,
      kept: window.page.kept(),
    }));
    expect(about.running.startsWith(version)).toBe(true);
    expect(about.kept).toBe(true);
    await agree(page);
    await press(page, 'Take photo');
    await page.locator('[data-screen="review"] img').waitFor();
    await page.evaluate(() => window.page.unmount());
    expect([site.complaints, site.faults]).toEqual([[], []]);
  });
});

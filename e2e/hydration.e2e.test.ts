/**
 * The page rendered in Node and hydrated in a browser, with each React that the widget supports, in
 * React's own development build.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sample } from '../tools/open-browser.ts';
import { ROOT } from '../tools/start-server.ts';

const ENTRIES = join(ROOT, 'e2e/hydration-page');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(sample('selfie'));
});
afterAll(() => browser?.close());

interface Drawer {
  readonly version: string;
  readonly drawn: () => string;
}

/** Bundles an entry with one React and everything else in it. */
async function bundle(folder: string, entry: string, suffix: string): Promise<string> {
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
        output: { entryFileNames: `${entry}.mjs`, chunkFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return join(folder, `${entry}.mjs`);
}

describe.each([
  ['18.', '-18'],
  ['19.', ''],
])('R-60: with React %s', (version, suffix) => {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-hydration-'));
  let drawer: Drawer;
  let pages: Server;
  const complaints: unknown[] = [];

  beforeAll(async () => {
    drawer = (await import(pathToFileURL(await bundle(folder, 'server', suffix)).href)) as Drawer;
    await bundle(folder, 'browser', suffix);
    const hear = (...reported: unknown[]) => void complaints.push(reported);
    const { error, warn } = console;
    Object.assign(console, { error: hear, warn: hear });
    const html = drawer.drawn();
    Object.assign(console, { error, warn });
    pages = createServer((request, response) => {
      const file = request.url?.endsWith('.mjs') ? request.url : null;
      response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(
        file
          ? readFileSync(join(folder, file))
          : `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><div id="root">${html}</div><script type="module" src="/browser.mjs"></script>`,
      );
    }).listen(0, '127.0.0.1');
    await once(pages, 'listening');
  });
  afterAll(() => {
    pages?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('R-60: Node imports and renders it without a window, and writes nothing to the console', () => {
    expect('window' in globalThis || 'document' in globalThis).toBe(false);
    expect(drawer.version.startsWith(version)).toBe(true);
    expect(drawer.drawn()).toContain('data-screen="welcome"');
    expect(complaints).toEqual([]);
  });

  it('R-60: the browser hydrates it with 0 warnings, keeps its elements, and it works', async () => {
    const page = await (await browser.newContext()).newPage();
    const heard: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
    );
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
    await page.getByText('127.0.0.1').first().waitFor();
    const about = await page.evaluate(() => {
      const { version: running, kept } = (
        window as unknown as { page: { version: string; kept: () => boolean } }
      ).page;
      return { running, kept: kept() };
    });
    expect(about.running.startsWith(version)).toBe(true);
    expect(about.kept).toBe(true);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Take photo' }).click();
    await page.locator('[data-screen="review"] img').waitFor();
    await page.evaluate(() =>
      (window as unknown as { page: { unmount: () => void } }).page.unmount(),
    );
    expect(heard).toEqual([]);
    await page.context().close();
  });
});

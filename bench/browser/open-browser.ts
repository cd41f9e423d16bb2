/** Opens a real Chromium whose camera shows a film. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { browserPath, CHROMIUM_FLAGS } from '../../tools/browser-path.mjs';

export async function openBrowser(film: Uint8Array): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-bench-'));
  const file = join(folder, 'camera.y4m');
  writeFileSync(file, film);
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
      // Without a GPU there would be no WebGL at all, and other libraries could not try it.
      '--enable-unsafe-swiftshader',
      // A measurement of memory collects garbage first and answers at once, instead of at some
      // later time.
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

/**
 * `npm run screenshot`: makes the picture of the README from the running demo page. The faces in it
 * are drawn, because committed pictures must not show real people.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { openBrowser } from '../tools/open-browser.ts';
import { ROOT, startServer } from '../tools/start-server.ts';

interface Drawing {
  readonly wall: string;
  readonly shirt: string;
  readonly hair: string;
}

/** A drawn person who looks at the viewer. */
const person = ({
  wall,
  shirt,
  hair,
}: Drawing) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="1280" height="960">
  <rect width="640" height="480" fill="${wall}"/>
  <path d="M120 480c10-95 90-130 200-130s190 35 200 130z" fill="${shirt}"/>
  <path d="M200 220c-10-110 40-165 120-165s130 55 120 165c-3 40-12 80-30 100H230c-18-20-27-60-30-100z" fill="${hair}"/>
  <path d="M280 320h80v50c-20 25-60 25-80 0z" fill="#d9a47f"/>
  <ellipse cx="320" cy="225" rx="88" ry="112" fill="#e8b894"/>
  <path d="M232 205c12-70 50-95 88-95s76 25 88 95c-30-22-40-45-52-62-30 28-84 42-124 62z" fill="${hair}"/>
  <g fill="#2c2430"><ellipse cx="287" cy="222" rx="9" ry="10"/><ellipse cx="353" cy="222" rx="9" ry="10"/></g>
  <g fill="none" stroke="#7a4a3a" stroke-width="5" stroke-linecap="round"><path d="M272 198q15-10 30 0M338 198q15-10 30 0"/><path d="M318 232q-8 24 4 28"/><path d="M290 286q30 22 60 0"/></g>
</svg>`;

const folder = mkdtempSync(join(tmpdir(), 'facecompare-drawn-'));
async function draw(name: string, drawing: Drawing): Promise<string> {
  const file = join(folder, `${name}.jpg`);
  await sharp(Buffer.from(person(drawing)))
    .jpeg()
    .toFile(file);
  return file;
}

const HEIGHT = 700;
async function shootWidget(page: Page): Promise<Buffer> {
  await page.waitForTimeout(400);
  const picture = await page.locator('[data-part="face-compare"]').screenshot();
  return sharp(picture)
    .resize({ height: HEIGHT, fit: 'contain', background: '#e8edf5' })
    .toBuffer();
}

const selfie = await draw('selfie', { wall: '#b9cbe6', shirt: '#3e5c8f', hair: '#5a3b2c' });
const photo = await draw('photo', { wall: '#5f5a50', shirt: '#e9e2d6', hair: '#2e211b' });
const [server, browser] = await Promise.all([startServer(), openBrowser(selfie)]);
try {
  const page = await (
    await browser.newContext({
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme: 'light',
    })
  ).newPage();
  await page.goto(`${server.url}/#verify`);
  await page.getByRole('checkbox').check();
  const pictures = [await shootWidget(page)];
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('[data-part="shutter"]:enabled').waitFor();
  pictures.push(await shootWidget(page));
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await page.getByLabel('Choose photo').setInputFiles(photo);
  await page.getByRole('button', { name: 'Compare' }).waitFor();
  pictures.push(await shootWidget(page));

  const [gap, background] = [30, '#e8edf5'];
  const joined = await sharp(pictures, { join: { across: 3, shim: gap, background } }).toBuffer();
  await sharp(joined)
    .extend({ top: gap, bottom: gap, left: gap, right: gap, background })
    .png({ palette: true, quality: 90 })
    .toFile(join(ROOT, 'docs/screenshot.png'));
  console.log('docs/screenshot.png');
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

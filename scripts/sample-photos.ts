/**
 * Cuts the sample photos of the demo, the stories and the tests from the group photos that a
 * package ships (see NOTICE). They are never committed. It skips photos that exist.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';

const example = fileURLToPath(new URL('../examples/onboarding/', import.meta.url));
const folder = join(example, 'public/samples');
const source = join(
  dirname(
    createRequire(join(example, 'package.json')).resolve('@vladmandic/face-api/package.json'),
  ),
  'demo',
);

/** A face box in a group photo: x1, y1, x2, y2 in pixels. */
type Box = readonly [number, number, number, number];

interface Cut {
  readonly name: string;
  readonly photo: number;
  readonly box: Box;
  /** Side of the square in heights of the box. */
  readonly scale?: number;
}

const CUTS: readonly Cut[] = [
  { name: 'selfie', photo: 1, box: [1464, 215, 1679, 429] },
  { name: 'same-person', photo: 3, box: [1078, 193, 1300, 503], scale: 1.55 },
  { name: 'other-person', photo: 5, box: [796, 118, 952, 325] },
  { name: 'two-people', photo: 3, box: [1078, 193, 1684, 565], scale: 2.1 },
];

async function cut({ name, photo, box: [x1, y1, x2, y2], scale = 2.2 }: Cut): Promise<void> {
  const file = join(source, `sample${photo}.jpg`);
  const { width, height } = await sharp(file).metadata();
  const side = Math.round(Math.min((y2 - y1) * scale, width, height));
  const left = Math.round(Math.min(Math.max((x1 + x2) / 2 - side / 2, 0), width - side));
  const top = Math.round(Math.min(Math.max((y1 + y2) / 2 - side / 2, 0), height - side));
  await write(name, sharp(file).extract({ left, top, width: side, height: side }).resize(640, 640));
}

/** Writes to another name and renames the file, so that an interrupted run leaves no half photo. */
async function write(name: string, image: Sharp): Promise<void> {
  const temporary = join(folder, `${name}.part`);
  await image.jpeg({ quality: 90 }).toFile(temporary);
  await rename(temporary, join(folder, `${name}.jpg`));
}

/** A photo without a face: a drawn landscape. */
const landscape = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"><rect width="640" height="640" fill="#9cc4e4"/><circle cx="500" cy="130" r="60" fill="#ffe9a8"/><path d="M0 460 180 250 330 430 450 300 640 470V640H0z" fill="#5b7f63"/><path d="M0 520 640 500V640H0z" fill="#3f6149"/></svg>`,
);

const names = [...CUTS.map(({ name }) => name), 'no-face'];
if (!names.every((name) => existsSync(join(folder, `${name}.jpg`)))) {
  await mkdir(folder, { recursive: true });
  for (const one of CUTS) await cut(one);
  await write('no-face', sharp(landscape));
}
console.log(`${names.length} sample photos`);

/**
 * Measures which pictures count as the same: `npm run bench:same-image -- --faces FOLDER`.
 *
 * FOLDER has photos named PERSON_NUMBER.jpg. The bench makes copies of each photo in several ways
 * and counts how many are found. Then it compares all different photos, and counts how many are
 * called a copy. No photo is shown, copied or named.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fingerprint, fingerprintOf, isSameImage } from '@facecompare/contract/same-image';
import sharp, { type Sharp } from 'sharp';
import { percent, wilsonInterval } from '../tools/share.ts';
import { createRandom } from './quality/people.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Cuts off a share of each side. */
const cut =
  (left: number, top: number, right: number, bottom: number) =>
  (photo: Sharp, { width, height }: Size) => {
    const [fromLeft, fromTop] = [Math.floor(left * width), Math.floor(top * height)];
    return photo.extract({
      left: fromLeft,
      top: fromTop,
      width: Math.floor(width * (1 - right)) - fromLeft,
      height: Math.floor(height * (1 - bottom)) - fromTop,
    });
  };

type Copy = (photo: Sharp, size: Size, random: () => number) => Sharp;

const COPIES: Readonly<Record<string, Copy>> = {
  'the same file': (photo) => photo.png(),
  'JPEG of quality 30': (photo) => photo.jpeg({ quality: 30 }),
  'WebP of quality 40': (photo) => photo.webp({ quality: 40 }),
  'a quarter of the size': (photo, { width }) => photo.resize(Math.round(width / 4)).png(),
  'twice the size': (photo, { width }) => photo.resize(2 * width).png(),
  'cropped by 3 % at each side': cut(0.03, 0.03, 0.03, 0.03),
  'cropped by 3 % at the left': cut(0.03, 0, 0, 0),
  'cropped by 3 % at the bottom': cut(0, 0, 0, 0.03),
  brighter: (photo) => photo.linear(1, 18),
  'less contrast': (photo) => photo.linear(0.8, 20),
  'gamma 1.2': (photo) => photo.gamma(1.2),
  'less colour': (photo) => photo.modulate({ saturation: 0.6, hue: 10 }),
  mirrored: (photo) => photo.flop(),
  'cropped at random, smaller, brighter, JPEG of quality 50': (photo, size, random) =>
    cut(
      random() * 0.03,
      random() * 0.03,
      random() * 0.03,
      random() * 0.03,
    )(photo, size)
      .linear(0.9 + random() * 0.2, random() * 20)
      .resize(Math.round(size.width * (0.5 + random() / 2)))
      .jpeg({ quality: 50 }),
};

async function fingerprintIn(photo: Sharp): Promise<Fingerprint | null> {
  const { data, info } = await sharp(await photo.toBuffer())
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return fingerprintOf({ data, width: info.width, height: info.height, channels: 3 });
}

const { faces } = parseArgs({ options: { faces: { type: 'string' } } }).values;
if (!faces || !existsSync(faces)) {
  console.log('No folder of photos: give one with --faces FOLDER. Nothing was measured.');
  process.exit(0);
}

const seed = Number(process.env.SEED ?? 1);
console.log(`SEED=${seed}`);
const random = createRandom(seed);
const found = new Map(Object.keys(COPIES).map((kind) => [kind, 0]));
const prints: { readonly person: string; readonly print: Fingerprint | null }[] = [];
for (const file of readdirSync(faces).sort()) {
  const bytes = readFileSync(join(faces, file));
  const { width, height } = await sharp(bytes).metadata();
  const print = await fingerprintIn(sharp(bytes).png());
  prints.push({ person: file.replace(/_\d+\.jpe?g$/i, ''), print });
  for (const [kind, copy] of Object.entries(COPIES))
    if (isSameImage(print, await fingerprintIn(copy(sharp(bytes), { width, height }, random))))
      found.set(kind, (found.get(kind) ?? 0) + 1);
}

console.log(`N = ${prints.length} photos\nkind | found | 95 % interval`);
for (const [kind, hits] of found) {
  const [low, high] = wilsonInterval(hits, prints.length);
  console.log(`${kind} | ${hits} | ${percent(low)} to ${percent(high)}`);
}

const pairs = { same: { of: 0, hits: 0 }, different: { of: 0, hits: 0 } };
for (const [at, a] of prints.entries())
  for (const b of prints.slice(at + 1)) {
    const pair = pairs[a.person === b.person ? 'same' : 'different'];
    pair.of++;
    if (isSameImage(a.print, b.print)) pair.hits++;
  }
// Without a hit, the rate is below three in N with 95 % confidence ("rule of three").
for (const [whose, { of, hits }] of Object.entries(pairs))
  console.log(
    `${whose} person: ${hits} of ${of} called a copy${hits === 0 ? `; below ${(3 / of).toExponential(1)}` : ''}`,
  );
process.exit(0);

/**
 * `npm run contact-sheet`: makes twelve pictures of every stage in `contact-sheet/`. They show
 * light and dark, left to right (English) and right to left (Arabic), at 320, 768 and 1280 pixels.
 * The stories are built first, because they reach every stage as a person does. `-- de,hi` takes
 * other languages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/start-server.ts';
import { composeSheet } from './compose-sheet.ts';
import { type Shot, shootStories } from './shoot-stories.ts';
import { openStageStories } from './stage-stories.ts';

const FOLDER = join(ROOT, 'contact-sheet');
/** For each width: how many pictures are side by side, and how wide each is shown. */
const LAYOUT: Readonly<Record<number, readonly [columns: number, tile: number]>> = {
  320: [6, 320],
  768: [4, 460],
  1280: [3, 640],
};
const SCHEMES = ['light', 'dark'] as const;

const languages = process.argv[2]?.split(',') ?? ['en', 'ar'];
const { browser, url, stories, close } = await openStageStories();
const total = stories.length * languages.length * SCHEMES.length * Object.keys(LAYOUT).length;
const shots: Shot[] = [];
try {
  await shootStories(browser, url, {
    stories,
    languages,
    schemes: SCHEMES,
    widths: Object.keys(LAYOUT).map(Number),
    onShot: (shot) => {
      shots.push(shot);
      if (process.stdout.isTTY) process.stdout.write(`\r${shots.length} of ${total} pictures`);
    },
  });
} finally {
  await close();
}

mkdirSync(FOLDER, { recursive: true });
let sheets = 0;
for (const language of languages) {
  for (const scheme of SCHEMES) {
    for (const [width, [columns, tile]] of Object.entries(LAYOUT)) {
      const ofLook = shots.filter(
        (shot) =>
          shot.language === language && shot.scheme === scheme && shot.width === Number(width),
      );
      ofLook.sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story));
      writeFileSync(
        join(FOLDER, `${width}-${scheme}-${language}.png`),
        await composeSheet(ofLook, columns, tile),
      );
      sheets++;
    }
  }
}
console.log(
  `\n${shots.length} pictures of ${stories.length} stages on ${sheets} sheets in contact-sheet/`,
);

/**
 * `npm run contact-sheet`: makes twelve pictures of every stage in `contact-sheet/`. They show
 * light and dark, left to right (English) and right to left (Arabic), at 320, 768 and 1280 pixels.
 * The stories are built first, because they reach every stage as a person does. `-- de,hi` takes
 * other languages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/step.mjs';
import { composeSheet } from './compose-sheet.ts';
import { openStages } from './open-stages.ts';

const FOLDER = join(ROOT, 'contact-sheet');
/** Each width, how many pictures are side by side, and how wide each is shown. */
const LAYOUT = [
  { width: 320, columns: 6, tile: 320 },
  { width: 768, columns: 4, tile: 460 },
  { width: 1280, columns: 3, tile: 640 },
];

const schemes = ['light', 'dark'] as const;
const widths = LAYOUT.map(({ width }) => width);
const languages = process.argv[2]?.split(',') ?? ['en', 'ar'];
const looks = languages.flatMap((language) =>
  schemes.flatMap((scheme) => LAYOUT.map((layout) => ({ ...layout, language, scheme }))),
);
const stages = await openStages();
const { stories } = stages;
const shots = await stages.shoot({ languages, schemes, widths });
await stages.close();

mkdirSync(FOLDER, { recursive: true });
for (const { language, scheme, width, columns, tile } of looks) {
  const ofLook = shots
    .filter((shot) => shot.language === language && shot.scheme === scheme && shot.width === width)
    .sort((a, b) => stories.indexOf(a.story) - stories.indexOf(b.story));
  const file = join(FOLDER, `${width}-${scheme}-${language}.png`);
  writeFileSync(file, await composeSheet(ofLook, columns, tile));
}
console.log(
  `\n${shots.length} pictures of ${stories.length} stages on ${looks.length} sheets in contact-sheet/`,
);

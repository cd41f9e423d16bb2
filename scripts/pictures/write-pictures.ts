/**
 * `npm run pictures`: draws the pictures of the documents again, from the code and from
 * docs/pictures/figures.json.
 */
import { writeFileSync } from 'node:fs';
import { PICTURES, pictureFile } from './pictures.ts';

for (const [name, draw] of Object.entries(PICTURES)) {
  writeFileSync(pictureFile(name), draw());
  console.log(`docs/pictures/${name}`);
}

/**
 * `npm run pack`: packs every package as a tarball in `tarballs/`, and prints the line that
 * installs each, as long as the packages are on no public registry. Names of packages choose some:
 * `npm run pack -- react server`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, PACKAGES } from '../tools/files.mjs';
import { build, install } from '../tools/prepare.mjs';
import { giveUp, PNPM, ROOT, step } from '../tools/step.mjs';

const FOLDER = join(ROOT, 'tarballs');
const tarball = (name) => join(FOLDER, `facecompare-${name}.tgz`);

/** Returns a package of ours and those of ours that it needs. */
function withNeeds(name) {
  const needs = Object.keys(manifestOf(name).dependencies ?? {}).flatMap((needed) =>
    needed.startsWith('@facecompare/') ? withNeeds(needed.replace('@facecompare/', '')) : [],
  );
  return [...new Set([name, ...needs])];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PACKAGES.includes(name));
if (unknown.length > 0)
  giveUp(
    new Error(`No such package: ${unknown.join(', ')}.`),
    `There are: ${PACKAGES.join(', ')}.`,
  );
const chosen = asked.length > 0 ? asked : PACKAGES;
await install();
await build();
mkdirSync(FOLDER, { recursive: true });
for (const name of new Set(chosen.flatMap(withNeeds))) {
  const words = [...PNPM, '--dir', join(ROOT, 'packages', name), 'pack', '--out', tarball(name)];
  await step(`Packing @facecompare/${name}`, words);
}
console.log('\nIn your project:\n');
for (const name of chosen) console.log(`  npm install ${withNeeds(name).map(tarball).join(' ')}`);

/**
 * `npm run pack`: packs every package as a tarball in `tarballs/`, and prints the line that
 * installs each, as long as the packages are on no public registry. Names of packages choose some:
 * `npm run pack -- react server`.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode } from '../tools/prepare.mjs';
import { giveUp, PNPM, ROOT, step } from '../tools/step.mjs';

const FOLDER = join(ROOT, 'tarballs');
const SCOPE = '@facecompare/';
const tarball = (name) => join(FOLDER, `facecompare-${name}.tgz`);
const ALL = readdirSync(join(ROOT, 'packages'));

/** Returns a package of ours and those of ours that it needs. */
function withNeeds(name) {
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'),
  );
  const needs = Object.keys(dependencies).filter((needed) => needed.startsWith(SCOPE));
  return [...new Set([name, ...needs.flatMap((needed) => withNeeds(needed.slice(SCOPE.length)))])];
}

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !ALL.includes(name));
  if (unknown.length > 0)
    giveUp(new Error(`No such package: ${unknown.join(', ')}.`), `There are: ${ALL.join(', ')}.`);
  const chosen = asked.length > 0 ? asked : ALL;
  requireNode();
  await install();
  await build();
  mkdirSync(FOLDER, { recursive: true });
  for (const name of new Set(chosen.flatMap(withNeeds))) {
    await step(`Packing ${SCOPE}${name}`, [
      ...PNPM,
      '--dir',
      join(ROOT, 'packages', name),
      'pack',
      '--out',
      tarball(name),
    ]);
  }
  console.log('\nIn your project:\n');
  for (const name of chosen) console.log(`  npm install ${withNeeds(name).map(tarball).join(' ')}`);
}

main().catch((error) => giveUp(error));

#!/usr/bin/env node
/**
 * Copies the files of the on-device engine into a folder that a site serves:
 * `npx -p @facecompare/engine facecompare-assets public/facecompare`.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LICENCES_FILE, WASM_FILE, WORKER_FILE } from '../dist/browser-files.js';
import { MODELS } from '../dist/model-catalog.js';

const HELP = `Copies the files of the FaceCompare engine into a folder that your site serves.

  npx -p @facecompare/engine facecompare-assets FOLDER [--without-spoof]

  --without-spoof   leaves out the net behind the passive spoof signal (0.75 MB), which nothing asks unless you do
  --help            this text

Files that are there and right are left alone; nothing is ever deleted. Run it again after every update of the package.`;

const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** An error that ends the command with one sentence. */
class Refusal extends Error {}

function readArguments(given) {
  const flags = given.filter((argument) => argument.startsWith('-'));
  const folders = given.filter((argument) => !argument.startsWith('-'));
  const unknown = flags.find((flag) => !['--help', '--without-spoof'].includes(flag));
  if (unknown) throw new Refusal(`There is no option ${unknown}; --help lists them.`);
  if (flags.includes('--help')) return { help: true };
  if (folders.length !== 1)
    throw new Refusal('Name one folder to copy to, such as public/facecompare; --help says more.');
  return { folder: resolve(folders[0]), withoutSpoof: flags.includes('--without-spoof') };
}

const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');
const read = (path) => readFile(path).catch(() => null);

/** Copies to a `.part` file first, so that a site never serves half a file. */
async function copyWhole(from, to) {
  await copyFile(from, `${to}.part`);
  await rename(`${to}.part`, to);
}

/** Lists every file to copy: its place in this package, and its hash. */
async function filesToCopy(withoutSpoof) {
  const models = MODELS.filter(({ name }) => name !== 'liveness' || !withoutSpoof);
  const pinned = [...models.map(({ browserFile }) => browserFile), WASM_FILE];
  const own = [WORKER_FILE, LICENCES_FILE].map((file) => ({ file, sha256: null }));
  return Promise.all(
    [...pinned, ...own].map(async ({ file, sha256 }) => {
      const from = inPackage(`browser-files/${file}`);
      const bytes = await read(from);
      if (bytes === null)
        throw new Refusal(`${file} is missing in this package: install it again.`);
      const found = sha256Of(bytes);
      if (sha256 !== null && found !== sha256)
        throw new Refusal(`${file} of this package is damaged: install it again.`);
      return { file, from, bytes, sha256: found };
    }),
  );
}

async function copyAll({ folder, withoutSpoof }) {
  const files = await filesToCopy(withoutSpoof);
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, from, bytes, sha256 } of files) {
      const there = await read(join(folder, file));
      const same = there !== null && sha256Of(there) === sha256;
      if (!same) await copyWhole(from, join(folder, file));
      console.log(`${same ? 'there ' : 'copied'}  ${file}  ${(bytes.length / 1e6).toFixed(2)} MB`);
    }
  } catch (error) {
    throw new Refusal(`The folder ${folder} cannot be written (${error.code ?? error.name}).`);
  }
  const url = `/${basename(folder)}/`;
  console.log(`\nServe them from your own origin, and, if that is ${url}:\n`);
  console.log(`  onDevice({ models: '${url}', wasm: '${url}', worker: '${url}${WORKER_FILE}' })`);
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) console.log(HELP);
  else await copyAll(asked);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

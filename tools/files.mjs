/** Finds and reads the files of the repository. Every path is from its root. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './step.mjs';

/** Folders whose files are installed, built or cut, and not written by a person. */
export const MADE =
  /^(contact-sheet|storybook-static|tarballs)$|(^|[\\/])(node_modules|dist|build|models|browser-files|samples|\.(git|cache|next|astro|react-router))$/;

/**
 * Returns all files below some folders, without those that are made.
 * @returns {string[]}
 */
export const filesIn = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return MADE.test(path) ? [] : filesIn(path);
    }),
  );

export const textOf = (path) => readFileSync(join(ROOT, path), 'utf8');

export const jsonOf = (path) => JSON.parse(textOf(path));

/** The folders in `packages`. */
export const PACKAGES = readdirSync(join(ROOT, 'packages'));

/** Returns the manifest of one of our packages. */
export const manifestOf = (name) => jsonOf(`packages/${name}/package.json`);

/**
 * Returns the size of all files below a folder, in bytes. Links are not followed, because pnpm
 * links every package to each that uses it.
 * @param folder the absolute path
 * @returns {number}
 */
export const bytesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);

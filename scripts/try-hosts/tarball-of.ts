import { join } from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder outside the repository for all that the trials write; the tarballs are in it. */
    readonly trials: string;
    /** The address of a registry that has our tarballs. */
    readonly registry: string;
  }
}

/** Where a package of ours lies once it is packed. */
export const tarballOf = (trials: string, name: string): string =>
  join(trials, 'tarballs', `facecompare-${name}.tgz`);

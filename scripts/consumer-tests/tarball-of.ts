import { join } from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A folder outside the repository for all files of the consumer tests; the tarballs are in it.
     */
    readonly trials: string;
    /** The address of a registry that has our tarballs. */
    readonly registry: string;
  }
}

/** Returns the path of one of our packed packages. */
export const tarballOf = (trials: string, name: string): string =>
  join(trials, 'tarballs', `facecompare-${name}.tgz`);

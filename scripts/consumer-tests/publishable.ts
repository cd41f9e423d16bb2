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

/**
 * What a tarball may hold besides its own `dist`, `src` and papers. A new package adds one line
 * here.
 */
export const PUBLISHABLE: Readonly<Record<string, readonly RegExp[]>> = {
  contract: [],
  element: [/^dist\/preact\.LICENSE\.txt$/],
  flow: [],
  engine: [
    /^NOTICE$/,
    /^bin\/facecompare-assets\.mjs$/,
    /^models\/fr_(detect|feature|landmark|liveness)\.onnx$/,
    /^browser-files\/(fr_(detect|feature|landmark|liveness)\.net|kernels\.wasm|worker\.js|licences\.txt)$/,
  ],
  react: [/^dist\/styles\.css$/],
  server: [],
};

/** Returns the path of one of our packed packages. */
export const tarballOf = (trials: string, name: string): string =>
  join(trials, 'tarballs', `facecompare-${name}.tgz`);

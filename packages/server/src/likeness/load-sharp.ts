/** Only its type is imported: sharp is an optional dependency. */
export type Sharp = typeof import('sharp').default;

/**
 * A bundler follows an import whose name it can read, and stops if the package is not installed.
 */
const SHARP: string = ['sharp'].join('');

/**
 * Imports sharp. Without it, the server still finds equal files. It warns once, because copies that
 * were saved differently then reach the upstream.
 * @param load the import; for tests
 * @returns null if sharp cannot be loaded on this machine
 */
export async function loadSharp(
  load: () => Promise<{ readonly default: Sharp }> = () =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ SHARP),
): Promise<Sharp | null> {
  try {
    return (await load()).default;
  } catch {
    process.emitWarning(
      'sharp cannot be loaded, so two photos are only compared byte by byte. Copies that were saved differently are not found. Run: npm install sharp. If a bundler packs this server, exclude @facecompare/server from the bundle.',
      { code: 'FACECOMPARE_NO_SHARP' },
    );
    return null;
  }
}

/**
 * The export condition `source` is for this repository only: type checks, tests, the stories and the dev server read sources with
 * it, and need no build. A package that is packed does not carry it.
 */
const withoutSource = ({ source: _, ...entry }) => entry;

export const hooks = {
  beforePacking(manifest) {
    if (!manifest.exports) return manifest;
    const entries = Object.entries(manifest.exports).map(([name, entry]) => [
      name,
      typeof entry === 'string' ? entry : withoutSource(entry),
    ]);
    return { ...manifest, exports: Object.fromEntries(entries) };
  },
};

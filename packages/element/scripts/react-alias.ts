/**
 * Maps each module to its replacement: for the build of the package, and for tests that run the
 * widget as built here.
 */
import { fileURLToPath } from 'node:url';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export const REACT_ALIAS = [
  { find: /^react$/, replacement: here('../src/renderer/react.ts') },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^@tanstack\/react-query$/, replacement: here('../src/renderer/no-query-client.ts') },
  { find: /^react-webcam$/, replacement: here('../src/renderer/webcam.ts') },
];

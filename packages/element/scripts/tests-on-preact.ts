import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { REACT_ALIAS } from './react-alias.ts';

const REACT_SOURCE = fileURLToPath(new URL('../../react/src/', import.meta.url));
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Runs the tests of the React package on the renderer of the element, with exactly the replacements
 * of the build.
 */
export const testsOnPreact = {
  plugins: [
    {
      name: 'widget-on-preact',
      enforce: 'pre',
      resolveId(source: string, importer: string | undefined) {
        if (!importer?.startsWith(REACT_SOURCE) || /\.(test|test-support)\.tsx?$/.test(importer))
          return null;
        return (
          REACT_ALIAS.find(({ find }) => find.test(source) && find.source.startsWith('^react$'))
            ?.replacement ?? null
        );
      },
    },
  ],
  resolve: {
    alias: [
      { find: /^react$/, replacement: here('react-for-tests.mjs') },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
      ...REACT_ALIAS.filter(
        ({ find }) => !find.test('react') && !find.test('@tanstack/react-query'),
      ),
    ],
    dedupe: ['preact'],
  },
} satisfies UserConfig;

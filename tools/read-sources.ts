import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite';

/** The export condition of each package that names its sources. Packed packages do not have it. */
const SOURCE = 'source';

/**
 * Reads the packages of this repository from their sources, so that an edit shows without a build.
 */
export const readSources: Plugin = {
  name: 'facecompare-read-sources',
  config: () => ({
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    ssr: {
      resolve: { conditions: [SOURCE, ...defaultServerConditions], externalConditions: [SOURCE] },
    },
  }),
};

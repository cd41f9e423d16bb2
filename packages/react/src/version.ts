/** The version of this package, as consent records name it; `version.test.ts` holds it to package.json. */
export const VERSION = '0.0.0';

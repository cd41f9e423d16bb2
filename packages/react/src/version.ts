/**
 * The version of this package, as in consent records; `version.test.ts` checks that it equals
 * package.json.
 */
export const VERSION = '0.0.0';

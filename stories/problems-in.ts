import type { Words } from '@facecompare/react';

/**
 * Returns the messages of a language for every problem: the general ones, and those that are
 * fetched after Start.
 */
export const problemsIn = async ({ problems, later }: Words) => ({
  ...problems,
  ...(await later.problems()).problems,
});

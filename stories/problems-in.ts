import type { Messages } from '@facecompare/react';

/**
 * Returns the messages of a language for every problem: the general ones, and those that are
 * fetched after Start.
 */
export const problemsIn = async ({ problems, lazy }: Messages) => ({
  ...problems,
  ...(await lazy.problems()).problems,
});

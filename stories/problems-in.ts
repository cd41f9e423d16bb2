import type { Words } from '@facecompare/react';

/** What a language says of every problem: the general words, and those that are fetched after Start. */
export const problemsIn = async ({ problems, later }: Words) => ({
  ...problems,
  ...(await later.problems()).problems,
});

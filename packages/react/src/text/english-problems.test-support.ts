import { problemTexts } from './en.problems.ts';
import { en } from './en.ts';

/** What English says of every problem: the general words, and those that are fetched after Start. */
export const englishProblems = { ...en.problems, ...problemTexts.problems };

import { en } from './en/messages.ts';
import { problemTexts } from './en/problems.ts';

/** What English says of every problem: the general words, and those that are fetched after Start. */
export const englishProblems = { ...en.problems, ...problemTexts.problems };

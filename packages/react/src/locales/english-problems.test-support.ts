import { en } from './en/messages.ts';
import { problemTexts } from './en/problems.ts';

/**
 * The English messages of every problem: the general ones, and those that are loaded after Start.
 */
export const englishProblems = { ...en.problems, ...problemTexts.problems };

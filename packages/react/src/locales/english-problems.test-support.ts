import { en } from './en/messages.ts';
import { problemMessages } from './en/problems.ts';

/**
 * The English messages of every problem: the general ones, and those that are loaded after Start.
 */
export const englishProblems = { ...en.problems, ...problemMessages.problems };

import { ProblemError } from '../problem.ts';

/** @param detail for a developer, without text of the answer */
export const badResponse = (detail: string): ProblemError =>
  new ProblemError({ code: 'bad-response', detail });

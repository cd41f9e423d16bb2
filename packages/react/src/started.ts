/**
 * All that only a person who has started needs: what makes a photo of a frame, a file or an address, what compares, and what
 * checks a verdict. `fetch-started.ts` fetches it at the press of Start.
 */
export { performJob } from './perform-job.ts';

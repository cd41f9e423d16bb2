/** Formats a rate with its counts and its 95 % interval (Wilson, 1927). */

export { wilsonInterval } from '../packages/server/src/evaluate/statistics/wilson-interval.ts';

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

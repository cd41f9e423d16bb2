/**
 * The longest delay of a timer, in milliseconds; with a longer delay the timer would fire at once.
 */
export const LONGEST_MS = 2 ** 31 - 1;

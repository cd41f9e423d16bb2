/** The longest delay a timer takes, in milliseconds; beyond it the timer would fire at once. */
export const LONGEST_MS = 2 ** 31 - 1;

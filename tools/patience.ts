/**
 * How long tests wait. Both numbers only end a test that hangs, because no test may depend on the
 * speed of the machine. A test that passes on a fast machine has to pass on one that is ten times
 * slower.
 */

/** For one condition, in milliseconds. */
export const WAIT_MS = 60_000;

/** For one test, and for its setup, in milliseconds. */
export const TEST_MS = 300_000;

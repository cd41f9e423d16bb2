/**
 * How long tests wait. Both numbers only end what hangs: no test may depend on how fast the machine is, so a test that passes
 * on a quick one has to pass on one that is ten times slower.
 */

/** For one condition, in milliseconds. */
export const WAIT_MS = 60_000;

/** For one test, and for what prepares it, in milliseconds. */
export const TEST_MS = 300_000;

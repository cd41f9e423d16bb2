/**
 * Prints the commands of all suites, one on each line, in the order in which `.ci/run` runs them.
 */
import { SUITES } from './suites.mjs';

for (const { run } of Object.values(SUITES)) console.log(run);

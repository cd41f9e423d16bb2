/** The commands of all suites, one a line, in the order in which `.ci/run` runs them. */
import { SUITES } from './suites.mjs';

for (const { run } of Object.values(SUITES)) console.log(run);

import { join } from 'node:path';
import { RESULTS } from '../../tools/checks.mjs';

/**
 * The file in which the consumer tests record what they installed and saw; the suite prints it at
 * its end (`shows` in `suites.mjs`).
 */
export const TOLD = join(RESULTS, 'hosts.txt');

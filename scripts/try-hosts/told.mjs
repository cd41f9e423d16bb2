import { join } from 'node:path';
import { RESULTS } from '../../tools/checks.mjs';

/** Where the trials write what they installed and saw; the suite shows it at its end (`shows` in `suites.mjs`). */
export const TOLD = join(RESULTS, 'hosts.txt');

import { join } from 'node:path';
import { RESULTS } from '../checks.mjs';

/** Where the trials write what they tried and saw; the command shows it at its end. */
export const TOLD = join(RESULTS, 'hosts.txt');

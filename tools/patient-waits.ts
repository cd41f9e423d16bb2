/** Setup of every project: by default `vi.waitFor` and `vi.waitUntil` give up after a second. */
import { vi } from 'vitest';
import { WAIT_MS } from './patience.ts';

type Limit = number | { timeout?: number; interval?: number } | undefined;
const patient = (limit: Limit) =>
  typeof limit === 'number' ? { timeout: limit } : { timeout: WAIT_MS, ...limit };

const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, limit) => waitFor(callback, patient(limit));
vi.waitUntil = (callback, limit) => waitUntil(callback, patient(limit));
